using System.Globalization;

namespace GrowthExperiments;

/// <content>Which scores are too old, and which are to be talked about.</content>
public sealed partial record RatingPolicy
{
    /// <summary>When a score was last given: the newest of the moment of the agreed score and those of single raters, else when the hypothesis
    /// was written down.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <returns>The moment; null when it has no score, or no moment is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public static DateTimeOffset? LastRated(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        return hypothesis.Score is null ? null : hypothesis.Ratings.Select(r => r.At).Append(hypothesis.Rated).Max() ?? hypothesis.Created;
    }

    /// <summary>Whether the agreed score of a hypothesis is older than its lifetime.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <param name="at">The moment to look from.</param>
    /// <returns>True when <see cref="LastRated"/> is more than <see cref="LifetimeDays"/> days ago; false when that is not known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public bool IsStale(Hypothesis hypothesis, DateTimeOffset at) => IsOver(LastRated(hypothesis), at);

    /// <summary>Whether what one person rated is older than its lifetime.</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="at">The moment to look from.</param>
    /// <returns>True when it was given more than <see cref="LifetimeDays"/> days ago; false when its moment is not known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rating"/> is null.</exception>
    public bool IsStale(RaterScore rating, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(rating);
        return IsOver(rating.At, at);
    }

    /// <summary>The hypotheses that raters see so differently that they should talk: the largest spread first, then the larger sum of the three
    /// spreads, then in the order given, such as that of a ranking.</summary>
    /// <param name="hypotheses">The hypotheses.</param>
    /// <returns>What they disagree on; those whose largest spread is at least <see cref="DiscussFrom"/>.</returns>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null.</exception>
    public IReadOnlyList<Disagreement> DiscussFirst(IEnumerable<Hypothesis> hypotheses)
    {
        ArgumentNullException.ThrowIfNull(hypotheses);
        return
        [
            .. hypotheses.Select(Disagreement.Of).OfType<Disagreement>().Where(d => d.Largest >= DiscussFrom)
                .OrderByDescending(d => d.Largest).ThenByDescending(d => d.Sum),
        ];
    }

    /// <summary>What there is to say against the score of a hypothesis: that raters see it differently, that it is old, that its Confidence is
    /// not supported.</summary>
    /// <remarks>It advises: nothing changes a rating.</remarks>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <param name="at">The moment to look from.</param>
    /// <returns>A clause for each, without a full stop; none when all is well.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public IReadOnlyList<string> Advice(Hypothesis hypothesis, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        string?[] all = [Discussion(hypothesis), Age(hypothesis, at), OldRatings(hypothesis, at), EvidenceMeter.Advice(hypothesis)];
        return [.. all.OfType<string>()];
    }

    private string? Discussion(Hypothesis hypothesis) => Disagreement.Of(hypothesis) is { } d && d.Largest >= DiscussFrom
        ? $"raters disagree, discuss first: {string.Join(", ", d.Spreads.Where(s => s.Spread >= DiscussFrom))}"
        : null;

    private string? Age(Hypothesis hypothesis, DateTimeOffset at) => LastRated(hypothesis) is { } rated && IsOver(rated, at)
        ? string.Create(CultureInfo.InvariantCulture, $"the score is stale: it is from {rated:yyyy-MM-dd}, {(int)(at - rated).TotalDays} days ago, and a score holds for {LifetimeDays}")
        : null;

    /// <summary>Single ratings that are old, where newer ones keep the score from being so.</summary>
    private string? OldRatings(Hypothesis hypothesis, DateTimeOffset at)
    {
        string[] old = IsStale(hypothesis, at)
            ? []
            : [.. hypothesis.Ratings.Where(r => IsStale(r, at)).Select(r => string.Create(CultureInfo.InvariantCulture, $"{Shown.Escaped(r.Rater)} ({r.At:yyyy-MM-dd})"))];
        return old.Length == 0 ? null : $"stale ratings: {string.Join(", ", old)}";
    }

    private bool IsOver(DateTimeOffset? rated, DateTimeOffset at) => at - rated is { } age && age > TimeSpan.FromDays(LifetimeDays);
}
