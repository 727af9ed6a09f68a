using System.Runtime.CompilerServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Sorts items by their packed scores: counts, adds up, places.</summary>
internal static class CellSort
{
    /// <summary>With fewer items a second thread costs more than it brings.</summary>
    private const int MinPerThread = 1 << 19;

    public static int ToThreads(int maxDegreeOfParallelism, int length)
    {
        ArgumentOutOfRangeException.ThrowIfZero(maxDegreeOfParallelism);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, -1);
        int allowed = maxDegreeOfParallelism < 0 ? Environment.ProcessorCount : maxDegreeOfParallelism;
        return Math.Clamp(length / MinPerThread, 1, allowed);
    }

    public static unsafe void Sort(ReadOnlySpan<ushort> cells, Span<int> output, IceOrder order, int threads)
    {
        if (threads == 1)
        {
            Sort(cells, default, output, order);
            return;
        }

        fixed (ushort* first = cells)
        fixed (int* start = output)
            SortTogether((nint)first, cells.Length, (nint)start, order, threads);
    }

    /// <summary>Sorts the items that count, which are all when there is no mask; returns how many.</summary>
    [SkipLocalsInit]
    public static unsafe int Sort(ReadOnlySpan<ushort> cells, ReadOnlySpan<bool> included, Span<int> output, IceOrder order)
    {
        Span<ushort> block = stackalloc ushort[MaskedCells.BlockLength];
        Span<int> starts = stackalloc int[IceScore.PackedLength];
        int count = Count(cells, included, block, starts, order);
        if (count > output.Length)
            Throw.Argument(Messages.SpanLength(count, output.Length), "order");
        fixed (int* start = output)
        {
            var scatter = new CellScatter(start, starts, count);
            for (var blocks = new MaskedCells(cells, included, block); blocks.MoveNext();)
                scatter.Add(blocks.Block, blocks.First);
            scatter.Finish();
        }

        return count;
    }

    /// <summary>Finds the best of the items that count, which are all when there is no mask, as many as fit; returns how many.</summary>
    [SkipLocalsInit]
    public static int Pick(ReadOnlySpan<ushort> cells, ReadOnlySpan<bool> included, Span<int> output, IceOrder order)
    {
        Span<ushort> block = stackalloc ushort[MaskedCells.BlockLength];
        Span<int> starts = stackalloc int[IceScore.PackedLength];
        int wanted = Math.Min(Count(cells, included, block, starts, order), output.Length);
        var pick = new CellPick(order, starts, output[..wanted]);
        for (var blocks = new MaskedCells(cells, included, block); !pick.IsFinal && blocks.MoveNext();)
            pick.Add(blocks.Block, blocks.First);
        return wanted;
    }

    /// <summary>Finds where each score starts among the items that count; returns how many those are.</summary>
    private static int Count(ReadOnlySpan<ushort> cells, ReadOnlySpan<bool> included, Span<ushort> block, Span<int> starts, IceOrder order)
    {
        starts.Clear();
        for (var blocks = new MaskedCells(cells, included, block); blocks.MoveNext();)
            CellCounts.Add(starts, blocks.Block);
        return order.ToStarts(starts);
    }

    /// <summary>Sorts on several threads: each counts a part of the items, and writes it behind the parts before it.</summary>
    private static unsafe void SortTogether(nint cells, int length, nint output, IceOrder order, int threads)
    {
        var counts = new int[threads][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, threads, options, part =>
        {
            counts[part] = new int[IceScore.PackedLength];
            CellCounts.Add(counts[part], Part(part, out _));
        });
        order.ToStarts(counts);
        Parallel.For(0, threads, options, part =>
        {
            ReadOnlySpan<ushort> own = Part(part, out int first);
            var scatter = new CellScatter((int*)output, counts[part], own.Length);
            scatter.Add(own, first);
            scatter.Finish();
        });

        ReadOnlySpan<ushort> Part(int part, out int first)
        {
            first = (int)((long)length * part / threads);
            int end = (int)((long)length * (part + 1) / threads);
            return new ReadOnlySpan<ushort>((ushort*)cells + first, end - first);
        }
    }
}
