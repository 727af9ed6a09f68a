using System.Runtime.CompilerServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Writes numbers to where the ranges of their keys start, each as the rest of its key before its index; those of one range in the order in which they come.</summary>
/// <remarks>What belongs to one range gathers in a line of its own before it is written past the caches, as in <see cref="CellScatter"/>.</remarks>
internal readonly unsafe ref struct RangeScatter(ulong* output, ulong* lines, NumberKey keys, KeyRanges ranges, ReadOnlySpan<int> starts)
{
    /// <summary>How many words of memory the lines take.</summary>
    public const int LinesLength = KeyRanges.MaxCount * Line;

    private const int Line = CacheLine.Bytes / sizeof(ulong);

    private readonly ReadOnlySpan<int> _starts = starts;

    public void Run<T>(T from, int length)
        where T : struct, INumbers
    {
        int* next = stackalloc int[_starts.Length];
        _starts.CopyTo(new Span<int>(next, _starts.Length));
        for (int i = 0; i < length; i++)
        {
            ulong key = keys.Of(from.ValueAt(i));
            int range = ranges.Of(key);
            int at = next[range]++;
            int slot = at & (Line - 1);
            lines[(range * Line) + slot] = ((ulong)ranges.RestOf(key) << KeyRanges.RestBits) | (uint)from.ItemAt(i);
            if (slot == Line - 1)
                WriteLine(range, at - slot);
        }

        for (int range = 0; range < _starts.Length; range++)
            Copy(range, Math.Max(next[range] & -Line, _starts[range]), next[range]);
    }

    /// <summary>Writes a full line, or what of it belongs to this range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteLine(int range, int begin)
    {
        ulong* line = lines + (range * Line);
        if (begin < _starts[range])
            Copy(range, _starts[range], begin + Line);
        else
            CacheLine.Write(line, output + begin);
    }

    private void Copy(int range, int begin, int end)
    {
        for (int at = begin; at < end; at++)
            output[at] = lines[(range * Line) + (at & (Line - 1))];
    }
}
