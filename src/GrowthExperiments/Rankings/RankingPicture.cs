using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>The head of a ranking as bars.</summary>
internal static class RankingPicture
{
    public static Picture Of(Ranking ranking, Room room, int rows)
    {
        string title = TitleOf(ranking);
        IReadOnlyList<RankedHypothesis> top = ranking.Top(rows);
        if (top.Count == 0)
            return Picture.OfWords(title, "Nothing is ranked.");
        string which = top.Count == ranking.Count ? Invariant($"All {ranking.Count}") : Invariant($"The first {top.Count} of {ranking.Count}");
        string description = Invariant($"{which} by value, best first: from {RankingWords.Short(top[0].Value)} to {RankingWords.Short(top[^1].Value)}.");
        return BarChart.Draw(title, description, room, [.. top.Select(RowOf)]);
    }

    /// <summary>What the chart and a table of it are called.</summary>
    public static string TitleOf(Ranking ranking) => $"Ranking by {Shown.Escaped(ranking.Name)}";

    /// <summary>The bar of a place, its number before the title.</summary>
    public static BarChart.Row RowOf(RankedHypothesis item) =>
        new(Invariant($"{item.Place}. "), item.Hypothesis.Title, item.Value, RankingWords.Short(item.Value), IsOff: false);
}
