using System.Numerics;

namespace GrowthExperiments;

/// <summary>A set of numbers below 65,536 that knows how many are below a number, and which is the n-th.</summary>
/// <remarks>Few are kept as a sorted list, many as bits, whichever is smaller. (Roaring bitmaps: Chambi, Lemire, Kaser and Godin, "Better bitmap
/// performance with Roaring bitmaps", Software: Practice and Experience 46, 2016.)</remarks>
internal struct ArrivalBlock
{
    public const int Length = 1 << 16;

    private const int MinList = 4;
    private const int MaxList = 4096;
    private const int MinBits = MaxList / 2; // well below, so that a set at the border does not change its form back and forth
    private const int WordBits = 64;

    private ushort[]? _list;
    private ulong[]? _bits;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a number that is not in the set.</summary>
    public void Add(ushort number)
    {
        if (_bits is null && Count == MaxList)
            ToBits();
        if (_bits is not null)
            _bits[number / WordBits] |= 1UL << number;
        else
            Insert(number);
        Count++;
    }

    /// <summary>Removes a number that is in the set.</summary>
    public void Remove(ushort number)
    {
        Count--;
        if (_bits is null)
        {
            int at = _list.AsSpan(0, Count + 1).BinarySearch(number);
            Array.Copy(_list!, at + 1, _list!, at, Count - at);
            return;
        }

        _bits[number / WordBits] &= ~(1UL << number);
        if (Count < MinBits)
            ToList();
    }

    /// <summary>How many are below a number that is in the set.</summary>
    public readonly int CountBelow(ushort number)
    {
        if (_bits is null)
            return _list.AsSpan(0, Count).BinarySearch(number);
        int count = BitOperations.PopCount(_bits[number / WordBits] & ((1UL << number) - 1));
        foreach (ulong word in _bits.AsSpan(0, number / WordBits))
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The number that so many are below.</summary>
    public readonly ushort At(int index)
    {
        if (_bits is null)
            return _list![index];
        int word = 0;
        for (int count = BitOperations.PopCount(_bits[0]); count <= index; count = BitOperations.PopCount(_bits[word]))
        {
            index -= count;
            word++;
        }

        ulong rest = _bits[word];
        for (; index > 0; index--)
            rest &= rest - 1;
        return (ushort)((word * WordBits) + BitOperations.TrailingZeroCount(rest));
    }

    private void Insert(ushort number)
    {
        if (_list is null || Count == _list.Length)
            Array.Resize(ref _list, Math.Clamp(Count + (Count / 2), MinList, MaxList));
        int at = Count == 0 || _list[Count - 1] < number ? Count : ~_list.AsSpan(0, Count).BinarySearch(number);
        Array.Copy(_list, at, _list, at + 1, Count - at);
        _list[at] = number;
    }

    private void ToBits()
    {
        _bits = new ulong[Length / WordBits];
        foreach (ushort number in _list.AsSpan(0, Count))
            _bits[number / WordBits] |= 1UL << number;
        _list = null;
    }

    private void ToList()
    {
        var list = new ushort[Count];
        int count = 0;
        for (int word = 0; word < _bits!.Length; word++)
        {
            for (ulong rest = _bits[word]; rest != 0; rest &= rest - 1)
                list[count++] = (ushort)((word * WordBits) + BitOperations.TrailingZeroCount(rest));
        }

        _list = list;
        _bits = null;
    }
}
