using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Writes items to where their scores start in an order, those of one score in order of arrival.</summary>
/// <remarks>
/// A thousand streams of stores are more than a processor keeps open. So the items of each score gather in a line of their own, as long as a
/// line of the cache, and a full one goes out at once, past the caches. (Software write combining: Balkesen, Teubner, Alonso and Özsu,
/// "Main-Memory Hash Joins on Multi-Core CPUs", ICDE 2013.) Few items are written one by one.
/// </remarks>
internal readonly unsafe ref struct CellScatter
{
    private const int Line = CacheLine.Bytes / sizeof(int);
    private const int MinForLines = 1 << 16;
    private const int Cells = IceScore.PackedLength + 1; // the last one takes what is no score
    private const int TableBytes = ((Cells * sizeof(int)) + CacheLine.Bytes - 1) / CacheLine.Bytes * CacheLine.Bytes;

    private readonly int* _output;
    private readonly int* _next;
    private readonly int* _starts;
    private readonly int* _lines;

    /// <summary>Begins to write.</summary>
    /// <param name="output">The order; it must stay where it is.</param>
    /// <param name="starts">Where each packed score starts in it.</param>
    /// <param name="length">How many items there are, about.</param>
    public CellScatter(int* output, ReadOnlySpan<int> starts, int length)
    {
        int skipped = (int)((nuint)output % CacheLine.Bytes) / sizeof(int); // so that an index divisible by a line's length is where one begins
        bool gathers = length >= MinForLines;
        byte* memory = (byte*)NativeMemory.AlignedAlloc((nuint)((2 * TableBytes) + (gathers ? Cells * CacheLine.Bytes : 0)), CacheLine.Bytes);
        _output = output - skipped;
        _next = (int*)memory;
        _starts = (int*)(memory + TableBytes);
        _lines = gathers ? (int*)(memory + (2 * TableBytes)) : null;
        for (int cell = 0; cell < IceScore.PackedLength; cell++)
            _next[cell] = _starts[cell] = starts[cell] + skipped;
        _next[IceScore.PackedLength] = 0;
        _starts[IceScore.PackedLength] = int.MaxValue; // so that nothing of it is ever written
    }

    /// <summary>Writes more items.</summary>
    /// <param name="cells">Their packed scores; what is no score is passed over.</param>
    /// <param name="first">The number of the first item.</param>
    public void Add(ReadOnlySpan<ushort> cells, int first)
    {
        if (_lines is not null)
        {
            Gather(cells, first);
            return;
        }

        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i] < IceScore.PackedLength)
                _output[_next[cells[i]]++] = first + i;
        }
    }

    /// <summary>Writes what is still gathered, so that other threads see it, and gives the memory back.</summary>
    public void Finish()
    {
        for (int cell = 0; _lines is not null && cell < IceScore.PackedLength; cell++)
        {
            int end = _next[cell];
            Copy(_lines + (cell * Line), Math.Max(end & -Line, _starts[cell]), end);
        }

        Thread.MemoryBarrier();
        NativeMemory.AlignedFree(_next);
    }

    private void Gather(ReadOnlySpan<ushort> cells, int first)
    {
        int* next = _next;
        int* lines = _lines;
        fixed (ushort* from = cells)
        {
            for (int i = 0; i < cells.Length; i++)
            {
                uint cell = Math.Min((uint)from[i], IceScore.PackedLength);
                int at = next[cell];
                int slot = at & (Line - 1);
                next[cell] = at + 1;
                int* line = lines + (cell * Line);
                line[slot] = first + i;
                if (slot == Line - 1)
                    Write(line, at - slot, _starts[cell]);
            }
        }
    }

    /// <summary>Writes a full line, or what of it belongs to this score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(int* line, int begin, int start)
    {
        if (begin < start)
            Copy(line, start, begin + Line);
        else
            CacheLine.Write(line, _output + begin);
    }

    private void Copy(int* line, int begin, int end)
    {
        for (int at = begin; at < end; at++)
            _output[at] = line[at & (Line - 1)];
    }
}
