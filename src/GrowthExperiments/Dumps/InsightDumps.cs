using static System.FormattableString;

namespace GrowthExperiments;

public sealed partial class InsightsReport
{
    internal object ToDump() => new
    {
        Insights = InsightsWords.Headline(this),
        Findings = DumpRows.Of(Findings, f => new { About = InsightsWords.HeadOf(f.Kind), f.Text }),
        WinRates = DumpTables.WinRates(WinRates),
        ByStage = ByStage.ToDump(),
        ByTag = ByTag.Table(),
        ByOwner = ByOwner.Table(),
        ByConfidence = ByConfidence.Table(),
        Calibration = Calibration.ToDump(),
        Effort = Effort.ToDump(),
        Tempo = new
        {
            Chart = Notebook.Show(() => Tempo.ToSvg(), "Tests started by week, against the band", "insights.Tempo.ToSvg()"),
            Weeks = DumpTables.Tempo(Tempo),
        },
        Wins = DumpRows.Of(Wins, w => new
        {
            w.Learning.Title,
            Measured = w.Learning.Effect?.ToString(),
            Expect = Percent.Signed(w.Shrunk.Mean),
            AboveZero = Percent.Of(w.Shrunk.ProbabilityAboveZero),
            w.Learning.Id,
        }),
        Raters = Raters.ToDump(),
        Evidence = Evidence.ToDump(),
        Choice = Sensitivity?.ToDump(),
    };
}

public sealed partial class WinRateBreakdown
{
    internal object ToDump() => new
    {
        Chart = Notebook.Show(() => this.ToSvg(), $"Win rates by {Dimension}, with their intervals", "breakdown.ToSvg()"),
        Groups = Table(),
    };

    internal object Table() => DumpRows.Of(Groups, g => new
    {
        Name = g.Name ?? "(none)",
        g.Counted.Won,
        Of = g.Counted.Counted,
        Percent = g.Counted.Value is { } value ? Percent.Of((double)value) : null,
        Interval = DumpTexts.Range(g.Interval),
        Expect = Percent.Of(g.Shrunk.Mean),
        Days = ExactNumber.Normalize(g.Days),
    });
}

public sealed partial class RateShrinkage
{
    internal object ToDump() => new { Kind, Rate = Percent.Of(Rate), Strength = DumpTexts.Rounded(Strength) };
}

public sealed partial class ConfidenceCalibration
{
    internal object ToDump() => new
    {
        Calibration = ToString(),
        Chart = Notebook.Show(() => this.ToSvg(), "What Confidence said against what came true", "calibration.ToSvg()"),
        Score = Score?.ToDump(),
    };
}

public sealed partial class BrierScore
{
    internal object ToDump() => new
    {
        Forecasts = Count,
        CameTrue = Percent.Of(BaseRate),
        Brier = DumpTexts.Rounded(Score),
        Reliability = DumpTexts.Rounded(Reliability),
        Resolution = DumpTexts.Rounded(Resolution),
        Uncertainty = DumpTexts.Rounded(Uncertainty),
        BetterThanBaseRate = Skill is { } skill ? Percent.Signed(skill) : null,
        Spiegelhalter = Spiegelhalter is var (z, p) ? Invariant($"z {z:0.00}, p {p:G2}") : null,
        Levels = DumpRows.Of(Levels, l => new { Said = Percent.Of(l.Forecast), CameTrue = Percent.Of(l.Rate), Interval = Percent.Range(l.Interval), Tests = l.Count, Enough = l.IsEvidence }),
    };
}

public sealed partial class EffortInsights
{
    internal object ToDump() => new { Effort = ToString(), ByOwner = Table(ByOwner), ByStage = Table(ByStage) };

    private static object Table(IReadOnlyCollection<EffortGroup> groups) => DumpRows.Of(groups, g => new
    {
        Name = g.Name ?? "(none)",
        Tests = g.Bias.Count,
        Planned = ExactNumber.Normalize(g.PlannedDays),
        Taken = ExactNumber.Normalize(g.ActualDays),
        Expect = InsightsWords.Times(g.Expected),
    });
}

public sealed partial class RaterInsights
{
    internal object ToDump() => new
    {
        Agreement = Agreement?.ToString(),
        Habits = DumpRows.Of(Habits, h => new { h.Scale.Rater, Rated = h.Scale.Count, TimesTheOthers = h.Lean is { } lean ? Math.Round(lean, 2) : (double?)null }),
        DiscussFirst = DumpRows.Of(DiscussFirst, d => new { d.Hypothesis.Title, Score = d.Hypothesis.Score?.ToString(), Impact = d.Impact.ToString(), Confidence = d.Confidence.ToString(), Ease = d.Ease.ToString() }),
        Stale = DumpRows.Of(Stale, h => new { h.Title, Rated = h.Rated.Day(), h.Owner, Id = h.Id.Value }),
    };
}

public sealed partial class RaterStandardization
{
    internal object ToDump() => DumpRows.Of(Raters, r => new { r.Rater, Rated = r.Count, Middle = DumpTexts.Rounded(r.Middle), Usable = r.IsUsable });
}

public sealed partial class EvidenceInsights
{
    internal object ToDump() => new
    {
        Evidence = Invariant($"{With:N0} with evidence, {Without:N0} without"),
        Unsupported = DumpRows.Of(Unsupported, u => new { u.Hypothesis.Title, Why = u.Reason, Id = u.Hypothesis.Id.Value }),
    };
}
