namespace GrowthExperiments;

/// <summary>A set of slots in order of arrival that knows how many are before a slot, and which is the n-th.</summary>
internal sealed class ArrivalSet
{
    private ArrivalBlock?[] _blocks = [];
    private int[] _counts = [];

    /// <summary>Adds a slot that is not in the set.</summary>
    public void Add(int slot)
    {
        (int block, int at) = Math.DivRem(slot, ArrivalBlock.Length);
        if (block >= _blocks.Length)
        {
            Array.Resize(ref _blocks, block + 1);
            Array.Resize(ref _counts, block + 1);
        }

        (_blocks[block] ??= new ArrivalBlock()).Add((ushort)at);
        _counts[block]++;
    }

    /// <summary>Removes a slot that is in the set.</summary>
    public void Remove(int slot)
    {
        (int block, int at) = Math.DivRem(slot, ArrivalBlock.Length);
        _blocks[block]!.Remove((ushort)at);
        if (--_counts[block] == 0)
            _blocks[block] = null;
    }

    /// <summary>How many are before a slot that is in the set.</summary>
    public int CountBefore(int slot)
    {
        (int block, int at) = Math.DivRem(slot, ArrivalBlock.Length);
        int count = _blocks[block]!.CountBelow((ushort)at);
        foreach (int before in _counts.AsSpan(0, block))
            count += before;
        return count;
    }

    /// <summary>The slot that so many are before.</summary>
    public int At(int index)
    {
        int block = 0;
        for (; _counts[block] <= index; block++)
            index -= _counts[block];
        return (block * ArrivalBlock.Length) + _blocks[block]!.At(index);
    }
}
