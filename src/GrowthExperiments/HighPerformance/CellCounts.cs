using System.Runtime.CompilerServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Counts packed scores.</summary>
internal static class CellCounts
{
    private const int Tables = 4;
    private const int TableLength = IceScore.PackedLength + 1; // the last one counts what is no score
    private const int MinForTables = 4 * IceScore.PackedLength;

    /// <summary>Adds up how many there are of each packed score; what is no score is passed over.</summary>
    /// <param name="counts">By packed score, <see cref="IceScore.PackedLength"/> long.</param>
    /// <param name="cells">The packed scores.</param>
    public static void Add(Span<int> counts, ReadOnlySpan<ushort> cells)
    {
        if (cells.Length >= MinForTables)
        {
            AddByTables(counts, cells);
            return;
        }

        foreach (ushort cell in cells)
        {
            if (cell < counts.Length)
                counts[cell]++;
        }
    }

    // Neighbours often have the same score, and a counter must be stored before it is added to again: so they count apart.
    [SkipLocalsInit]
    private static unsafe void AddByTables(Span<int> counts, ReadOnlySpan<ushort> cells)
    {
        int* one = stackalloc int[Tables * TableLength];
        new Span<int>(one, Tables * TableLength).Clear();
        int* two = one + TableLength, three = two + TableLength, four = three + TableLength;
        int i = 0;
        fixed (ushort* first = cells)
        {
            for (; i <= cells.Length - Tables; i += Tables)
            {
                ulong next = Unsafe.ReadUnaligned<ulong>(first + i);
                one[Clamp(next)]++;
                two[Clamp(next >> 16)]++;
                three[Clamp(next >> 32)]++;
                four[Clamp(next >> 48)]++;
            }
        }

        for (; i < cells.Length; i++)
            one[Clamp(cells[i])]++;
        for (int cell = 0; cell < counts.Length; cell++)
            counts[cell] += one[cell] + two[cell] + three[cell] + four[cell];
    }

    private static uint Clamp(ulong cell) => Math.Min((ushort)cell, (uint)IceScore.PackedLength);
}
