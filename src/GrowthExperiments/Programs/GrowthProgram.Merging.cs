namespace GrowthExperiments;

/// <content>Two programs into one.</content>
public sealed partial class GrowthProgram
{
    /// <summary>Brings another program in, all of it that can be, or none: hypotheses and weeks by their ids, learnings as new entries of the log.</summary>
    /// <remarks>This log is kept as it is; each learning of the other one that did not come from here is appended with its
    /// <see cref="Learning.Origin"/>, so merging twice adds nothing. Weeks that both closed hold the tests of both. Name, zone and policies stay.
    /// Objectives with their key results, gates and playbooks come in by their ids, as hypotheses do, and so do all decisions of gates that are not
    /// there: the latest one holds. Economics, budgets and initiatives that only one has are kept; what both have and differs follows the policy.</remarks>
    /// <param name="other">The other program; it is not changed.</param>
    /// <param name="onConflict">What to do with what is in both and differs.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onConflict"/> is no policy.</exception>
    /// <exception cref="GrowthConflictException">A week is open in both and differs, a test stands in both, something else differs and the policy is to
    /// fail, or the objectives of both break a rule of <see cref="OkrSet"/>; the message lists them, and nothing is changed.</exception>
    public ProgramMerge Merge(GrowthProgram other, ConflictPolicy onConflict = ConflictPolicy.Fail)
    {
        ArgumentNullException.ThrowIfNull(other);
        Throw.IfUndefined(onConflict, "policy", nameof(onConflict));
        var merger = new ProgramMerger(this, other, onConflict);
        if (merger.Conflicts.Count > 0)
            Throw.Growth(Messages.ProgramConflicts(merger.Conflicts));
        foreach (Hypothesis hypothesis in merger.Updated)
            Backlog.Put(hypothesis);
        Backlog.AddRange(merger.Added);
        foreach (LearningEntry entry in merger.Learnings)
            Log.Append(entry);
        foreach (WeeklyCycle cycle in merger.Weeks)
            Keep(cycle);
        Okrs = merger.Okrs;
        (UnitEconomics? economics, MetricWorth[] worths) = (Economics, [.. MetricWorths]);
        (QuarterBudget[] budgets, Initiative[] initiatives) = ([.. _budgets], [.. _initiatives]);
        Take(merger.Economics, other);
        KeepPlaybooks(merger);
        foreach (Gate gate in merger.Gates.Concat(merger.UpdatedGates))
            Keep(gate);
        merger.GateDecisions.ForEach(Record);
        Index();
        return new ProgramMerge
        {
            AddedHypotheses = merger.Added,
            UpdatedHypotheses = merger.Updated,
            SkippedHypotheses = merger.Skipped,
            AddedWeeks = [.. merger.Weeks.Select(w => w.Week)],
            ChangedObjectives = merger.Objectives,
            AreEconomicsChanged = Economics != economics,
            ChangedMetricWorths = [.. MetricWorths.Except(worths)],
            ChangedBudgets = [.. _budgets.Except(budgets)],
            ChangedInitiatives = [.. _initiatives.Except(initiatives)],
            AddedLearnings = [.. merger.Learnings.Select(e => e.Learning)],
            AddedPlaybooks = merger.AddedPlaybooks,
            UpdatedPlaybooks = merger.UpdatedPlaybooks,
            AddedGates = merger.Gates,
            UpdatedGates = merger.UpdatedGates,
            AddedGateDecisions = merger.GateDecisions,
        };
    }

    internal bool RefersTo(HypothesisId id) => _references.ContainsKey(id);

    internal IsoWeek? OpenWeekOf(HypothesisId id) => _openWeeks.TryGetValue(id, out IsoWeek week) ? week : null;

    /// <summary>Finds anew what the weeks and the log refer to.</summary>
    private void Index()
    {
        _openWeeks.Clear();
        _references.Clear();
        foreach (WeeklyCycle cycle in _weeks)
        {
            foreach (Experiment experiment in cycle.Experiments)
            {
                Refer(experiment.Hypothesis);
                if (experiment.IsOpen)
                    _openWeeks[experiment.Hypothesis] = cycle.Week;
            }
        }

        foreach (Learning learning in Log)
            Refer(learning.Hypothesis);
    }

    private void Refer(HypothesisId id) => _references[id] = _references.GetValueOrDefault(id) + 1;

    private void Forget(HypothesisId id)
    {
        if (--_references[id] == 0)
            _references.Remove(id);
    }
}
