namespace GrowthExperiments;

/// <summary>A set of slots in order of arrival that knows how many are before a slot, and which is the n-th.</summary>
internal struct ArrivalSet
{
    private ArrivalBlock[]? _blocks;

    /// <summary>Adds a slot that is not in the set.</summary>
    public void Add(int slot)
    {
        (int block, int at) = Math.DivRem(slot, ArrivalBlock.Length);
        if (_blocks is null || block >= _blocks.Length)
            Array.Resize(ref _blocks, block + 1);
        _blocks[block].Add((ushort)at);
    }

    /// <summary>Removes a slot that is in the set.</summary>
    public readonly void Remove(int slot)
    {
        (int block, int at) = Math.DivRem(slot, ArrivalBlock.Length);
        _blocks![block].Remove((ushort)at);
    }

    /// <summary>How many are before a slot that is in the set.</summary>
    public readonly int CountBefore(int slot)
    {
        (int block, int at) = Math.DivRem(slot, ArrivalBlock.Length);
        int count = _blocks![block].CountBelow((ushort)at);
        for (int before = 0; before < block; before++)
            count += _blocks[before].Count;
        return count;
    }

    /// <summary>The slot that so many are before.</summary>
    public readonly int At(int index)
    {
        int block = 0;
        for (; _blocks![block].Count <= index; block++)
            index -= _blocks[block].Count;
        return (block * ArrivalBlock.Length) + _blocks[block].At(index);
    }
}
