using System.Globalization;

namespace GrowthExperiments;

/// <summary>A week of tests as a fragment.</summary>
internal static class CycleHtml
{
    public static string Write(WeeklyCycle cycle, Func<HypothesisId, string> titleOf, HtmlOptions options) => HtmlFrame.Fragment(
        "cycle", options, Markup.Of($"The tests of {cycle.Week.ToString()}"), frame => Markup.Of($"""
            <p class="growth-under">{ReportWords.DatesOf(cycle.Week)}, {StateOf(cycle)}</p>
            <p>{CyclePicture.StatesOf(cycle)}.</p>
            {Body(frame, cycle, titleOf, options.MaxRows)}
            """));

    private static Markup Body(HtmlFrame frame, WeeklyCycle cycle, Func<HypothesisId, string> titleOf, int rows)
    {
        if (cycle.Experiments.Count == 0)
            return Markup.None;
        Markup table = HtmlTable.Wide(
            "Tests of the week",
            [HtmlTable.Head("Test"), HtmlTable.Short("State"), "Owner", HtmlTable.Short("Started"), HtmlTable.Short("Ended"), HtmlTable.Prose("Why")],
            cycle.Experiments.Take(rows).Select(e => new[]
            {
                Typed.Line(titleOf(e.Hypothesis)), Markup.Of($"{CycleWords.Of(e.Status)}"), ReportWords.Owner(e.Owner), Day(e.Started), Day(e.Ended), WhyOf(e),
            }));
        return Markup.Of($"{frame.Figure("chart", CyclePicture.Of(cycle, titleOf, Room.AcrossPage, rows), table, isTall: true)}{HtmlTable.More(cycle.Experiments.Count - rows)}");
    }

    private static string StateOf(WeeklyCycle cycle) => cycle.Status switch
    {
        CycleStatus.Planned => "planned",
        CycleStatus.Running => "running",
        _ => "closed",
    };

    private static Markup WhyOf(Experiment experiment)
    {
        Markup goesOn = experiment.CarriedTo is { } week ? Markup.Of($"Goes on in {week.ToString()}: {Typed.Prose(experiment.CarryReason!)}") : Markup.None;
        Markup why = experiment.Reason is { } reason ? Typed.Prose(reason) : experiment.CarriedFrom is { } from ? Markup.Of($"Came from {from.ToString()}") : Markup.None;
        return goesOn == Markup.None ? why : goesOn;
    }

    private static Markup Day(DateTimeOffset? instant) => Markup.Of($"{instant?.ToString("d MMM", CultureInfo.InvariantCulture) ?? "-"}");
}
