using System.Runtime.InteropServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>A stable sort of finite numbers by the bytes of their bits, the lowest byte first.</summary>
internal static unsafe class RadixSort
{
    private const int Digits = sizeof(ulong);
    private const int Radix = 256;

    /// <summary>Writes the indexes of the values, the highest first.</summary>
    public static void Descending(ReadOnlySpan<double> values, Span<int> order)
    {
        int length = values.Length;
        var keys = (ulong*)NativeMemory.Alloc((nuint)length, (2 * sizeof(ulong)) + sizeof(int));
        try
        {
            int* counts = stackalloc int[Digits * Radix];
            new Span<int>(counts, Digits * Radix).Clear();
            for (int i = 0; i < length; i++)
                Count(keys[i] = KeyOf(values[i]), counts);
            fixed (int* items = order)
                Sort(length, counts, keys, items);
        }
        finally
        {
            NativeMemory.Free(keys);
        }
    }

    /// <summary>A number that is lower the higher the value is.</summary>
    private static ulong KeyOf(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value + 0.0); // -0 + 0 is 0
        return (ulong)(bits < 0 ? bits : ~bits & long.MaxValue);
    }

    private static void Count(ulong key, int* counts)
    {
        for (int digit = 0; digit < Digits; digit++)
            counts[(digit * Radix) + (byte)(key >> (8 * digit))]++;
    }

    /// <summary>Sorts by each byte that tells any two apart, back and forth between two places, so that the last one is the output.</summary>
    private static void Sort(int length, int* counts, ulong* keys, int* output)
    {
        ulong* otherKeys = keys + length;
        var otherItems = (int*)(otherKeys + length);
        int left = 0;
        for (int digit = 0; digit < Digits; digit++)
            left += IsTelling(counts + (digit * Radix), length) ? 1 : 0;
        if (left == 0)
            Enumerate(output, length);
        int* items = null;
        for (int digit = 0; digit < Digits; digit++)
        {
            int* next = counts + (digit * Radix);
            if (!IsTelling(next, length))
                continue;
            int* toItems = left-- % 2 == 1 ? output : otherItems;
            ToStarts(next);
            Scatter(length, 8 * digit, next, keys, items, otherKeys, toItems);
            ulong* sorted = otherKeys;
            otherKeys = keys;
            keys = sorted;
            items = toItems;
        }
    }

    private static bool IsTelling(int* counts, int length) => !new ReadOnlySpan<int>(counts, Radix).Contains(length);

    private static void Enumerate(int* output, int length)
    {
        for (int i = 0; i < length; i++)
            output[i] = i;
    }

    private static void ToStarts(int* counts)
    {
        int start = 0;
        for (int value = 0; value < Radix; value++)
            (counts[value], start) = (start, start + counts[value]);
    }

    private static void Scatter(int length, int shift, int* next, ulong* keys, int* items, ulong* toKeys, int* toItems)
    {
        for (int i = 0; i < length; i++)
        {
            ulong key = keys[i];
            int at = next[(byte)(key >> shift)]++;
            toKeys[at] = key;
            toItems[at] = items is null ? i : items[i];
        }
    }
}
