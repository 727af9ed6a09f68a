using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <summary>Works out the economics, budgets and initiatives of two programs together: what only one has is kept, what differs follows the policy.</summary>
internal sealed class EconomicsMerger
{
    private readonly ConflictPolicy _policy;
    private readonly List<string> _conflicts;

    public EconomicsMerger(GrowthProgram ours, GrowthProgram theirs, ConflictPolicy policy, List<string> conflicts)
    {
        (_policy, _conflicts) = (policy, conflicts);
        Economics = Chosen(ours.Economics, theirs.Economics, "the unit economics differ");
        List<MetricWorth> worths = Join(ours.MetricWorths, theirs.MetricWorths, w => w.Metric, w => $"the worth of {Shown.Quoted(w.Metric.Value)} differs");
        Budgets = [.. Join(ours.Budgets, theirs.Budgets, b => b.Quarter, b => $"the budget of {b.Quarter} differs").OrderBy(b => b.Quarter)];
        Initiatives = Join(ours.Initiatives, theirs.Initiatives, i => i.Name, i => $"the initiative {Shown.Quoted(i.Name)} differs");
        Refuse(Budgets.Count > GrowthProgram.MaxBudgets ? Messages.TooMany(RawMember.Quarters, GrowthProgram.MaxBudgets, Budgets.Count) : null);
        Refuse(MetricWorths.Check(worths) ?? InitiativeReview.Check(Initiatives) ?? CheckCurrency(worths));
        Worths = conflicts.Count == 0 ? MetricWorths.Of(worths) : ours.MetricWorths;
    }

    public UnitEconomics? Economics { get; }

    public MetricWorths Worths { get; }

    public List<QuarterBudget> Budgets { get; }

    public List<Initiative> Initiatives { get; }

    private Fault? CheckCurrency(List<MetricWorth> worths) =>
        Economics is { } economics && worths.Count > 0 ? Money.CheckSame(economics.Revenue, worths[0].PerMonth) : null;

    private List<T> Join<T, TKey>(IReadOnlyList<T> ours, IReadOnlyList<T> theirs, Func<T, TKey> key, Func<T, string> conflict)
        where T : class
        where TKey : notnull
    {
        Dictionary<TKey, T> there = theirs.ToDictionary(key);
        HashSet<TKey> here = [.. ours.Select(key)];
        return [.. ours.Select(o => Chosen(o, there.GetValueOrDefault(key(o)), conflict(o))!), .. theirs.Where(t => !here.Contains(key(t)))];
    }

    private T? Chosen<T>(T? ours, T? theirs, string conflict)
        where T : class
    {
        if (ours is null || theirs is null || ours.Equals(theirs))
            return ours ?? theirs;
        if (_policy == ConflictPolicy.Fail)
            _conflicts.Add(conflict);
        return _policy == ConflictPolicy.Update ? theirs : ours;
    }

    private void Refuse(Fault? fault)
    {
        if (fault is not null)
            _conflicts.Add(fault.Rule);
    }
}
