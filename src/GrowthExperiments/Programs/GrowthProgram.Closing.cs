using System.Globalization;

namespace GrowthExperiments;

/// <content>What keeps a week from moving on, its close, and its report.</content>
public sealed partial class GrowthProgram
{
    /// <summary>All that keeps a week from its next step, in words: from starting when it is planned, from closing when it runs.</summary>
    /// <param name="week">The week.</param>
    /// <returns>A sentence for each; empty when nothing does, and for a closed week.</returns>
    /// <exception cref="GrowthValidationException">The week was never planned.</exception>
    public IReadOnlyList<string> Blockers(IsoWeek week)
    {
        WeeklyCycle cycle = CycleOf(week);
        return cycle.Status switch
        {
            CycleStatus.Planned => [.. WithoutLearning(week, orThatWeek: false), .. StartBlockers(cycle)],
            CycleStatus.Running => CloseBlockers(cycle),
            _ => [],
        };
    }

    /// <summary>Closes a week: all that it taught is written down, or goes on in a later one.</summary>
    /// <param name="week">A week that runs; a planned one too when nothing is left in it.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>What the week came to.</returns>
    /// <exception cref="GrowthValidationException">The week was never planned or is closed, or something blocks it: a test that has ended in this
    /// week or before and has no learning, one that still runs or waits, an earlier week that is open; the message names all of it.</exception>
    public CycleReport CloseWeek(IsoWeek week, DateTimeOffset? at = null)
    {
        WeeklyCycle cycle = CycleOf(week);
        if (!cycle.IsOpen)
            Throw.Growth(Messages.WeekClosed(week.ToString()));
        if (CloseBlockers(cycle) is { Count: > 0 } blockers)
            Throw.Growth(Messages.WeekBlocked(week.ToString(), "closed", blockers));
        Keep(cycle with
        {
            Status = CycleStatus.Closed,
            Closed = Instant(at),
            Head = HeadNow(),
            Plan = null,
        });
        return ReportOf(week);
    }

    /// <summary>What a week came to, or has come to so far.</summary>
    /// <param name="week">The week.</param>
    /// <param name="market">The market whose tests and ideas alone it tells of, in any case, as they are for it now; null for all. Band, capacity and places are
    /// those of all markets.</param>
    /// <returns>The report; an interim one while the week is open.</returns>
    /// <exception cref="ArgumentException">The market breaks a rule of texts, which the message names.</exception>
    /// <exception cref="GrowthValidationException">The week was never planned.</exception>
    public CycleReport ReportOf(IsoWeek week, string? market = null)
    {
        Throw.IfFault(market is null ? null : TextRules.Name(market, "market"), nameof(market));
        WeeklyCycle cycle = InMarket(CycleOf(week), market);
        IReadOnlyList<HypothesisId> head = cycle.IsOpen ? HeadNow() : cycle.Head;
        return new CycleReport(
            cycle,
            TempoUntil(week, market),
            [.. cycle.Experiments.Where(e => e.Learning is not null).Select(e => Log.LatestOf(e.Learning!)).OrderBy(l => l.Sequence)],
            [.. MovesTo(head, _weeks.FindLast(w => !w.IsOpen && w.Week < week)?.Head ?? []).Where(m => market is null || IsInMarket(m.Hypothesis.Id, market))],
            id => Backlog.TryGet(id, out Hypothesis? hypothesis) ? hypothesis.Title : id.Value)
        {
            Program = Name,
            Market = market,
        };
    }

    /// <summary>The tempo of a week and of those before it that a report shows.</summary>
    private WeekTempo[] TempoUntil(IsoWeek week, string? market)
    {
        int last = IndexOf(week);
        int first = last;
        while (first > 0 && week.WeeksSince(_weeks[first - 1].Week) <= CycleReport.WeeksBefore)
            first--;
        return [.. _weeks[first..(last + 1)].Select(w => new WeekTempo(InMarket(w, market)))];
    }

    /// <summary>The tests that ended in a week before (or in that week) and have no learning.</summary>
    private IEnumerable<string> WithoutLearning(IsoWeek week, bool orThatWeek) =>
        from cycle in OpenWeeks()
        where cycle.Week < week || (orThatWeek && cycle.Week == week)
        from experiment in cycle.Experiments
        where experiment.Status == ExperimentStatus.InReview
        select $"{NameOf(experiment.Hypothesis)} ended in {cycle.Week} and has no learning: conclude it";

