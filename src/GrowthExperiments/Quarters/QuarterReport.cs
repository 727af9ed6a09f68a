using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a quarter came to, or has come to so far: its key results, its tempo and wins, what its channels returned, and how to divide the next budget.</summary>
/// <remarks>Each part stands on what the program holds of it and is empty where it holds nothing. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// QuarterReport report = program.ReportOf(Quarter.Parse("2026-Q4"));
/// Console.Write(report);
/// await File.WriteAllTextAsync("quarter.html", report.ToHtmlPage());
/// </code>
/// </example>
[DebuggerDisplay("{Quarter}: {Started} tests started")]
public sealed partial class QuarterReport
{
    internal QuarterReport(Quarter quarter, DateOnly on) => (Quarter, On) = (quarter, on);

    /// <summary>The name of the program; null when it has none.</summary>
    public string? Program { get; internal init; }

    /// <summary>The quarter.</summary>
    public Quarter Quarter { get; }

    /// <summary>The day of the report; one before the quarter's end makes it an interim one.</summary>
    public DateOnly On { get; }

    /// <summary>Whether the quarter was over on that day.</summary>
    public bool IsOver => On > Quarter.LastDay;

    /// <summary>The objectives of the quarter with their key results, in the order of the OKRs.</summary>
    public IReadOnlyList<Objective> Objectives { get; internal init; } = [];

    /// <summary>The key results of all objectives.</summary>
    public IReadOnlyList<KeyResult> KeyResults => [.. Objectives.SelectMany(o => o.KeyResults)];

    /// <summary>The planned weeks of the quarter with the tests that started in them, in order of time.</summary>
    public IReadOnlyList<WeekTempo> Tempo { get; internal init; } = [];

    /// <summary>How many tests started in the quarter.</summary>
    public int Started => Tempo.Sum(w => w.Started);

    /// <summary>What the tests of its weeks taught, corrections taken in, in order of the log.</summary>
    public IReadOnlyList<Learning> Lessons { get; internal init; } = [];

    /// <summary>The win rate under each published definition.</summary>
    public IReadOnlyList<WinRate> WinRates => WinRate.Of(Lessons);

    /// <summary>What its channels spent and gained; null when that is not written down.</summary>
    public QuarterBudget? Budget { get; internal init; }

    /// <summary>What its channels returned, as measured and as it is to be expected; null when there are none.</summary>
    public ChannelReturns? Returns { get; internal init; }

    /// <summary>How to divide the budget of the next quarter; null when there are no channels, or their limits cannot hold.</summary>
    public BudgetProposal? Proposal { get; internal init; }

    /// <summary>Why there are channels and no proposal; null otherwise.</summary>
    public string? WhyNoProposal { get; internal init; }

    /// <summary>What to do with the things that cost; null when there are none.</summary>
    public InitiativeReview? Initiatives { get; internal init; }

    /// <summary>The decisions of gates that were taken in the quarter, in order of time.</summary>
    public IReadOnlyList<GateDecision> Decisions { get; internal init; } = [];

    /// <summary>Each channel with its line of the proposal; null where there is no proposal.</summary>
    internal IEnumerable<(ChannelReturn Return, BudgetLine? Line)> Channels => (Returns?.Items ?? []).Select((item, i) => (item, Proposal?.Lines[i]));

    /// <summary>The report as text, for a terminal, a chat or a notebook.</summary>
    /// <returns>Lines that end with LF, the same in every culture.</returns>
    public override string ToString() => string.Concat(QuarterReportLines.Of(this).Select(line => line + "\n"));
}
