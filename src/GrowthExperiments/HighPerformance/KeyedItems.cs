using System.Runtime.InteropServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Items with the keys that order them.</summary>
internal interface IKeyedItems
{
    ulong KeyAt(int index);

    int ItemAt(int index);
}

/// <summary>Numbers as they were given: the items are their indexes.</summary>
internal readonly unsafe struct KeyedNumbers(double* numbers) : IKeyedItems
{
    public ulong KeyAt(int index) => NumberKey.Of(numbers[index]);

    public int ItemAt(int index) => index;
}

/// <summary>Keys, and beside them the items, outside of the managed heap.</summary>
internal readonly unsafe struct KeyedItems(ulong* keys, int* items) : IKeyedItems
{
    private const int Alignment = 64;

    public ulong* Keys { get; } = keys;

    public int* Items { get; } = items;

    public ulong KeyAt(int index) => Keys[index];

    public int ItemAt(int index) => Items[index];

    /// <summary>Those from an index on.</summary>
    public KeyedItems From(int index) => new(Keys + index, Items + index);

    /// <summary>Room for so many, and a little more.</summary>
    public static KeyedItems Alloc(int length)
    {
        nuint room = ((nuint)length + Alignment - 1) / Alignment * Alignment;
        var keys = (ulong*)NativeMemory.AlignedAlloc(room * (sizeof(ulong) + sizeof(int)), Alignment);
        return new KeyedItems(keys, (int*)(keys + room));
    }

    /// <summary>Gives the room back.</summary>
    public void Free() => NativeMemory.AlignedFree(Keys);
}
