using System.Runtime.Intrinsics;

namespace GrowthExperiments.HighPerformance;

/// <summary>Writes keyed items to where the ranges of their keys start, those of one range in the order in which they came.</summary>
/// <remarks>What belongs to one range gathers in a line of its own before it is written past the caches, as in <see cref="CellScatter"/>.</remarks>
internal readonly unsafe ref struct KeyScatter
{
    private const int Line = 16;

    private readonly KeyedItems _output;
    private readonly KeyedItems _lines;
    private readonly ReadOnlySpan<int> _starts;

    private KeyScatter(KeyedItems output, KeyedItems lines, ReadOnlySpan<int> starts)
    {
        _output = output;
        _lines = lines;
        _starts = starts;
    }

    /// <summary>Writes all.</summary>
    /// <param name="from">The items.</param>
    /// <param name="length">How many.</param>
    /// <param name="ranges">The ranges of their keys.</param>
    /// <param name="starts">Where each range starts in the output.</param>
    /// <param name="output">Receives the items; begins where a line of the cache does.</param>
    public static void Run<T>(T from, int length, KeyRanges ranges, ReadOnlySpan<int> starts, KeyedItems output)
        where T : struct, IKeyedItems
    {
        KeyedItems lines = KeyedItems.Alloc(KeyRanges.Count * Line);
        new KeyScatter(output, lines, starts).Run(from, length, ranges);
        lines.Free();
    }

    private void Run<T>(T from, int length, KeyRanges ranges)
        where T : struct, IKeyedItems
    {
        int* next = stackalloc int[KeyRanges.Count];
        _starts.CopyTo(new Span<int>(next, KeyRanges.Count));
        ulong* keys = _lines.Keys;
        int* items = _lines.Items;
        for (int i = 0; i < length; i++)
        {
            ulong key = from.KeyAt(i);
            int range = ranges.Of(key);
            int at = next[range]++;
            int slot = at & (Line - 1);
            keys[(range * Line) + slot] = key;
            items[(range * Line) + slot] = from.ItemAt(i);
            if (slot == Line - 1)
                WriteLine(range, at - slot);
        }

        for (int range = 0; range < KeyRanges.Count; range++)
            Copy(range, Math.Max(next[range] & -Line, _starts[range]), next[range]);
    }

    /// <summary>Writes a full line, or what of it belongs to this range.</summary>
    private void WriteLine(int range, int begin)
    {
        if (begin < _starts[range])
        {
            Copy(range, _starts[range], begin + Line);
            return;
        }

        ulong* keys = _lines.Keys + (range * Line);
        for (int i = 0; i < Line; i += Vector256<ulong>.Count)
            Vector256.LoadAligned(keys + i).StoreAlignedNonTemporal(_output.Keys + begin + i);
        int* items = _lines.Items + (range * Line);
        for (int i = 0; i < Line; i += Vector256<int>.Count)
            Vector256.LoadAligned(items + i).StoreAlignedNonTemporal(_output.Items + begin + i);
    }

    private void Copy(int range, int begin, int end)
    {
        for (int at = begin; at < end; at++)
        {
            _output.Keys[at] = _lines.Keys[(range * Line) + (at & (Line - 1))];
            _output.Items[at] = _lines.Items[(range * Line) + (at & (Line - 1))];
        }
    }
}
