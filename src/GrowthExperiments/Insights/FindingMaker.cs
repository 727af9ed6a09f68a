using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>Finds what of a report is worth a sentence.</summary>
internal sealed class FindingMaker(InsightsReport report)
{
    private const int FewTests = 10;
    private const double LongPlan = 0.15; // of the plan, above which the difference is worth a word
    private const double Doubtful = 0.05; // the probability below which chance does not explain it
    private const double WeakAgreement = 0.5;

    private readonly double _overall = report.Rate?.Value is { } rate ? (double)rate : 0;

    public static IReadOnlyList<Finding> Of(InsightsReport report)
    {
        var maker = new FindingMaker(report);
        return
        [
            .. maker.Spend().Select(text => new Finding(FindingKind.Spend, text)),
            .. maker.Distrust().Select(text => new Finding(FindingKind.Distrust, text)),
            .. maker.Act().Select(text => new Finding(FindingKind.Act, text)),
        ];
    }

    private IEnumerable<string> Spend()
    {
        if (report.Tests == 0)
            yield break;
        foreach (string text in SpendBy(report.ByStage, "stage").Concat(SpendBy(report.ByTag, "tag")))
            yield return text;
        if (report.ByStage.Shrinkage.Kind == ShrinkageKind.Prior)
            yield return $"It is too early to say where to spend: {CycleWords.Count(report.Tests, "test")} so far, too few in different stages to compare.";
        WinRateGroup[] paid = [.. report.ByStage.Groups.Where(g => g.Name is not null && g is { Days: > 0, Counted.Won: > 2 }).OrderBy(g => g.Days / g.Counted.Won)];
        if (paid.Length > 1)
            yield return $"A win took {DaysPerWin(paid[0])} person-days in {paid[0].Name}, and {DaysPerWin(paid[^1])} in {paid[^1].Name}.";
    }

    private IEnumerable<string> SpendBy(WinRateBreakdown breakdown, string what)
    {
        WinRateGroup[] groups = [.. breakdown.Groups.Where(g => g.Name is not null)];
        if (groups.Length < 2)
            yield break;
        WinRateGroup best = groups[0];
        WinRateGroup worst = groups[^1];
        string all = Percent.Of(_overall);
        switch (breakdown.Shrinkage.Kind)
        {
            case ShrinkageKind.Pooled:
                yield return $"No {what} wins more often than another: what differs between them is no more than chance; all are expected to win {all}.";
                break;
            case ShrinkageKind.Groups:
                if (best.Shrunk.Low > _overall)
                    yield return $"{Named(best)} wins most: {Told(best)}, against {all} of all tests. Spend more there.";
                else if (breakdown == report.ByStage)
                    yield return $"{Named(best)} leads with {Told(best)}, but cannot be told from the {all} of all tests yet.";
                if (worst.Shrunk.High < _overall)
                    yield return $"{Named(worst)} wins least: {Told(worst)}. Spend less there, or test something else.";
                break;
        }
    }

    private IEnumerable<string> Distrust()
    {
        foreach (string text in Confidence().Concat(Ratings()).Concat(Plans()).Concat(Choice()))
            yield return text;
        if (report.Raters is { Agreement: { W: < WeakAgreement } agreement })
            yield return Invariant($"{string.Join(", ", report.Raters.Panel.Select(r => Shown.Escaped(r)))} put the same {agreement.Items} ideas in different orders (Kendall's W {agreement.W:0.00}; 1 is the same order).");
        if (report.Evidence.Unsupported is { Count: > 0 } unsupported)
            yield return $"{CycleWords.Count(unsupported.Count, "idea")} with evidence {(unsupported.Count == 1 ? "is" : "are")} more confident than it allows, first {Shown.Quoted(unsupported[0].Hypothesis.Title)}: {unsupported[0].Reason}.";
    }

