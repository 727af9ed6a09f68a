using System.Runtime.InteropServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>A stable sort of finite numbers, which takes 8 bytes for each.</summary>
/// <remarks>Numbers are parted into ranges that fit into the cache, and sorted there by what tells most of them apart; where that leaves
/// several together, they are taken for numbers of their own. The time is linear, whatever the numbers.</remarks>
internal readonly unsafe struct NumberSort
{
    private const int MaxInCache = 1 << 17;
    private const int MaxByInsertion = 24;
    private const int Alignment = 64;

    private readonly double* _numbers;

    private NumberSort(double* numbers) => _numbers = numbers;

    /// <summary>Writes the indexes of the values, the highest first.</summary>
    public static void Descending(ReadOnlySpan<double> values, Span<int> order)
    {
        fixed (double* numbers = values)
            new NumberSort(numbers).Sort(new AllNumbers(numbers), order);
    }

    private void Sort<T>(T from, Span<int> order)
        where T : struct, INumbers
    {
        (ulong low, ulong high) = from.BoundsOf(order.Length);
        if (low == high)
        {
            for (int i = 0; i < order.Length; i++)
                order[i] = from.ItemAt(i);
            return;
        }

        var ranges = new KeyRanges(low, high, order.Length);
        Span<int> starts = stackalloc int[KeyRanges.MaxCount + 1];
        int most = CountRanges(from, order.Length, ranges, starts);
        ulong* words = Alloc(order.Length);
        ulong* spare = Alloc(Math.Max(most, RangeScatter.LinesLength));
        new RangeScatter(words, spare, ranges, starts[..^1]).Run(from, order.Length);
        for (int range = 0; range < KeyRanges.MaxCount; range++)
        {
            if (starts[range] < starts[range + 1])
                SortRange(words + starts[range], spare, order[starts[range]..starts[range + 1]], ranges.IsExact);
        }

        NativeMemory.AlignedFree(words);
        NativeMemory.AlignedFree(spare);
    }

    private void SortRange(ulong* words, ulong* spare, Span<int> order, bool isExact)
    {
        if (order.Length > MaxInCache)
        {
            Sort(new SomeNumbers(_numbers, words), order);
            return;
        }

        WordSort.Sort(words, order.Length, spare);
        for (int i = 0; i < order.Length; i++)
            order[i] = (int)words[i];
        if (!isExact)
            SortEqual(words, order);
    }

    /// <summary>Sorts each group of words with the same upper half, which does not tell all of their keys.</summary>
    private void SortEqual(ulong* words, Span<int> order)
    {
        int start = 0;
        for (int i = 1; i <= order.Length; i++)
        {
            if (i < order.Length && words[i] >> 32 == words[start] >> 32)
                continue;
            if (i - start > MaxByInsertion)
                Sort(new SomeNumbers(_numbers, words + start), order[start..i]);
            else if (i - start > 1)
                Insert(order[start..i]);
            start = i;
        }
    }

    private void Insert(Span<int> order)
    {
        for (int i = 1; i < order.Length; i++)
        {
            int item = order[i];
            int at = i;
            for (; at > 0 && _numbers[order[at - 1]] < _numbers[item]; at--)
                order[at] = order[at - 1];
            order[at] = item;
        }
    }

    /// <summary>Finds where each range starts, and how many items the largest has.</summary>
    private static int CountRanges<T>(T from, int length, KeyRanges ranges, Span<int> starts)
        where T : struct, INumbers
    {
        starts.Clear();
        for (int i = 0; i < length; i++)
            starts[ranges.Of(from.KeyAt(i)) + 1]++;
        int most = 0;
        for (int range = 1; range < starts.Length; range++)
        {
            most = Math.Max(most, starts[range]);
            starts[range] += starts[range - 1];
        }

        return most;
    }

    private static ulong* Alloc(int length)
    {
        nuint bytes = ((nuint)length * sizeof(ulong)) + Alignment;
        return (ulong*)NativeMemory.AlignedAlloc(bytes / Alignment * Alignment, Alignment);
    }
}
