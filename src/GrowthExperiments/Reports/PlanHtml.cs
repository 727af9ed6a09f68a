namespace GrowthExperiments;

/// <summary>A plan with its reasons as a fragment.</summary>
internal static class PlanHtml
{
    public static string Write(CyclePlan plan, HtmlOptions options) => HtmlFrame.Fragment(
        "plan", options, Markup.Of($"The plan of {plan.Week.ToString()}{ReportWords.OfMarket(plan.Market)}"), frame =>
        {
            Markup chart = frame.Figure("chart", PlanPicture.Of(plan, Room.AcrossPage, options.MaxRows), Picks(plan, options.MaxRows), isTall: true);
            return Markup.Of($"<p class=\"growth-under\">{ReportWords.DatesOf(plan.Week)}</p>\n<p>{PlanPicture.Summary(plan)}.</p>\n{Warnings(frame, plan)}{chart}{Misses(frame, plan, options.MaxRows)}");
        });

    private static Markup Warnings(HtmlFrame frame, CyclePlan plan) => plan.Warnings.Count == 0 ? Markup.None : Markup.Of($"""
        {frame.Head(1, Markup.Of($"What it could not do"))}<ul class="growth-findings">
        {plan.Warnings.Select(w => Markup.Of($"<li>{w}</li>\n"))}</ul>

        """);

    private static Markup Picks(CyclePlan plan, int rows)
    {
        if (plan.Picks.Count == 0)
            return Markup.None;
        Markup table = HtmlTable.Wide(
            "Planned",
            [HtmlTable.Number("Place"), HtmlTable.Head("Test"), HtmlTable.Number("Value"), "Effort", HtmlTable.Prose("Why")],
            plan.Picks.Take(rows).Select(p => new[]
            {
                Markup.Of($"{(p.Ranked is { } ranked ? ReportWords.Count(ranked.Place) : "-")}"),
                Typed.Line(p.Hypothesis.Title),
                Markup.Of($"{(p.Ranked is { } item ? RankingWords.Short(item.Value) : "-")}"),
                Markup.Of($"{Typed.Line(p.Effort.ToString())}{(p.IsEffortAssumed ? ", assumed" : "")}"),
                Typed.Prose(p.Reason),
            }));
        return Markup.Of($"{table}{HtmlTable.More(plan.Picks.Count - rows)}");
    }

    private static Markup Misses(HtmlFrame frame, CyclePlan plan, int rows) => plan.NearMisses.Count == 0 ? Markup.None : frame.Section("left-out", "Left out", Markup.Of($"""
        {HtmlTable.Wide(
            "Looked at and not chosen",
            [HtmlTable.Number("Place"), HtmlTable.Head("Idea"), HtmlTable.Number("Value"), HtmlTable.Prose("Why not")],
            plan.NearMisses.Take(rows).Select(m => new[]
            {
                Markup.Of($"{m.Ranked.Place}"), Typed.Line(m.Ranked.Hypothesis.Title), Markup.Of($"{RankingWords.Short(m.Ranked.Value)}"), Typed.Prose(m.Reason),
            }))}{HtmlTable.More(plan.NearMisses.Count - rows)}
        """));
}
