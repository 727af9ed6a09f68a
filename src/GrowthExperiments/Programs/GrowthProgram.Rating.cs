namespace GrowthExperiments;

/// <content>Rating hypotheses.</content>
public sealed partial class GrowthProgram
{
    /// <summary>Sets the score that the team agreed on.</summary>
    /// <remarks>What single people rated stays as it is. A test that runs keeps the prediction that was frozen when it started.</remarks>
    /// <param name="id">The id of the hypothesis.</param>
    /// <param name="score">The ratings.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The rated hypothesis.</returns>
    /// <exception cref="GrowthValidationException">The id is unknown, or the hypothesis is concluded or archived.</exception>
    public Hypothesis Rate(HypothesisId id, IceScore score, DateTimeOffset? at = null) =>
        Put(Ratable(id) with { Score = score, Rated = Instant(at) });

    /// <summary>Keeps how one person rated; an earlier rating of the same person is replaced.</summary>
    /// <remarks>The score of the hypothesis becomes what its raters agree on under <see cref="RatingPolicy"/>. Where the team agrees by itself
    /// (<see cref="AgreementRule.Manual"/>) the score stays; when there was none, the first rating becomes it.</remarks>
    /// <param name="id">The id of the hypothesis.</param>
    /// <param name="rater">Who, 1 to 200 UTF-16 units on one line.</param>
    /// <param name="score">The ratings.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The rated hypothesis.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rater"/> is null.</exception>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message names.</exception>
    /// <exception cref="GrowthValidationException">The id is unknown, or the hypothesis is concluded or archived.</exception>
    /// <exception cref="GrowthLimitException">More than 100 people would have rated it.</exception>
    public Hypothesis Rate(HypothesisId id, string rater, IceScore score, DateTimeOffset? at = null)
    {
        DateTimeOffset now = Instant(at);
        RaterScore rating = RaterScore.Of(rater, score, now);
        Hypothesis hypothesis = Ratable(id);
        List<RaterScore> ratings = [.. hypothesis.Ratings];
        int before = ratings.FindIndex(r => r.Rater == rater);
        if (before < 0)
            ratings.Add(rating);
        else
            ratings[before] = rating;
        if (RaterScore.Check(ratings) is { } fault)
            Throw.Growth(fault);
        IceScore? agreed = RatingPolicy.Agreed(ratings) ?? (hypothesis.Score is null ? score : null);
        return Put(hypothesis with
        {
            Ratings = ratings,
            Score = agreed ?? hypothesis.Score,
            Rated = agreed is null ? hypothesis.Rated : now,
        });
    }

    /// <summary>What the team should talk about before it plans: the hypotheses that can be chosen on which raters are far apart.</summary>
    /// <returns>What they disagree on under <see cref="RatingPolicy"/>: the largest spread first, then the larger sum of the three spreads, then
    /// the better place in the ranking.</returns>
    public IReadOnlyList<Disagreement> DiscussFirst()
    {
        Ranking ranking = Backlog.Rank();
        return RatingPolicy.DiscussFirst([.. ranking.Select(r => r.Hypothesis), .. ranking.Unscored]);
    }

    private Hypothesis Put(Hypothesis hypothesis)
    {
        Backlog.Put(hypothesis);
        return hypothesis;
    }

    private Hypothesis Ratable(HypothesisId id)
    {
        Hypothesis hypothesis = Known(id);
        if (hypothesis.Status is HypothesisStatus.Concluded or HypothesisStatus.Archived)
            Throw.Growth(Messages.RatedTooLate(id.Value, hypothesis.Status.ToString()));
        return hypothesis;
    }
}
