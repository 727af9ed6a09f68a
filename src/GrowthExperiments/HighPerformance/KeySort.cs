using System.Numerics;

namespace GrowthExperiments.HighPerformance;

/// <summary>A stable sort of keyed items, back and forth between two places, by a few bits at a time from the lowest; bits in which all keys agree are passed over.</summary>
internal unsafe struct KeySort
{
    private const int MinDigitBits = 4;
    private const int MaxDigitBits = 11;

    private readonly int _length;
    private readonly int _digitBits;
    private KeyedItems _from;
    private KeyedItems _to;

    private KeySort(int length, KeyedItems from, KeyedItems to)
    {
        _length = length;
        _digitBits = Math.Clamp(BitOperations.Log2((uint)length), MinDigitBits, MaxDigitBits);
        _from = from;
        _to = to;
    }

    /// <summary>Sorts by key, the lowest first.</summary>
    /// <param name="length">How many items there are, one at least.</param>
    /// <param name="from">The items.</param>
    /// <param name="spare">Room for as many.</param>
    /// <returns>Where they are now, which is one or the other place.</returns>
    public static KeyedItems Run(int length, KeyedItems from, KeyedItems spare)
    {
        var sort = new KeySort(length, from, spare);
        int shift;
        for (ulong differing = sort.Differing(); differing != 0; differing &= ~(sort.Mask << shift))
        {
            shift = BitOperations.TrailingZeroCount(differing);
            sort.SortByDigit(shift);
        }

        return sort._from;
    }

    private readonly ulong Mask => (1UL << _digitBits) - 1;

    /// <summary>The bits in which the keys are not all alike.</summary>
    private readonly ulong Differing()
    {
        ulong differing = 0;
        foreach (ulong key in new ReadOnlySpan<ulong>(_from.Keys, _length))
            differing |= key ^ _from.Keys[0];
        return differing;
    }

    private void SortByDigit(int shift)
    {
        ulong* keys = _from.Keys;
        int* items = _from.Items;
        ulong* toKeys = _to.Keys;
        int* toItems = _to.Items;
        ulong mask = Mask;
        int* next = stackalloc int[1 << MaxDigitBits];
        CountDigits(shift, next);
        for (int i = 0; i < _length; i++)
        {
            ulong key = keys[i];
            int at = next[(key >> shift) & mask]++;
            toKeys[at] = key;
            toItems[at] = items[i];
        }

        (_from, _to) = (_to, _from);
    }

    /// <summary>Where the items of each digit start.</summary>
    private readonly void CountDigits(int shift, int* starts)
    {
        ulong* keys = _from.Keys;
        ulong mask = Mask;
        new Span<int>(starts, (int)mask + 1).Clear();
        for (int i = 0; i < _length; i++)
            starts[(keys[i] >> shift) & mask]++;
        int start = 0;
        for (int digit = 0; digit <= (int)mask; digit++)
        {
            int count = starts[digit];
            starts[digit] = start;
            start += count;
        }
    }
}
