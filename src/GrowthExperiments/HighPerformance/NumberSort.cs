using System.Runtime.InteropServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>A stable sort of finite numbers, which takes 8 bytes for each.</summary>
/// <remarks>Numbers are parted into ranges that fit into the cache, and sorted there by what tells most of them apart; where that leaves
/// several together, they are taken for numbers of their own. The time is linear, whatever the numbers.</remarks>
internal readonly unsafe struct NumberSort
{
    private const int MaxInCache = 1 << 17;
    private const int MaxByInsertion = 24;

    private readonly double* _numbers;

    private NumberSort(double* numbers) => _numbers = numbers;

    /// <summary>Writes the indexes of the values, whose bounds are known, the highest first.</summary>
    public static void Descending(ReadOnlySpan<double> values, NumberBounds bounds, Span<int> order)
    {
        fixed (double* numbers = values)
            new NumberSort(numbers).Sort(new AllNumbers(numbers), bounds, order);
    }

    private void Sort<T>(T from, NumberBounds bounds, Span<int> order)
        where T : struct, INumbers
    {
        if (bounds.Low == bounds.High)
        {
            for (int i = 0; i < order.Length; i++)
                order[i] = from.ItemAt(i);
            return;
        }

        var keys = NumberKey.For(from, order.Length, bounds);
        var ranges = new KeyRanges(keys.Of(bounds.High), keys.Of(bounds.Low), order.Length);
        Span<int> starts = stackalloc int[KeyRanges.MaxCount + 1];
        int most = CountRanges(from, order.Length, keys, ranges, starts);
        ulong* words = Alloc(order.Length);
        ulong* spare = Alloc(Math.Max(most, RangeScatter.LinesLength));
        new RangeScatter(words, spare, keys, ranges, starts[..^1]).Run(from, order.Length);
        for (int range = 0; range < KeyRanges.MaxCount; range++)
        {
            if (starts[range] < starts[range + 1])
                SortRange(words + starts[range], spare, order[starts[range]..starts[range + 1]], keys.IsExact && ranges.IsExact);
        }

        NativeMemory.AlignedFree(words);
        NativeMemory.AlignedFree(spare);
    }

    private void SortRange(ulong* words, ulong* spare, Span<int> order, bool isExact)
    {
        if (order.Length > MaxInCache)
        {
            SortSome(words, order);
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
            if (i < order.Length && words[i] >> KeyRanges.RestBits == words[start] >> KeyRanges.RestBits)
                continue;
            if (i - start > MaxByInsertion)
                SortSome(words + start, order[start..i]);
            else if (i - start > 1)
                Insert(order[start..i]);
            start = i;
        }
    }

    private void SortSome(ulong* words, Span<int> order)
    {
        var some = new SomeNumbers(_numbers, words);
        NumberBounds bounds = NumberBounds.None;
        for (int i = 0; i < order.Length; i++)
            bounds = bounds.With(some.ValueAt(i));
        Sort(some, bounds, order);
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
    private static int CountRanges<T>(T from, int length, NumberKey keys, KeyRanges ranges, Span<int> starts)
        where T : struct, INumbers
    {
        starts.Clear();
        for (int i = 0; i < length; i++)
            starts[ranges.Of(keys.Of(from.ValueAt(i))) + 1]++;
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
        nuint bytes = ((nuint)length * sizeof(ulong)) + CacheLine.Bytes;
        return (ulong*)NativeMemory.AlignedAlloc(bytes / CacheLine.Bytes * CacheLine.Bytes, CacheLine.Bytes);
    }
}