    private IEnumerable<string> Confidence()
    {
        if (report.Calibration.Score is not { } score)
        {
            if (report.Tests > 0)
                yield return Invariant($"Confidence cannot be judged before {ConfidenceCalibration.Least} results: {report.Calibration.Count} so far.");
            yield break;
        }

        string verdict = score.Skill > 0 ? "It tells winners from losers a little" : "To forecast the base rate each time would be better";
        yield return Invariant($"Confidence said {Percent.Of(report.Calibration.MeanForecast!.Value)} on average, and {Percent.Of(score.BaseRate)} won. {verdict} (Brier score {score.Score:0.000}).");
        ReliabilityLevel? worst = score.Levels.Where(l => l.IsEvidence && (l.Forecast < l.Interval.Low || l.Forecast > l.Interval.High)).MaxBy(l => Math.Abs(l.Forecast - l.Rate) * l.Count);
        if (worst is not null && score.Spiegelhalter is { P: < Doubtful })
            yield return Invariant($"Trust Confidence {worst.Forecast * 10:0} least: {Percent.Counts(worst.Happened, worst.Count, worst.Interval)}.");
    }

    private IEnumerable<string> Ratings() =>
        from breakdown in new[] { report.ByImpact, report.ByEase }
        where report.Calibration.IsEnough && breakdown.Shrinkage.Kind == ShrinkageKind.Pooled
        let name = breakdown == report.ByImpact ? "Impact" : "Ease"
        select $"{name} does not tell winners from losers: high and low ones won alike.";

    private IEnumerable<string> Plans()
    {
        if (report.Effort.All is not { } all || all.Bias.Count < FewTests)
            yield break;
        if (Math.Abs(all.Expected - 1) >= LongPlan)
            yield return Invariant($"Plans are {(all.Expected > 1 ? "short" : "long")}: tests took {all.Expected:0.0#} times what was planned ({CycleWords.Count(all.Bias.Count, "test")}).");
        if (report.Effort.ByOwner.FirstOrDefault(g => g.Name is not null) is { } slowest && slowest.Expected - all.Expected >= LongPlan)
            yield return Invariant($"Stretch the plans of {Shown.Escaped(slowest.Name)} most: {slowest.Expected:0.0#} times.");
    }

    private IEnumerable<string> Choice()
    {
        if (report.Sensitivity is not { } sensitivity)
            yield break;
        HypothesisSensitivity[] loose = [.. sensitivity.Items.Where(i => i.Item.Place <= sensitivity.Top && i.Hinges.Count > 0)];
        if (loose.Length > 0)
            yield return Invariant($"The choice hangs on single points: {loose.Length} of the first {Math.Min(sensitivity.Top, sensitivity.Ranking.Count)} ideas leave them when one of their ratings changes by one, first {Shown.Quoted(loose[0].Item.Hypothesis.Title)} ({loose[0].Hinges[0]}).");
    }

    private IEnumerable<string> Act()
    {
        if (report.Raters.DiscussFirst is { Count: > 0 } discuss)
            yield return $"Discuss first: {CycleWords.Count(discuss.Count, "idea")} on which raters differ, above all {Shown.Quoted(discuss[0].Hypothesis.Title)} ({discuss[0]}).";
        if (report.Raters.Stale is { Count: > 0 } stale)
            yield return $"Rate anew: {CycleWords.Count(stale.Count, "score")} {(stale.Count == 1 ? "has" : "have")} grown old, the oldest that of {Shown.Quoted(stale[0].Title)}.";
        if (WeekTempo.Kept(report.Tempo) is var (inBand, closed) && inBand < closed)
            yield return Invariant($"Keep the tempo: {closed - inBand} of {CycleWords.Count(closed, "week")} {(closed - inBand == 1 ? "was" : "were")} outside of {(closed - inBand == 1 ? "its" : "their")} band.");
        if (report.Effort.LeftOut > 0)
            yield return Invariant($"Write down the effort: of {report.Effort.LeftOut} of {CycleWords.Count(report.Tests, "test")} it is not known what was planned or what it took.");
        if (report.Evidence is { Without: > 0 and var without })
            yield return $"List the evidence: {CycleWords.Count(without, "rated idea")} {(without == 1 ? "lists" : "list")} none, so nothing can be said of {(without == 1 ? "its" : "their")} Confidence.";
    }

    private static string Named(WinRateGroup group) => Shown.Escaped(group.Name!);

    private static string Told(WinRateGroup group) => $"{Percent.Counts(group.Counted.Won, group.Counted.Counted, group.Interval)}, expect {Percent.Of(group.Shrunk.Mean)}";

    private static string DaysPerWin(WinRateGroup group) => ExactNumber.Format(Math.Round(group.Days / group.Counted.Won, 1));
}
