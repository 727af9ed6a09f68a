namespace GrowthExperiments;

/// <summary>Chooses the tests of a week from the head of a ranking, exactly, and says why.</summary>
internal sealed class CyclePlanner
{
    private const int HeadPerTarget = 3;
    private const int MinHead = 50;

    private readonly Func<Hypothesis, string?> _whyExcluded;

    private CyclePlanner(CyclePolicy policy, Ranking ranking, IReadOnlyList<Hypothesis> carried, Func<Hypothesis, string?> whyExcluded)
    {
        (Policy, Ranking, Carried, _whyExcluded) = (policy, ranking, carried, whyExcluded);
        Limits = new CycleLimits(policy, carried.Count);
    }

    public CyclePolicy Policy { get; }

    public Ranking Ranking { get; }

    public CycleLimits Limits { get; }

    /// <summary>What goes on from earlier weeks.</summary>
    public IReadOnlyList<Hypothesis> Carried { get; }

    /// <summary>How many must not be chosen, of all that were looked at.</summary>
    public int ExcludedCount { get; private set; }

    /// <summary>What of the head must not be chosen, with the reason.</summary>
    public Dictionary<HypothesisId, string> Excluded { get; } = [];

    /// <summary>What must be chosen.</summary>
    public IReadOnlyList<Hypothesis> Forced { get; private set; } = [];

    /// <summary>The head of the ranking without what goes on or must be chosen; with the first of what is excluded.</summary>
    public List<RankedHypothesis> Head { get; } = [];

    /// <summary>What is chosen from the head.</summary>
    public IReadOnlyList<RankedHypothesis> Chosen { get; private set; } = [];

    /// <summary>How many stages the tests must cover; less than the policy asks for when that cannot be.</summary>
    public int Stages { get; private set; }

    /// <summary>Whether no better choice exists; false when the search was given up.</summary>
    public bool IsProven { get; private set; } = true;

    /// <summary>The tests that will run, chosen ones last.</summary>
    public IEnumerable<Hypothesis> Running => [.. Carried, .. Forced, .. Chosen.Select(r => r.Hypothesis)];

    /// <summary>The new tests of the week.</summary>
    public IEnumerable<Hypothesis> New => [.. Forced, .. Chosen.Select(r => r.Hypothesis)];

    /// <summary>Plans a week.</summary>
    /// <param name="week">The week.</param>
    /// <param name="ranking">What can be chosen.</param>
    /// <param name="policy">What the team asks of a week.</param>
    /// <param name="carried">What goes on from earlier weeks: it keeps a slot of those that may run at once, its surface and its stage.</param>
    /// <param name="forced">What must be chosen, even over the capacity; what is named twice counts once.</param>
    /// <param name="excluded">What must not be chosen, with the reason.</param>
    /// <param name="refusal">Why a hypothesis must not be chosen that is not among these; null from it, or in its place, refuses none.</param>
    /// <param name="work">How much work the search may be.</param>
    /// <exception cref="GrowthValidationException">What must be chosen cannot be.</exception>
    public static CyclePlan Plan(
        IsoWeek week,
        Ranking ranking,
        CyclePolicy policy,
        IReadOnlyList<Hypothesis> carried,
        IReadOnlyList<Hypothesis> forced,
        IReadOnlyDictionary<HypothesisId, string> excluded,
        Func<Hypothesis, string?>? refusal = null,
        long work = Knapsack.DefaultWork)
    {
        var planner = new CyclePlanner(policy, ranking, carried, h => excluded.TryGetValue(h.Id, out string? reason) ? reason : refusal?.Invoke(h));
        planner.Force(forced);
        planner.ReadHead();
        planner.Choose(work);
        var reasons = new CycleReasons(planner);
        return new CyclePlan(week, reasons.Picks(), reasons.NearMisses(), CycleWarnings.Of(planner));
    }

    public static uint StageOf(Hypothesis hypothesis) => hypothesis.Stage is { } stage ? 1u << (int)stage : 0;

    public static uint StagesOf(IEnumerable<Hypothesis> hypotheses) => hypotheses.Aggregate(0u, (all, h) => all | StageOf(h));

    private void Force(IReadOnlyList<Hypothesis> forced)
    {
        Forced = [.. forced.DistinctBy(h => h.Id)];
        foreach (Hypothesis hypothesis in Forced)
        {
            if (Carried.Any(c => c.Id == hypothesis.Id))
                Throw.Growth(Messages.ForcedCarried(hypothesis.Title));
            if (_whyExcluded(hypothesis) is { } reason)
                Throw.Growth(Messages.ForcedExcluded(hypothesis.Title, reason));
            Hypothesis? other = Carried.Concat(Forced.TakeWhile(f => f.Id != hypothesis.Id))
                .FirstOrDefault(o => !o.Surface.IsNone && o.Surface == hypothesis.Surface);
            if (other is not null)
                Throw.Growth(Messages.ForcedSurface(hypothesis.Title, other.Surface.Value, other.Title, Carried.Any(c => c.Id == other.Id)));
        }

        if (Forced.Count > Limits.Amounts[CycleLimits.Slots])
            Throw.Growth(Messages.ForcedTooMany(Forced.Count, (int)Limits.Amounts[CycleLimits.Slots], Carried.Count));
    }

    private void ReadHead()
    {
        int most = Math.Max(HeadPerTarget * Policy.Target, MinHead);
        HashSet<HypothesisId> running = [.. Running.Select(h => h.Id)];
        foreach (RankedHypothesis ranked in Ranking)
        {
            if (Head.Count - Excluded.Count == most)
                break;
            if (running.Contains(ranked.Hypothesis.Id))
                continue;
            string? reason = _whyExcluded(ranked.Hypothesis);
            if (reason is not null && ++ExcludedCount > most)
                continue; // of a whole backlog that is excluded, the first are told
            Head.Add(ranked);
            if (reason is not null)
                Excluded.Add(ranked.Hypothesis.Id, reason);
        }
    }

    private void Choose(long work)
    {
        HashSet<Surface> surfaces = [.. Running.Select(h => h.Surface).Where(s => !s.IsNone)];
        RankedHypothesis[] candidates = [.. Head.Where(r => !Excluded.ContainsKey(r.Hypothesis.Id) && !surfaces.Contains(r.Hypothesis.Surface))];
        KnapsackItem[] items = Array.ConvertAll(candidates, r => new KnapsackItem(
            r.Value, Limits.CostsOf(r.Hypothesis), r.Hypothesis.Surface.IsNone ? null : r.Hypothesis.Surface.Value, StageOf(r.Hypothesis)));
        decimal[] left = [.. Limits.Amounts.Zip(Limits.SumOf(Forced), (all, taken) => Math.Max(0, all - taken))];
        uint stages = StagesOf(Running);
        KnapsackChoice? choice = null;
        for (Stages = Policy.MinStages; choice is null; Stages -= choice is null ? 1 : 0)
            choice = Knapsack.Choose(items, left, Stages, stages, work);
        Chosen = [.. choice.Items.Select(i => candidates[i])];
        IsProven = choice.IsBest && choice.IsFirst;
    }
}
