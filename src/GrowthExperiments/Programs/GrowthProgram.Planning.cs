namespace GrowthExperiments;

/// <content>Choosing the tests of a week.</content>
public sealed partial class GrowthProgram
{
    /// <summary>Which tests a week should run, and why these; nothing is changed.</summary>
    /// <remarks>A hypothesis that a gate guards (<see cref="Hypothesis.GuardedBy"/>) is left out until the latest decision of that gate is Go.</remarks>
    /// <param name="week">A week that has not started, after the last closed one.</param>
    /// <param name="options">What the plan must and must not hold; null for nothing beyond <see cref="Policy"/>.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="GrowthValidationException">The week has started or lies before the last closed one, an id is unknown, or a hypothesis
    /// that is forced cannot be planned.</exception>
    public CyclePlan ProposeWeek(IsoWeek week, PlanOptions? options = null)
    {
        options ??= PlanOptions.Default;
        OkrGate? gate = Policy.RequireKeyResult ? OkrGateOf(Quarter.From(week)) : null;
        WeeklyCycle? planned = Plannable(week);
        Hypothesis[] carried = [.. Staying(planned).Where(e => e.IsOpen).Select(e => Known(e.Hypothesis))];
        var excluded = new Dictionary<HypothesisId, string>();
        foreach (HypothesisId id in options.Excluded)
            excluded[Known(id).Id] = "excluded by the caller";
        foreach ((HypothesisId id, IsoWeek where) in _openWeeks)
        {
            if (where != week)
                excluded.TryAdd(id, $"it stands in {where} already");
        }

        Hypothesis[] forced = [.. options.Forced.Select(Known).Except(carried)];
        foreach (Hypothesis hypothesis in forced)
            CheckForced(hypothesis, week, gate);
        Ranking ranking = options.Market is { } market ? Backlog.InMarket(market).Rank(options.Formula) : Backlog.Rank(options.Formula);
        return CyclePlanner.Plan(week, ranking, Policy, carried, forced, excluded, h => gate?.RefusalOf(h) ?? GuardOf(h)).For(options.Market);
    }

    /// <summary>Chooses the tests of a week; a week that was planned and has not started is planned anew.</summary>
    /// <remarks>Weeks may be planned ahead. Tests that were carried over into the week stay in it, those that the new plan leaves out become
    /// ideas again.</remarks>
    /// <param name="week">A week that has not started, after the last closed one.</param>
    /// <param name="options">What the plan must and must not hold; null for nothing beyond <see cref="Policy"/>.</param>
    /// <returns>The cycle, with its reasons in <see cref="WeeklyCycle.Plan"/>.</returns>
    /// <exception cref="GrowthValidationException">The week has started or lies before the last closed one, an id is unknown, or a hypothesis
    /// that is forced cannot be planned.</exception>
    public WeeklyCycle PlanWeek(IsoWeek week, PlanOptions? options = null)
    {
        CyclePlan plan = ProposeWeek(week, options);
        WeeklyCycle? before = Plannable(week);
        HashSet<HypothesisId> picked = [.. plan.Picks.Select(p => p.Hypothesis.Id)];
        Experiment[] staying = [.. Staying(before).Where(e => !picked.Contains(e.Hypothesis))]; // one that was carried over and put back may come again
        foreach (Experiment dropped in before?.Experiments.Except(staying) ?? [])
            Drop(dropped);
        foreach (CyclePick pick in plan.Picks)
            Occupy(pick.Hypothesis.Id, week);
        WeeklyCycle cycle = (before ?? new WeeklyCycle(week)) with
        {
            Policy = Policy,
            Experiments = [.. staying, .. plan.Picks.Select(p => new Experiment(p.Hypothesis.Id) { Owner = p.Hypothesis.Owner, Reason = p.Reason })],
            Plan = plan,
        };
        Keep(cycle);
        return cycle;
    }

    /// <summary>Takes a test that has not started out of its week; the hypothesis is an idea again.</summary>
    /// <param name="id">The id of the hypothesis.</param>
    /// <returns>The cycle without it.</returns>
    /// <exception cref="GrowthValidationException">The id is unknown, or the hypothesis is not planned.</exception>
    public WeeklyCycle PutBack(HypothesisId id)
    {
        CheckMove(Known(id), HypothesisStatus.Idea);
        (WeeklyCycle cycle, Experiment experiment) = OpenExperiment(id, "put back");
        cycle = cycle with { Experiments = [.. cycle.Experiments.Where(e => e.Hypothesis != id)], Plan = null };
        Drop(experiment);
        Keep(cycle);
        return cycle;
    }

    /// <summary>What a new plan does not touch: what came from another week, and what goes on in a later one.</summary>
    private static IEnumerable<Experiment> Staying(WeeklyCycle? planned) =>
        planned?.Experiments.Where(e => e.CarriedFrom is not null || !e.IsOpen) ?? [];

    private WeeklyCycle? Plannable(IsoWeek week)
    {
        if (TryGetCycle(week, out WeeklyCycle? cycle) && cycle.Status == CycleStatus.Running)
            Throw.Growth(Messages.WeekNotPlannable(week.ToString(), cycle.Status.ToString()));
        if (LastClosed is { } last && week <= last)
            Throw.Growth(Messages.WeekClosedAlready(week.ToString(), last.ToString()));
        return cycle;
    }

    private void CheckForced(Hypothesis hypothesis, IsoWeek week, OkrGate? gate)
    {
        if (_openWeeks.TryGetValue(hypothesis.Id, out IsoWeek where) && where != week)
            Throw.Growth(Messages.PlannedElsewhere(hypothesis.Id.Value, where.ToString()));
        if (GuardOf(hypothesis) is { } guard)
            Throw.Growth(Messages.ForcedGuarded(hypothesis.Title, guard));
        if (hypothesis.Status != HypothesisStatus.Planned)
            CheckMove(hypothesis, HypothesisStatus.Planned);
        if (gate?.RefusalOf(hypothesis) is { } reason)
            Throw.Growth(Messages.ForcedUnaligned(hypothesis.Title, reason));
    }

    private void Occupy(HypothesisId id, IsoWeek week)
    {
        Backlog.Move(id, HypothesisStatus.Planned);
        _openWeeks[id] = week;
        Refer(id);
    }

    /// <summary>Takes leave of a test that does not stand in its week any more.</summary>
    private void Drop(Experiment experiment)
    {
        Forget(experiment.Hypothesis);
        if (!experiment.IsOpen)
            return;
        Backlog.Move(experiment.Hypothesis, HypothesisStatus.Idea);
        _openWeeks.Remove(experiment.Hypothesis);
    }

    /// <summary>The experiment of a hypothesis in the open week where it stands.</summary>
    private (WeeklyCycle Cycle, Experiment Experiment) OpenExperiment(HypothesisId id, string what)
    {
        Hypothesis hypothesis = Known(id);
        if (!_openWeeks.TryGetValue(id, out IsoWeek week))
            Throw.Growth(Messages.NoExperiment(id.Value, hypothesis.Status.ToString(), what));
        WeeklyCycle cycle = CycleOf(week);
        return (cycle, cycle.Experiments.First(e => e.Hypothesis == id && e.IsOpen));
    }
}
