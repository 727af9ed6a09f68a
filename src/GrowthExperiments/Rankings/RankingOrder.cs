namespace GrowthExperiments;

/// <summary>An order of the slots of a frozen table, best first; indexes count from 0.</summary>
internal abstract class RankingOrder
{
    /// <summary>How many slots are ranked.</summary>
    public abstract int Count { get; }

    /// <summary>The slot at an index.</summary>
    public abstract int SlotAt(int index);

    /// <summary>The index of a slot; negative when it is not ranked.</summary>
    public abstract int IndexOf(int slot);

    /// <summary>The number that orders the slot at an index.</summary>
    public abstract double ValueAt(int index, int slot);

    /// <summary>The index of the first, and how many there are, with the same number as the slot at an index.</summary>
    public abstract (int First, int Count) EqualsOf(int index, int slot);
}
