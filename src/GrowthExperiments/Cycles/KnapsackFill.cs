namespace GrowthExperiments;

/// <summary>What is taken so far, and what is left.</summary>
internal sealed class KnapsackFill
{
    private readonly KnapsackProblem _problem;

    public KnapsackFill(KnapsackProblem problem)
    {
        _problem = problem;
        Left = [.. problem.Capacities];
        IsTaken = new bool[problem.Count];
        Claimed = new ulong[(problem.PlaceCount + 63) / 64];
    }

    /// <summary>What is left of each capacity.</summary>
    public long[] Left { get; }

    /// <summary>Whether an item is taken.</summary>
    public bool[] IsTaken { get; }

    /// <summary>A bit for each place that is claimed.</summary>
    public ulong[] Claimed { get; }

    /// <summary>The value of what is taken.</summary>
    public long Value { get; private set; }

    /// <summary>Whether an item can be taken beside the others.</summary>
    public bool Fits(int item)
    {
        ReadOnlySpan<long> costs = _problem.CostsOf(item);
        long[] left = Left;
        for (int c = 0; c < costs.Length; c++)
        {
            if (costs[c] > left[c])
                return false;
        }

        int place = _problem.Places[item];
        return place < 0 || (Claimed[place >> 6] >> (place & 63) & 1) == 0;
    }

    public void Take(int item) => Move(item, 1);

    public void GiveBack(int item) => Move(item, -1);

    /// <summary>The groups that are covered.</summary>
    public uint Groups()
    {
        uint groups = 0;
        for (int i = 0; i < IsTaken.Length; i++)
            groups |= IsTaken[i] ? _problem.Groups[i] : 0;
        return groups;
    }

    private void Move(int item, int sign)
    {
        ReadOnlySpan<long> costs = _problem.CostsOf(item);
        for (int c = 0; c < costs.Length; c++)
            Left[c] -= sign * costs[c];
        int place = _problem.Places[item];
        if (place >= 0)
            Claimed[place >> 6] ^= 1UL << (place & 63);
        IsTaken[item] = sign > 0;
        Value += sign * _problem.Values[item];
    }
}
