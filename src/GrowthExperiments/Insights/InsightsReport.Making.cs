namespace GrowthExperiments;

/// <content>How the parts are put together.</content>
public sealed partial class InsightsReport
{
    private static readonly IReadOnlyList<string?> Nameless = [null];

    internal static InsightsReport Of(
        IEnumerable<Learning> log,
        IEnumerable<WeekTempo> tempo,
        IEnumerable<Hypothesis> backlog,
        Ranking ranking,
        RatingPolicy policy,
        InsightsOptions options,
        DateTimeOffset at,
        string? program)
    {
        Learning[] learnings = [.. log.Where(l => options.Covers(l.Week))];
        MeasuredLift[] lifts = [.. MeasuredLift.Of(learnings)];
        LiftPrior prior = MeasuredLift.PriorOf(lifts);
        Hypothesis[] ranked = [.. ranking.Select(r => r.Hypothesis)];
        var report = new InsightsReport(
            options,
            ConfidenceCalibration.Of(learnings, options.Level),
            EffortInsights.Of(learnings),
            prior,
            RaterInsights.Of(backlog, ranked, ranking.Unscored, policy, at),
            EvidenceInsights.Of(ranked))
        {
            Program = program,
            At = at,
            Tests = learnings.Length,
            Weeks = learnings.Length == 0 ? null : (learnings.Min(l => l.Week), learnings.Max(l => l.Week)),
            WinRates = WinRate.Of(learnings),
            Breakdowns = BreakdownsOf(learnings, options),
            Tempo = [.. tempo.Where(w => options.Covers(w.Week))],
            Wins =
            [
                .. from lift in lifts
                   where lift.Learning.Outcome == Outcome.Won
                   let shrunk = ShrunkLift.Of(lift.Estimate, lift.Error, prior)
                   orderby shrunk.Mean descending, lift.Learning.Sequence
                   select new MeasuredWin(lift.Learning, shrunk),
            ],
            Sensitivity = ranking.Count == 0 ? null : ranking.Sensitivity(options.Top),
        };
        report.Findings = FindingMaker.Of(report);
        return report;
    }

    private static WinRateBreakdown[] BreakdownsOf(Learning[] learnings, InsightsOptions options) =>
    [
        WinRateBreakdown.Of("stage", learnings, l => [l.Stage?.ToString()], options),
        WinRateBreakdown.Of("tag", learnings, l => l.Tags.Count > 0 ? l.Tags : Nameless, options),
        WinRateBreakdown.Of("owner", learnings, l => [l.Owner], options),
        WinRateBreakdown.OfRating("impact", learnings, s => s.Impact, options),
        WinRateBreakdown.OfRating("confidence", learnings, s => s.Confidence, options),
        WinRateBreakdown.OfRating("ease", learnings, s => s.Ease, options),
    ];
}
