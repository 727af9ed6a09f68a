namespace GrowthExperiments;

/// <summary>What limits the new tests of a week: slots, days in all, days of each discipline; and what a test takes of them.</summary>
internal sealed class CycleLimits
{
    /// <summary>The number of the limit on how many tests start.</summary>
    public const int Slots = 0;

    private readonly CyclePolicy _policy;
    private readonly string[] _disciplines;

    public CycleLimits(CyclePolicy policy, int carried)
    {
        _policy = policy;
        _disciplines = [.. policy.Capacity?.Disciplines.Keys ?? []];
        int slots = Math.Max(0, Math.Min(policy.Target, policy.MaxRunning - carried));
        Amounts = policy.Capacity is { } capacity ? [slots, capacity.Total, .. capacity.Disciplines.Values] : [slots];
    }

    /// <summary>How much there is of each.</summary>
    public decimal[] Amounts { get; }

    /// <summary>What a test counts for.</summary>
    public Effort EffortOf(Hypothesis hypothesis) => hypothesis.Effort ?? _policy.DefaultEffort;

    /// <summary>Whether its effort matters and is not given.</summary>
    public bool IsAssumed(Hypothesis hypothesis) => hypothesis.Effort is null && Amounts.Length > 1;

    /// <summary>What a test takes of each limit.</summary>
    public decimal[] CostsOf(Hypothesis hypothesis)
    {
        Effort effort = EffortOf(hypothesis);
        return Amounts.Length == 1 ? [1] : [1, effort.Total, .. _disciplines.Select(d => effort.Disciplines.GetValueOrDefault(d))];
    }

    /// <summary>What tests take of each limit together.</summary>
    public decimal[] SumOf(IEnumerable<Hypothesis> hypotheses)
    {
        var sum = new decimal[Amounts.Length];
        foreach (Hypothesis hypothesis in hypotheses)
        {
            decimal[] costs = CostsOf(hypothesis);
            for (int c = 0; c < sum.Length; c++)
                sum[c] += costs[c];
        }

        return sum;
    }

    /// <summary>An amount of a limit, such as <c>3 engineering days</c>.</summary>
    public string Words(int limit, decimal amount) => limit switch
    {
        Slots => CycleWords.Count(amount, "slot"),
        1 => CycleWords.Days(amount),
        _ => CycleWords.Days(amount, _disciplines[limit - 2]),
    };

    /// <summary>Of several limits that are passed, the one that is passed by the largest part of it; the slots only when nothing else is; -1 for none.</summary>
    public int Passed(decimal[] sum)
    {
        int worst = -1;
        for (int c = sum.Length - 1; c >= 0; c--)
        {
            if (sum[c] > Amounts[c] && (worst < 0 || (c != Slots && sum[c] * Amounts[worst] > sum[worst] * Amounts[c])))
                worst = c;
        }

        return worst;
    }
}