    private IEnumerable<string> StartBlockers(WeeklyCycle cycle)
    {
        if (OpenWeeks().FirstOrDefault(w => w.Week > cycle.Week && w.Status == CycleStatus.Running) is { } later)
            yield return $"{later.Week} runs already: carry the tests over to it, or to a week after it";
        var running = new Dictionary<Surface, HypothesisId>();
        int count = 0;
        foreach (Experiment experiment in OpenWeeks().SelectMany(w => w.Experiments).Where(e => e.Status == ExperimentStatus.Running))
        {
            count++;
            if (Backlog[experiment.Hypothesis].Surface is { IsNone: false } surface)
                running[surface] = experiment.Hypothesis;
        }

        foreach (Experiment experiment in cycle.Experiments.Where(e => e.Status == ExperimentStatus.Planned))
        {
            count++;
            if (GuardOf(Backlog[experiment.Hypothesis]) is { } guard)
                yield return $"{NameOf(experiment.Hypothesis)} is {guard}: put it back, or decide the gate first";
            if (Backlog[experiment.Hypothesis].Surface is { IsNone: false } surface && !running.TryAdd(surface, experiment.Hypothesis))
                yield return $"{NameOf(experiment.Hypothesis)} and {NameOf(running[surface])} would run on the surface {Shown.Quoted(surface.Value)} at once: put one back, or end the other";
        }

        if (count > cycle.Policy.MaxRunning)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{count} tests would run at once, but at most {cycle.Policy.MaxRunning} may: end some, or put some back");
        }
    }

    private List<string> CloseBlockers(WeeklyCycle cycle)
    {
        List<string> blockers = [.. WithoutLearning(cycle.Week, orThatWeek: true)];
        foreach (Experiment experiment in cycle.Experiments)
        {
            if (experiment.Status == ExperimentStatus.Running)
                blockers.Add($"{NameOf(experiment.Hypothesis)} still runs: end and conclude it, or carry it over");
            else if (experiment.Status == ExperimentStatus.Planned)
                blockers.Add($"{NameOf(experiment.Hypothesis)} has not started: carry it over, or put it back");
        }

        blockers.AddRange(OpenWeeks().Where(w => w.Week < cycle.Week).Select(w => $"{w.Week} before it is not closed: close that one first"));
        return blockers;
    }

    /// <summary>The weeks that are not closed, which all stand behind the closed ones.</summary>
    private IEnumerable<WeeklyCycle> OpenWeeks()
    {
        for (int i = _weeks.FindLastIndex(w => !w.IsOpen) + 1; i < _weeks.Count; i++)
            yield return _weeks[i];
    }

    private HypothesisId[] HeadNow() => [.. Backlog.Rank().Top(WeeklyCycle.HeadLength).Select(r => r.Hypothesis.Id)];

    /// <summary>The title and the id of a hypothesis; the id alone of one that was removed.</summary>
    internal string NameOf(HypothesisId id) =>
        Backlog.TryGet(id, out Hypothesis? hypothesis) ? $"{Shown.Quoted(hypothesis.Title)} ({Shown.Escaped(id.Value)})" : Shown.Escaped(id.Value);

    private List<RankingMove> MovesTo(IReadOnlyList<HypothesisId> now, IReadOnlyList<HypothesisId> before)
    {
        var moves = new List<RankingMove>();
        if (before.Count == 0)
            return moves;
        foreach (HypothesisId id in now.Union(before))
        {
            (int placeNow, int placeBefore) = (IndexOf(now, id), IndexOf(before, id));
            if (placeNow != placeBefore && Backlog.TryGet(id, out Hypothesis? hypothesis))
                moves.Add(new RankingMove(hypothesis, placeBefore < 0 ? null : placeBefore + 1, placeNow < 0 ? null : placeNow + 1));
        }

        return moves;

        static int IndexOf(IReadOnlyList<HypothesisId> ids, HypothesisId id)
        {
            for (int i = 0; i < ids.Count; i++)
            {
                if (ids[i] == id)
                    return i;
            }

            return -1;
        }
    }
}
