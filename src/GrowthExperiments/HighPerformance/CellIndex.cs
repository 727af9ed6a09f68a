namespace GrowthExperiments.HighPerformance;

/// <summary>The items of each score in order of arrival: the head of any formula and the place of any item, without a look at the others.</summary>
internal sealed class CellIndex
{
    private readonly int[] _starts = new int[IceScore.PackedLength + 1];
    private readonly int[] _items;
    private readonly Lazy<int[]> _offsets;

    public CellIndex(CellColumn cells, ReadOnlySpan<int> counts)
    {
        for (int cell = 0; cell < counts.Length; cell++)
            _starts[cell + 1] = _starts[cell] + counts[cell];
        _items = GC.AllocateUninitializedArray<int>(_starts[^1]);
        Fill(cells);
        _offsets = new Lazy<int[]>(() => OffsetsOf(cells.Length));
    }

    /// <summary>The items of a packed score, in order of arrival.</summary>
    public ReadOnlySpan<int> this[int cell] => _items.AsSpan(_starts[cell].._starts[cell + 1]);

    /// <summary>How many items of the same packed score arrived before an item.</summary>
    public int OffsetOf(int item, int cell) => _offsets.Value[item] - _starts[cell];

    private unsafe void Fill(CellColumn cells)
    {
        fixed (int* output = _items)
        {
            var scatter = new CellScatter(output, _starts.AsSpan(..^1), _items.Length);
            for (int i = 0; i < cells.ChunkCount; i++)
                scatter.Add(cells.Chunk(i), i * CellColumn.ChunkLength);
            scatter.Finish();
        }
    }

    private int[] OffsetsOf(int length)
    {
        var offsets = new int[length];
        for (int i = 0; i < _items.Length; i++)
            offsets[_items[i]] = i;
        return offsets;
    }
}
