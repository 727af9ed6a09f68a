namespace GrowthExperiments;

/// <summary>How much work a search may be before it is given up, counted and not timed, so that the same input gives the same answer.</summary>
internal sealed class KnapsackBudget(long work)
{
    private long _left = work;

    /// <summary>Whether the search was given up.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Counts some work; whether more may be done.</summary>
    public bool Spend(long work)
    {
        _left -= work;
        IsSpent |= _left < 0;
        return !IsSpent;
    }

    /// <summary>Ends the search.</summary>
    public bool GiveUp() => IsSpent = true;
}
