namespace GrowthExperiments;

/// <summary>What a plan chose and what it passed over, by value.</summary>
internal static class PlanPicture
{
    private const int MostMisses = 5; // they are there to see where the line runs

    public static Picture Of(CyclePlan plan, Room room, int rows)
    {
        string title = $"The plan of {plan.Week}{CycleWords.OfMarket(plan.Market)}";
        if (plan.Picks.Count + plan.NearMisses.Count == 0)
            return Picture.OfWords(title, "No test is planned.");
        BarChart.Row[] picks = [.. plan.Picks.Take(rows).Select(p => p.Ranked is { } ranked
            ? RankingPicture.RowOf(ranked)
            : new BarChart.Row("", p.Hypothesis.Title, null, p.IsForced ? "asked for" : "no place", IsOff: false))];
        BarChart.Row[] misses = [.. plan.NearMisses.Take(Math.Min(MostMisses, rows - picks.Length)).Select(m => RankingPicture.RowOf(m.Ranked) with { IsOff = true })];
        (Markup, string)[] keys = misses.Length == 0 ? [] : [(Svg.KeyBar("bar"), "planned"), (Svg.KeyBar("bar off"), "left out")];
        return BarChart.Draw(title, $"{Summary(plan)}; the bars are their values.", room, [.. picks, .. misses], keys);
    }

    /// <summary>Such as <c>10 tests, 24 days, 38 left out</c>.</summary>
    public static string Summary(CyclePlan plan) =>
        $"{CycleWords.Count(plan.Picks.Count, "test")}, {CycleWords.Days(plan.Picks.Sum(p => p.Effort.Total))}, {ExactNumber.Format(plan.NearMisses.Count)} left out";
}
