namespace GrowthExperiments;

/// <content>How it is made.</content>
public sealed partial class RaterInsights
{
    internal static RaterInsights Of(
        IEnumerable<Hypothesis> backlog, IReadOnlyCollection<Hypothesis> ranked, IEnumerable<Hypothesis> unscored, RatingPolicy policy, DateTimeOffset at)
    {
        Hypothesis[] rated = [.. backlog.Where(h => h.Ratings.Count > 0)];
        var scales = RaterStandardization.Of(rated.SelectMany(h => h.Ratings.Select(r => (r.Rater, h.Id, (double)r.Score.Product))));
        return new(RaterPanel.Of(rated), scales)
        {
            Habits = HabitsOf(rated, scales),
            DiscussFirst = policy.DiscussFirst(ranked.Concat(unscored)),
            Stale = [.. ranked.Where(h => policy.IsStale(h, at)).OrderBy(h => RatingPolicy.LastRated(h))],
            AgeUnknown = ranked.Count(h => RatingPolicy.LastRated(h) is null),
        };
    }

    private static RaterHabit[] HabitsOf(IEnumerable<Hypothesis> rated, RaterStandardization scales)
    {
        Dictionary<string, double?> leans = rated.SelectMany(h => h.Ratings.Select(r => (r.Rater, Lean: LogOf(r) - OthersOf(h, r))))
            .GroupBy(g => g.Rater, g => g.Lean, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Average(), StringComparer.Ordinal);
        return
        [
            .. scales.Raters.Select(scale => new RaterHabit(scale, leans[scale.Rater] is { } lean ? Math.Exp(lean) : null))
                .OrderByDescending(habit => habit.Scale.Count)
                .ThenBy(habit => habit.Scale.Rater, StringComparer.Ordinal),
        ];
    }

    private static double LogOf(RaterScore rating) => Math.Log(rating.Score.Product);

    /// <summary>The mean of the logarithms of what the others gave.</summary>
    private static double? OthersOf(Hypothesis hypothesis, RaterScore rating) =>
        hypothesis.Ratings.Count < 2 ? null : hypothesis.Ratings.Where(r => !ReferenceEquals(r, rating)).Average(LogOf);
}
