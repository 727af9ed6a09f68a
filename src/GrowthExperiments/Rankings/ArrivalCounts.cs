namespace GrowthExperiments;

/// <summary>How many hypotheses with one score arrived before another one, and which is the n-th of them, while scores change.</summary>
/// <remarks>Each score is counted by blocks of 1,024 slots, and by groups of 32 blocks, whose counts share a line of the cache. Within a block, the
/// packed scores themselves are compared, many at once.</remarks>
internal sealed class ArrivalCounts(HypothesisTable table)
{
    private const int BlockLength = 1024;
    private const int GroupBlocks = 32;
    private const int GroupLength = BlockLength * GroupBlocks;

    private ushort[][] _blocks = []; // of each group: the counts of the score at a position in the order stand together
    private int[] _groups = []; // likewise, for all groups that there is room for
    private int _room;

    /// <summary>Adds to how many there are of a score in the block of a slot.</summary>
    public void Add(int position, int slot, int amount)
    {
        (int group, int within) = Math.DivRem(slot, GroupLength);
        if (group >= _blocks.Length)
            MakeRoom(group + 1);
        _groups[(position * _room) + group] += amount;
        ref ushort count = ref _blocks[group][(position * GroupBlocks) + (within / BlockLength)];
        count = (ushort)(count + amount);
    }

    /// <summary>How many of a score, whose packed form is known, are in the slots before one.</summary>
    public int CountBefore(int position, ushort cell, int slot)
    {
        (int group, int within) = Math.DivRem(slot, GroupLength);
        ReadOnlySpan<ushort> blocks = BlocksOf(group, position)[..((within / BlockLength) + 1)];
        int count = CountInBlock(cell, slot, blocks[^1]);
        foreach (int inGroup in GroupsOf(position)[..group])
            count += inGroup;
        foreach (ushort inBlock in blocks[..^1])
            count += inBlock;
        return count;
    }

    /// <summary>The slot of the one of a score that so many are before.</summary>
    public int At(int position, ushort cell, int index)
    {
        int group = 0;
        for (; GroupsOf(position)[group] <= index; group++)
            index -= GroupsOf(position)[group];
        int block = 0;
        for (; BlocksOf(group, position)[block] <= index; block++)
            index -= BlocksOf(group, position)[block];
        int first = (group * GroupLength) + (block * BlockLength);
        ReadOnlySpan<ushort> cells = table.CellsOf(first, BlockLength);
        int at = cells.IndexOf(cell);
        for (; index > 0; index--)
            at += 1 + cells[(at + 1)..].IndexOf(cell);
        return first + at;
    }

    /// <summary>How many are before a slot in its block, counted from the nearer end.</summary>
    private int CountInBlock(ushort cell, int slot, int all)
    {
        int before = slot % BlockLength;
        return before <= BlockLength / 2
            ? table.CellsOf(slot - before, before).Count(cell)
            : all - table.CellsOf(slot, BlockLength - before).Count(cell);
    }

    private ReadOnlySpan<int> GroupsOf(int position) => _groups.AsSpan(position * _room, _blocks.Length);

    private ReadOnlySpan<ushort> BlocksOf(int group, int position) => _blocks[group].AsSpan(position * GroupBlocks, GroupBlocks);

    private void MakeRoom(int groups)
    {
        if (groups > _room)
        {
            int room = Math.Max(groups, 2 * _room);
            var wider = new int[IceScore.Count * room];
            for (int position = 0; position < IceScore.Count; position++)
                GroupsOf(position).CopyTo(wider.AsSpan(position * room));
            (_groups, _room) = (wider, room);
        }

        while (_blocks.Length < groups)
            _blocks = [.. _blocks, new ushort[IceScore.Count * GroupBlocks]];
    }
}
