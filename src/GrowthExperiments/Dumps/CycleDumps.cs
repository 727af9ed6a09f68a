using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

[DebuggerTypeProxy(typeof(DebugViews.OfWeeklyCycle))]
public sealed partial record WeeklyCycle
{
    internal object ToDump() => new
    {
        Week = Invariant($"{Week}, {Status}: {CycleWords.Count(Experiments.Count, "test")}, {Policy.Band.Low}..{Policy.Band.High} wanted"),
        Chart = Notebook.Show(() => this.ToSvg(), $"The tests of {Week}, day by day", "week.ToSvg(backlog)"),
        Experiments = DumpRows.Of(Experiments, e => new
        {
            Hypothesis = e.Hypothesis.Value,
            e.Status,
            e.Owner,
            Started = e.Started.Day(),
            Ended = e.Ended.Day(),
            e.Learning,
            CarriedTo = e.CarriedTo?.ToString(),
            Why = e.CarryReason ?? e.Reason,
        }),
    };
}

public sealed partial class CyclePlan
{
    internal object ToDump() => new
    {
        Plan = Invariant($"{Week}{CycleWords.OfMarket(Market)}: {CycleWords.Count(Picks.Count, "test")}, {CycleWords.Days(Picks.Sum(p => p.Effort.Total))}"),
        Chart = Notebook.Show(() => this.ToSvg(), $"The tests to choose for {Week}", "plan.ToSvg()"),
        Tests = DumpRows.Of(Picks, p => new
        {
            p.Ranked?.Place,
            Value = p.Ranked is { } ranked ? DumpTexts.Rounded(ranked.Value) : (double?)null,
            p.Hypothesis.Title,
            p.Hypothesis.Stage,
            Days = p.Effort.Total,
            Why = p.Reason,
            Id = p.Hypothesis.Id.Value,
        }),
        LeftOut = DumpRows.Of(NearMisses, m => new { m.Ranked.Place, Value = DumpTexts.Rounded(m.Ranked.Value), m.Ranked.Hypothesis.Title, Why = m.Reason, Id = m.Ranked.Hypothesis.Id.Value }),
        Warnings,
    };
}

public sealed partial class CycleReport
{
    internal object ToDump() => new
    {
        Week = Invariant($"{Week}{CycleWords.OfMarket(Market)}, {(Cycle.IsOpen ? $"interim, {Cycle.Status}" : "closed")}"),
        Velocity = Invariant($"{Velocity} of {Band.Low}..{Band.High}, {Tempo[^1].Judgement}"),
        Chart = Notebook.Show(() => this.ToSvg(), "Tests started by week, against the band", "report.ToSvg()"),
        WinRates = DumpTables.WinRates(WinRates),
        Days = DaysLine(),
        Lessons = DumpTables.Learnings(Lessons),
        CarriedOver = DumpRows.Of(CarriedOver, e => new { Title = TitleOf(e), To = e.CarriedTo?.ToString(), Why = e.CarryReason }),
        Moves = DumpTables.Moves(Moves),
    };
}
