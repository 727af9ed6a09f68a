namespace GrowthExperiments;

/// <content>From the start of a week to the end of its tests.</content>
public sealed partial class GrowthProgram
{
    /// <summary>Starts all planned tests of a week and freezes what is believed of them.</summary>
    /// <param name="week">A planned week.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The running cycle.</returns>
    /// <exception cref="GrowthValidationException">The week is not planned or has started, or something blocks it: above all a test of an
    /// earlier week that has ended and has no learning, or a gate without Go that guards one of its tests; the message names all of it, as
    /// <see cref="Blockers"/> does.</exception>
    public WeeklyCycle StartWeek(IsoWeek week, DateTimeOffset? at = null)
    {
        WeeklyCycle cycle = CycleOf(week);
        if (cycle.Status != CycleStatus.Planned)
            Throw.Growth(Messages.WeekNotPlanned(week.ToString(), cycle.Status.ToString()));
        if (Blockers(week) is { Count: > 0 } blockers)
            Throw.Growth(Messages.WeekBlocked(week.ToString(), "started", blockers));
        DateTimeOffset now = Instant(at);
        foreach (Experiment experiment in cycle.Experiments.Where(e => e.Status == ExperimentStatus.Planned))
            Backlog.Move(experiment.Hypothesis, HypothesisStatus.Running);
        cycle = cycle with
        {
            Status = CycleStatus.Running,
            Started = now,
            Experiments = [.. cycle.Experiments.Select(e => e.Status == ExperimentStatus.Planned ? Begun(e, now) : e)],
            Plan = null,
        };
        Keep(cycle);
        return cycle;
    }

    /// <summary>Ends a running test: it is in review and waits for its learning.</summary>
    /// <param name="id">The id of the hypothesis.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The experiment in review.</returns>
    /// <exception cref="GrowthValidationException">The id is unknown, or its test does not run.</exception>
    public Experiment EndExperiment(HypothesisId id, DateTimeOffset? at = null)
    {
        CheckMove(Known(id), HypothesisStatus.InReview);
        (WeeklyCycle cycle, Experiment experiment) = OpenExperiment(id, "ended");
        experiment = experiment with { Status = ExperimentStatus.InReview, Ended = Instant(at) };
        Backlog.Move(id, HypothesisStatus.InReview);
        Keep(cycle.With(experiment));
        return experiment;
    }

    /// <summary>Lets a planned or running test go on in a later week, which is planned when it is not there yet.</summary>
    /// <param name="id">The id of the hypothesis.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="to">The later week; null is the one after.</param>
    /// <returns>The experiment in the later week.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is null.</exception>
    /// <exception cref="GrowthValidationException">The id is unknown, the test has ended or stands in no open week, the reason is blank, or the
    /// week is not a later one that is open.</exception>
    public Experiment CarryOver(HypothesisId id, string reason, IsoWeek? to = null)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (TextRules.Prose(reason, "reason") is { } fault)
            Throw.Growth(fault with { Remedy = "Say why the test goes on" });
        (WeeklyCycle cycle, Experiment experiment) = OpenExperiment(id, "carried over");
        if (experiment.Status == ExperimentStatus.InReview)
            Throw.Growth(Messages.CarryInReview(id.Value));
        IsoWeek target = to ?? cycle.Week.AddWeeks(1);
        if (target <= cycle.Week || target <= LastClosed)
            Throw.Growth(Messages.CarryBack(cycle.Week.ToString(), target.ToString()));
        if (!TryGetCycle(target, out WeeklyCycle? next))
            next = new WeeklyCycle(target) { Policy = Policy };
        if (next.Status == CycleStatus.Running && experiment.Status == ExperimentStatus.Planned)
            Throw.Growth(Messages.CarryIntoRunning(id.Value, target.ToString()));

        Experiment carried = experiment with { CarriedFrom = cycle.Week, StartedBefore = experiment.Started is not null, Reason = null };
        Keep(cycle.With(experiment with { Status = ExperimentStatus.CarriedOver, CarryReason = reason, CarriedTo = target }) with { Plan = null });
        Experiment[] others = [.. next.Experiments.Where(e => e.Hypothesis != id)]; // it may have been carried on from there and put back
        if (others.Length == next.Experiments.Count)
            Refer(id);
        Keep(next with { Experiments = [.. others.TakeWhile(e => e.CarriedFrom is not null), carried, .. others.SkipWhile(e => e.CarriedFrom is not null)], Plan = null });
        _openWeeks[id] = target;
        return carried;
    }

    /// <summary>Lays aside an idea that will not be tested, or one that is concluded.</summary>
    /// <param name="id">The id of the hypothesis.</param>
    /// <returns>The archived hypothesis.</returns>
    /// <exception cref="GrowthValidationException">The id is unknown, or the hypothesis is neither an idea nor concluded.</exception>
    public Hypothesis Archive(HypothesisId id)
    {
        CheckMove(Known(id), HypothesisStatus.Archived);
        Backlog.Move(id, HypothesisStatus.Archived);
        return Backlog[id];
    }

    private Experiment Begun(Experiment experiment, DateTimeOffset now) => experiment with
    {
        Status = ExperimentStatus.Running,
        Started = now,
        Prediction = Prediction.Of(Backlog[experiment.Hypothesis], now),
    };
}
