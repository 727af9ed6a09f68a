using System.Numerics;

namespace GrowthExperiments;

/// <summary>Slots by id, in one array: a search looks at one place of the memory where a dictionary looks at two.</summary>
/// <remarks>Open addressing with linear probing; what is removed leaves no gap (Knuth, "The Art of Computer Programming" 3, 6.4, algorithm R).</remarks>
internal sealed class IdMap
{
    private const int MinLength = 16;

    private Entry[] _entries;
    private int _mask;

    public IdMap(int count = 0)
    {
        _entries = new Entry[Math.Max(MinLength, (int)BitOperations.RoundUpToPowerOf2((uint)count + ((uint)count / 3) + 1))];
        _mask = _entries.Length - 1;
    }

    /// <summary>The number of ids.</summary>
    public int Count { get; private set; }

    public bool TryGet(HypothesisId id, out int slot)
    {
        Entry entry = _entries[Find(id, id.GetHashCode())];
        slot = entry.Slot;
        return !entry.Id.IsNone;
    }

    /// <summary>Adds an id; false when it is there.</summary>
    public bool TryAdd(HypothesisId id, int slot)
    {
        int hash = id.GetHashCode();
        int at = Find(id, hash);
        if (!_entries[at].Id.IsNone)
            return false;
        _entries[at] = new Entry { Id = id, Hash = hash, Slot = slot };
        Count++;
        if (Count > _entries.Length / 4 * 3)
            Grow();
        return true;
    }

    public void Remove(HypothesisId id)
    {
        int gap = Find(id, id.GetHashCode());
        if (_entries[gap].Id.IsNone)
            return;
        Count--;
        for (int at = (gap + 1) & _mask; !_entries[at].Id.IsNone; at = (at + 1) & _mask)
        {
            bool mayMove = ((at - _entries[at].Hash) & _mask) >= ((at - gap) & _mask); // its own place is not behind the gap
            if (!mayMove)
                continue;
            _entries[gap] = _entries[at];
            gap = at;
        }

        _entries[gap] = default;
    }

    public void Clear()
    {
        Array.Clear(_entries);
        Count = 0;
    }

    /// <summary>Where an id is, or where it would be put.</summary>
    private int Find(HypothesisId id, int hash)
    {
        int at = hash & _mask;
        while (!_entries[at].Id.IsNone && (_entries[at].Hash != hash || _entries[at].Id != id))
            at = (at + 1) & _mask;
        return at;
    }

    private void Grow()
    {
        Entry[] all = _entries;
        _entries = new Entry[2 * all.Length];
        _mask = _entries.Length - 1;
        foreach (Entry entry in all)
        {
            if (!entry.Id.IsNone)
                _entries[Find(entry.Id, entry.Hash)] = entry;
        }
    }

    private struct Entry
    {
        public HypothesisId Id;
        public int Hash;
        public int Slot;
    }
}
