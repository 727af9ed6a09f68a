namespace GrowthExperiments.HighPerformance;

/// <summary>The packed scores of items in order of arrival, in chunks that nobody changes any more.</summary>
internal sealed class CellColumn(ushort[][] chunks, int length)
{
    public const int ChunkLength = 4096;

    public int Length => length;

    /// <summary>How many chunks hold items; there may be empty ones behind them.</summary>
    public int ChunkCount => (length + ChunkLength - 1) / ChunkLength;

    public ushort this[int item] => chunks[item / ChunkLength][item % ChunkLength];

    public ReadOnlySpan<ushort> Chunk(int chunk) => chunks[chunk].AsSpan(0, Math.Min(ChunkLength, length - (chunk * ChunkLength)));

    /// <summary>How many there are of each packed score.</summary>
    public int[] Count()
    {
        var counts = new int[IceScore.PackedLength];
        for (int i = 0; i < ChunkCount; i++)
            CellCounts.Add(counts, Chunk(i));
        return counts;
    }

    /// <summary>The best items, best first.</summary>
    /// <param name="order">Which score is better.</param>
    /// <param name="counts">How many there are of each packed score.</param>
    /// <param name="wanted">How many; no more than there are.</param>
    public int[] Best(IceOrder order, ReadOnlySpan<int> counts, int wanted)
    {
        int[] starts = counts.ToArray();
        order.ToStarts(starts);
        var items = new int[wanted];
        var pick = new CellPick(order, starts, items);
        for (int i = 0; !pick.IsFinal; i++)
            pick.Add(Chunk(i), i * ChunkLength);
        return items;
    }
}
