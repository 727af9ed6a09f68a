using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>The scores of raters on one scale: how far each is above or below what the rater usually gives, in the rater's own standard deviations.</summary>
/// <remarks>
/// <para>It takes the logarithm of a score, so that from 1 to 2 is as far as from 5 to 10. A rater who scored too few, or all alike, says nothing:
/// each of those scores is 0. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{Raters.Count} raters")]
public sealed partial class RaterStandardization
{
    private const int DefaultLeast = 5;

    private readonly Dictionary<(string Rater, HypothesisId Hypothesis), double> _z = [];
    private readonly Dictionary<HypothesisId, double> _means;

    private RaterStandardization(Dictionary<string, List<(HypothesisId Hypothesis, double Score)>> byRater, int least)
    {
        Raters = [.. byRater.Select(r => ScaleOf(r.Key, r.Value, least)).OrderByDescending(r => r.Mean).ThenBy(r => r.Rater, StringComparer.Ordinal)];
        foreach (RaterScale rater in Raters)
        {
            foreach ((HypothesisId hypothesis, double score) in byRater[rater.Rater])
                _z.Add((rater.Rater, hypothesis), rater.ZOf(score));
        }

        _means = _z.GroupBy(z => z.Key.Hypothesis).ToDictionary(g => g.Key, g => g.Average(z => z.Value));
    }

    /// <summary>The raters, those who rate highest first.</summary>
    public IReadOnlyList<RaterScale> Raters { get; }

    /// <summary>Puts the scores of raters on one scale.</summary>
    /// <param name="scores">Who scored which hypothesis how, each score above 0.</param>
    /// <param name="least">How many hypotheses a rater must have scored for the scores to count, 1 or more; 5 when not given.</param>
    /// <returns>The standardized scores.</returns>
    /// <exception cref="ArgumentNullException">The sequence or the name of a rater is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score is not above 0, or <paramref name="least"/> is below 1.</exception>
    /// <exception cref="ArgumentException">A rater scored a hypothesis twice, or an id is none.</exception>
    public static RaterStandardization Of(IEnumerable<(string Rater, HypothesisId Hypothesis, double Score)> scores, int least = DefaultLeast)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        var byRater = new Dictionary<string, List<(HypothesisId, double)>>(StringComparer.Ordinal);
        var seen = new HashSet<(string, HypothesisId)>();
        foreach ((string rater, HypothesisId hypothesis, double score) in scores)
        {
            ArgumentNullException.ThrowIfNull(rater, nameof(scores));
            if (hypothesis == HypothesisId.None)
                Throw.Argument(Messages.IdMissing(), nameof(scores));
            NumberRules.CheckAboveZero(score, nameof(score), nameof(scores));
            if (!seen.Add((rater, hypothesis)))
                Throw.Argument(Messages.RatedTwice(rater, hypothesis.Value), nameof(scores));
            if (!byRater.TryGetValue(rater, out List<(HypothesisId, double)>? own))
                byRater.Add(rater, own = []);
            own.Add((hypothesis, score));
        }

        return new RaterStandardization(byRater, least);
    }

    /// <summary>How far a rater puts a hypothesis above (or below) what that rater usually gives.</summary>
    /// <param name="rater">Who.</param>
    /// <param name="hypothesis">Which hypothesis.</param>
    /// <returns>Standard deviations; 0 when the rater's scores do not count; null when the rater did not score it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rater"/> is null.</exception>
    public double? ZOf(string rater, HypothesisId hypothesis)
    {
        ArgumentNullException.ThrowIfNull(rater);
        return _z.TryGetValue((rater, hypothesis), out double z) ? z : null;
    }

    /// <summary>The mean of that over all who scored a hypothesis.</summary>
    /// <param name="hypothesis">Which hypothesis.</param>
    /// <returns>Standard deviations; null when nobody scored it.</returns>
    public double? MeanOf(HypothesisId hypothesis) => _means.TryGetValue(hypothesis, out double mean) ? mean : null;

    private static RaterScale ScaleOf(string rater, List<(HypothesisId Hypothesis, double Score)> scores, int least)
    {
        bool alike = scores.TrueForAll(s => s.Score == scores[0].Score); // else rounding would leave a deviation of a hair
        double mean = alike ? Math.Log(scores[0].Score) : scores.Average(s => Math.Log(s.Score));
        double variance = alike ? 0 : scores.Average(s => (Math.Log(s.Score) - mean) * (Math.Log(s.Score) - mean));
        return new RaterScale(rater, scores.Count, mean, Math.Sqrt(variance), least);
    }
}
