using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What the learning log tells about the next choice: where the team wins, how far its ratings and plans can be trusted, and at what tempo it tests.</summary>
/// <remarks>
/// <para>Made by <see cref="GrowthProgram.Insights"/>. It advises: nothing of the program is changed by it. Entries that a later one corrects do not count.</para>
/// <para>Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{Tests} tests, {Findings.Count} findings")]
public sealed partial class InsightsReport
{
    internal InsightsReport(
        InsightsOptions options, ConfidenceCalibration calibration, EffortInsights effort, LiftPrior liftPrior, RaterInsights raters, EvidenceInsights evidence)
    {
        Options = options;
        Calibration = calibration;
        Effort = effort;
        LiftPrior = liftPrior;
        Raters = raters;
        Evidence = evidence;
    }

    /// <summary>What it looks at.</summary>
    public InsightsOptions Options { get; }

    /// <summary>When it was made, by the program's clock.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>The name of the program; null when it has none.</summary>
    public string? Program { get; internal init; }

    /// <summary>The first and the last week of the tests that count; null when there are none.</summary>
    public (IsoWeek First, IsoWeek Last)? Weeks { get; internal init; }

    /// <summary>How many concluded tests it rests on.</summary>
    public int Tests { get; internal init; }

    /// <summary>What it comes to, in sentences: where the next tests pay, what not to trust, what to do first; the most important of each kind first.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The win rate of all tests under each published definition.</summary>
    public IReadOnlyList<WinRate> WinRates { get; internal init; } = [];

    /// <summary>The win rate of all tests as the options count it; null in one that is still being made.</summary>
    internal WinRate? Rate => WinRates.FirstOrDefault(r => r.Definition == Options.Definition);

    /// <summary>Win rates by stage, tag, owner, impact, confidence and ease, in this order.</summary>
    public IReadOnlyList<WinRateBreakdown> Breakdowns { get; internal init; } = [];

    /// <summary>Win rates by stage of the funnel.</summary>
    public WinRateBreakdown ByStage => Breakdowns[0];

    /// <summary>Win rates by tag; a test counts for each of its tags.</summary>
    public WinRateBreakdown ByTag => Breakdowns[1];

    /// <summary>Win rates by owner.</summary>
    public WinRateBreakdown ByOwner => Breakdowns[2];

    /// <summary>Win rates by the Impact that was given before the test.</summary>
    public WinRateBreakdown ByImpact => Breakdowns[3];

    /// <summary>Win rates by the Confidence that was given before the test.</summary>
    public WinRateBreakdown ByConfidence => Breakdowns[4];

    /// <summary>Win rates by the Ease that was given before the test.</summary>
    public WinRateBreakdown ByEase => Breakdowns[5];

    /// <summary>How far Confidence can be trusted.</summary>
    public ConfidenceCalibration Calibration { get; }

    /// <summary>What tests cost against what was planned.</summary>
    public EffortInsights Effort { get; }

    /// <summary>How many tests started in each week that was planned, in order of time.</summary>
    public IReadOnlyList<WeekTempo> Tempo { get; internal init; } = [];

    /// <summary>The wins whose relative effect was measured, the largest lift to expect first.</summary>
    public IReadOnlyList<MeasuredWin> Wins { get; internal init; } = [];

    /// <summary>What lifts are expected before they are measured: from the log when it holds enough of them, else a weak default.</summary>
    public LiftPrior LiftPrior { get; }

    /// <summary>How several people rate.</summary>
    public RaterInsights Raters { get; }

    /// <summary>What the ratings of the ideas that can be chosen rest on.</summary>
    public EvidenceInsights Evidence { get; }

    /// <summary>What the head of the ranking hangs on; null when nothing can be ranked.</summary>
    public RankingSensitivity? Sensitivity { get; internal init; }

    /// <summary>The findings as text, for a terminal, a chat or a notebook.</summary>
    /// <returns>Lines that end with LF, the same in every culture.</returns>
    public override string ToString() => string.Concat(FindingWords.Lines(this).Select(line => line + "\n"));
}
