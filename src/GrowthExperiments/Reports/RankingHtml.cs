namespace GrowthExperiments;

/// <summary>The head of a ranking as a fragment.</summary>
internal static class RankingHtml
{
    private const int MostCharted = 10;

    public static string Write(Ranking ranking, HtmlOptions options) => HtmlFrame.Fragment(
        "ranking", options, Markup.Of($"Ranking by {Typed.Line(ranking.Name)}"), frame =>
        {
            IReadOnlyList<RankedHypothesis> shown = ranking.Top(options.MaxRows);
            return shown.Count == 0
                ? Markup.Of($"<p>Nothing is ranked.</p>\n{Beside(ranking)}")
                : Markup.Of($"""
                    {frame.Figure("chart", RankingPicture.Of(ranking, Room.AcrossPage, Math.Min(options.MaxRows, MostCharted)), Table(ranking, shown), isTall: true)}{HtmlTable.More(ranking.Count - shown.Count)}{Beside(ranking)}
                    """);
        });

    private static Markup Table(Ranking ranking, IReadOnlyList<RankedHypothesis> shown) => HtmlTable.Wide(
        shown.Count == ranking.Count ? $"All {ReportWords.Count(ranking.Count)} places" : $"Places 1 to {ReportWords.Count(shown.Count)} of {ReportWords.Count(ranking.Count)}",
        [HtmlTable.Number("Place"), HtmlTable.Number("Rank"), HtmlTable.Head("Title"), HtmlTable.Short("Stage"), HtmlTable.Number("Impact"), HtmlTable.Number("Confidence"), HtmlTable.Number("Ease"), HtmlTable.Number("Value"), "Owner"],
        shown.Select(item => new[]
        {
            Markup.Of($"{item.Place}"),
            Markup.Of($"{item.Rank}"),
            Typed.Line(item.Hypothesis.Title),
            Markup.Of($"{item.Hypothesis.Stage?.ToString() ?? "-"}"),
            RatingOf(item, s => s.Impact),
            RatingOf(item, s => s.Confidence),
            RatingOf(item, s => s.Ease),
            Markup.Of($"{RankingWords.Short(item.Value)}"),
            ReportWords.Owner(item.Hypothesis.Owner),
        }));

    private static Markup RatingOf(RankedHypothesis item, Func<IceScore, int> rating) =>
        item.Hypothesis.Score is { } score ? Markup.Of($"{rating(score)}") : Markup.Of($"-");

    /// <summary>How many have no place, and why.</summary>
    private static Markup Beside(Ranking ranking)
    {
        (int unscored, int setAside) = ranking.CountBeside();
        return Markup.Of($"<p class=\"growth-note\">Not rated yet: {unscored}. Set aside by status: {setAside}.</p>\n");
    }
}
