namespace GrowthExperiments;

/// <summary>Remembers where a search has been, and with how much value: with no more it need not go there again.</summary>
internal sealed class KnapsackMemo(int width)
{
    private const int MostEntries = 1 << 19;

    private readonly int _size = width + 1; // the key, then the value plus one: 0 marks what is free
    private long[] _table = [];
    private int _count;

    /// <summary>Whether nobody was here with as much value; notes it when there is room.</summary>
    public bool IsNew(ReadOnlySpan<long> key, long value)
    {
        if (_count * 2 >= _table.Length / _size && _count < MostEntries)
            Grow();
        int at = Find(key);
        long before = _table[at + width] - 1;
        if (before >= value)
            return false;
        if (before < 0)
        {
            if (_count >= MostEntries)
                return true;
            _count++;
            key.CopyTo(_table.AsSpan(at));
        }

        _table[at + width] = value + 1;
        return true;
    }

    private void Grow()
    {
        long[] old = _table;
        _table = new long[Math.Max(64 * _size, old.Length * 2)];
        for (int at = 0; at < old.Length; at += _size)
        {
            if (old[at + width] != 0)
                old.AsSpan(at, _size).CopyTo(_table.AsSpan(Find(old.AsSpan(at, width))));
        }
    }

    private int Find(ReadOnlySpan<long> key)
    {
        ulong hash = 14695981039346656037;
        foreach (long word in key)
        {
            hash = (hash ^ (ulong)word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        int slots = _table.Length / _size;
        int slot = (int)(hash & (ulong)(slots - 1));
        while (_table[(slot * _size) + width] != 0 && !_table.AsSpan(slot * _size, width).SequenceEqual(key))
            slot = (slot + 1) & (slots - 1);
        return slot * _size;
    }
}
