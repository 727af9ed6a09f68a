using System.Globalization;

namespace GrowthExperiments;

/// <summary>The parts of a page of insights that are tables alone.</summary>
internal static class InsightsTables
{
    private const int Most = 10;

    public static Markup Effort(HtmlFrame frame, EffortInsights effort)
    {
        if (effort.All is not { } all)
            return Markup.None;
        return frame.Section("effort", "What tests cost", Markup.Of($"""
            <p>Expect {InsightsWords.Times(all.Expected)}: {ExactNumber.Format(all.PlannedDays)} person-days were planned and {ExactNumber.Format(all.ActualDays)} taken in {CycleWords.Count(all.Bias.Count, "test")}.</p>
            <div class="growth-pair growth-even">
            {Table("By owner", "Owner", effort.ByOwner)}{Table("By stage", "Stage", effort.ByStage)}</div>

            """));
    }

    public static Markup Raters(HtmlFrame frame, RaterInsights raters) => frame.Section("raters", "How people rate", Markup.Join(
    [
        raters.Habits.Count == 0 ? Markup.None : HtmlTable.Of(
            "Each person against the others on the same ideas",
            ["Rater", HtmlTable.Number("Rated"), "Leans"],
            raters.Habits.Take(Most).Select(h => new[] { Typed.Line(h.Scale.Rater), Markup.Of($"{h.Scale.Count}"), Markup.Of($"{Lean(h)}") })),
        raters.DiscussFirst.Count == 0 ? Markup.None : HtmlTable.Of(
            "Discuss first: where raters are furthest apart",
            ["Idea", "Ratings"],
            raters.DiscussFirst.Take(Most).Select(d => new[] { Typed.Line(d.Hypothesis.Title), Markup.Of($"{d.ToString()}") })),
        raters.Stale.Count == 0 ? Markup.None : HtmlTable.Of(
            "Rate anew: the oldest scores",
            ["Idea", "Owner"],
            raters.Stale.Take(Most).Select(h => new[] { Typed.Line(h.Title), Typed.Line(h.Owner) })),
    ]));

    public static Markup Choice(HtmlFrame frame, RankingSensitivity? sensitivity) => sensitivity is null ? Markup.None : frame.Section(
        "choice",
        "What the choice hangs on",
        HtmlTable.Of(
            $"The first {Math.Min(sensitivity.Top, sensitivity.Ranking.Count).ToString(CultureInfo.InvariantCulture)} of the ranking, how likely each belongs there as its raters differ, and the ratings that decide",
            [HtmlTable.Number("Place"), "Idea", HtmlTable.Number("Chance"), "Leaves when"],
            sensitivity.Items.Where(i => i.Item.Place <= sensitivity.Top).Select(i => new[]
            {
                Markup.Of($"{i.Item.Place}"),
                Typed.Line(i.Item.Hypothesis.Title),
                Markup.Of($"{(i.ProbabilityInTop is { } chance ? Percent.Of(chance) : "unknown")}"),
                Markup.Of($"{string.Join("; ", i.Hinges.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Rating} is {h.To}, not {h.From}")))}"),
            })));

    public static Markup Evidence(HtmlFrame frame, EvidenceInsights evidence) => evidence.Unsupported.Count == 0 ? Markup.None : frame.Section(
        "evidence",
        "More confident than the evidence",
        HtmlTable.Of(
            "Ideas whose Confidence their evidence does not support, the best in the ranking first",
            ["Idea", "Why"],
            evidence.Unsupported.Take(Most).Select(u => new[] { Typed.Line(u.Hypothesis.Title), Markup.Of($"{u.Reason}") })));

    private static Markup Table(string caption, string head, IReadOnlyList<EffortGroup> groups) => HtmlTable.Of(
        caption,
        [head, HtmlTable.Number("Planned"), HtmlTable.Number("Taken"), HtmlTable.Number("Expect")],
        groups.Take(Most).Select(g => new[]
        {
            g.Name is { } name ? Typed.Line(name) : Markup.Of($"none"),
            Markup.Of($"{ExactNumber.Format(g.PlannedDays)}"),
            Markup.Of($"{ExactNumber.Format(g.ActualDays)}"),
            Markup.Of($"× {g.Expected.ToString("0.0#", CultureInfo.InvariantCulture)}"),
        }));

    private static string Lean(RaterHabit habit) => habit.Lean is { } lean
        ? $"{lean.ToString("0.0#", CultureInfo.InvariantCulture)} times the others"
        : "nobody else rated the same";
}
