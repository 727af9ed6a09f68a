namespace GrowthExperiments.HighPerformance;

/// <summary>A stable sort of finite numbers.</summary>
/// <remarks>Many are parted into ranges until a range fits into the cache, and then sorted there.</remarks>
internal static unsafe class NumberSort
{
    private const int MaxInCache = 1 << 17;
    private const int MinForRanges = 1 << 15;

    /// <summary>Writes the indexes of the values, the highest first.</summary>
    public static void Descending(ReadOnlySpan<double> values, Span<int> order)
    {
        fixed (double* numbers = values)
        {
            if (values.Length >= MinForRanges)
                SortByRanges(new KeyedNumbers(numbers), order);
            else
                SortAtOnce(new KeyedNumbers(numbers), order);
        }
    }

    private static void SortAtOnce(KeyedNumbers numbers, Span<int> order)
    {
        KeyedItems all = KeyedItems.Alloc(order.Length);
        KeyedItems spare = KeyedItems.Alloc(order.Length);
        for (int i = 0; i < order.Length; i++)
            (all.Keys[i], all.Items[i]) = (numbers.KeyAt(i), i);
        Sort(all, spare, order);
        all.Free();
        spare.Free();
    }

    private static void SortByRanges<T>(T from, Span<int> order)
        where T : struct, IKeyedItems
    {
        KeyRanges ranges = RangesOf(from, order.Length);
        Span<int> starts = stackalloc int[KeyRanges.Count + 1];
        int most = CountRanges(from, order.Length, ranges, starts);
        KeyedItems all = KeyedItems.Alloc(order.Length);
        KeyedItems spare = KeyedItems.Alloc(most);
        KeyScatter.Run(from, order.Length, ranges, starts[..^1], all);
        for (int range = 0; range < KeyRanges.Count; range++)
        {
            Span<int> part = order[starts[range]..starts[range + 1]];
            if (part.Length <= MaxInCache || part.Length == order.Length)
                Sort(all.From(starts[range]), spare, part);
            else
                SortByRanges(all.From(starts[range]), part);
        }

        all.Free();
        spare.Free();
    }

    private static void Sort(KeyedItems items, KeyedItems spare, Span<int> order)
    {
        if (!order.IsEmpty)
            new ReadOnlySpan<int>(KeySort.Run(order.Length, items, spare).Items, order.Length).CopyTo(order);
    }

    private static KeyRanges RangesOf<T>(T from, int length)
        where T : struct, IKeyedItems
    {
        ulong low = ulong.MaxValue;
        ulong high = 0;
        for (int i = 0; i < length; i++)
        {
            ulong key = from.KeyAt(i);
            low = Math.Min(low, key);
            high = Math.Max(high, key);
        }

        return new KeyRanges(low, high);
    }

    /// <summary>Finds where each range starts, and how many items the largest has.</summary>
    private static int CountRanges<T>(T from, int length, KeyRanges ranges, Span<int> starts)
        where T : struct, IKeyedItems
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
}
