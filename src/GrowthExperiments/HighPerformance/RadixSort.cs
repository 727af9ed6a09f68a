using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GrowthExperiments.HighPerformance;

/// <summary>A stable sort of finite numbers by the bytes of their bits, the lowest byte first.</summary>
/// <remarks>It goes back and forth between two places. What has the same byte gathers in a line of its own before it is written, as in <see cref="CellScatter"/>.</remarks>
internal unsafe ref struct RadixSort
{
    private const int Digits = sizeof(ulong);
    private const int Radix = 256;
    private const int Line = 16;
    private const int Alignment = 64;

    private readonly int _length;
    private readonly byte* _memory;
    private readonly ulong* _keyLines;
    private readonly int* _itemLines;
    private ulong* _keys;
    private ulong* _otherKeys;
    private int* _items;
    private int* _otherItems;

    private RadixSort(int length)
    {
        nuint room = ((nuint)length + Line - 1) / Line * Line;
        _length = length;
        _memory = (byte*)NativeMemory.AlignedAlloc(((2 * room) + (Radix * Line)) * (sizeof(ulong) + sizeof(int)), Alignment);
        _keyLines = (ulong*)_memory;
        _keys = _keyLines + (Radix * Line);
        _otherKeys = _keys + room;
        _itemLines = (int*)(_otherKeys + room);
        _items = _itemLines + (Radix * Line);
        _otherItems = _items + room;
    }

    /// <summary>Writes the indexes of the values, the highest first.</summary>
    public static void Descending(ReadOnlySpan<double> values, Span<int> order)
    {
        var sort = new RadixSort(values.Length);
        sort.Run(values);
        new ReadOnlySpan<int>(sort._items, values.Length).CopyTo(order);
        NativeMemory.AlignedFree(sort._memory);
    }

    /// <summary>A number that is lower the higher the value is.</summary>
    private static ulong KeyOf(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value + 0.0); // -0 + 0 is 0
        return (ulong)(bits < 0 ? bits : ~bits & long.MaxValue);
    }

    private void Run(ReadOnlySpan<double> values)
    {
        int* counts = stackalloc int[Digits * Radix];
        new Span<int>(counts, Digits * Radix).Clear();
        for (int i = 0; i < values.Length; i++)
        {
            ulong key = KeyOf(values[i]);
            (_keys[i], _items[i]) = (key, i);
            for (int digit = 0; digit < Digits; digit++)
                counts[(digit * Radix) + (byte)(key >> (8 * digit))]++;
        }

        for (int digit = 0; digit < Digits; digit++)
        {
            int* starts = counts + (digit * Radix);
            if (!new ReadOnlySpan<int>(starts, Radix).Contains(values.Length)) // else all agree in this byte
                SortBy(8 * digit, starts);
        }
    }

    private void SortBy(int shift, int* starts)
    {
        int* next = stackalloc int[Radix];
        int start = 0;
        for (int value = 0; value < Radix; value++)
        {
            next[value] = start;
            start += starts[value];
            starts[value] = next[value];
        }

        Scatter(shift, starts, next);
        for (int value = 0; value < Radix; value++)
            Copy(value, Math.Max(next[value] & -Line, starts[value]), next[value]);
        ulong* keys = _keys;
        int* items = _items;
        _keys = _otherKeys;
        _items = _otherItems;
        _otherKeys = keys;
        _otherItems = items;
    }

    private readonly void Scatter(int shift, int* starts, int* next)
    {
        ulong* keys = _keys;
        int* items = _items;
        ulong* keyLines = _keyLines;
        int* itemLines = _itemLines;
        for (int i = 0; i < _length; i++)
        {
            ulong key = keys[i];
            int value = (byte)(key >> shift);
            int at = next[value]++;
            int slot = at & (Line - 1);
            keyLines[(value * Line) + slot] = key;
            itemLines[(value * Line) + slot] = items[i];
            if (slot != Line - 1)
                continue;
            if (at - slot >= starts[value])
                Write(value, at - slot);
            else
                Copy(value, starts[value], at + 1); // the items before belong to another value
        }
    }

    /// <summary>Writes a full line past the caches.</summary>
    private readonly void Write(int value, int begin)
    {
        ulong* keys = _keyLines + (value * Line);
        for (int i = 0; i < Line; i += Vector256<ulong>.Count)
            Vector256.LoadAligned(keys + i).StoreAlignedNonTemporal(_otherKeys + begin + i);
        int* items = _itemLines + (value * Line);
        for (int i = 0; i < Line; i += Vector256<int>.Count)
            Vector256.LoadAligned(items + i).StoreAlignedNonTemporal(_otherItems + begin + i);
    }

    private readonly void Copy(int value, int begin, int end)
    {
        for (int at = begin; at < end; at++)
        {
            _otherKeys[at] = _keyLines[(value * Line) + (at & (Line - 1))];
            _otherItems[at] = _itemLines[(value * Line) + (at & (Line - 1))];
        }
    }
}
