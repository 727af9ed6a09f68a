using System.Numerics;

namespace GrowthExperiments.Tests;

/// <summary>The published order, written the way a reader of the documentation would: a stable LINQ sort.</summary>
internal static class PlainOrder
{
    public static IceScore[] AllScores { get; } =
        [.. from i in Enumerable.Range(1, 10) from c in Enumerable.Range(1, 10) from e in Enumerable.Range(1, 10) select IceScore.Of(i, c, e)];

    public static IEnumerable<T> Sort<T>(IEnumerable<T> arrivals, Func<T, IceScore> score, Func<IceScore, BigInteger> exact) => arrivals
        .OrderByDescending(x => exact(score(x)))
        .ThenByDescending(x => score(x).Confidence)
        .ThenByDescending(x => score(x).Ease)
        .ThenByDescending(x => score(x).Impact);

    public static int[] Indexes(IReadOnlyList<IceScore> scores, Func<IceScore, BigInteger> exact) =>
        [.. Sort(Enumerable.Range(0, scores.Count), i => scores[i], exact)];

    public static Hypothesis[] Ranked(IEnumerable<Hypothesis> arrivals, Func<IceScore, BigInteger> exact) =>
        [.. Sort(arrivals.Where(h => IsChoosable(h) && h.Score is not null), h => h.Score!.Value, exact)];

    public static bool IsChoosable(Hypothesis h) => h.Status == HypothesisStatus.Idea || h.Status == HypothesisStatus.Planned;

    /// <summary>One more than the number of strictly better values.</summary>
    public static int CompetitionRank(Hypothesis h, IEnumerable<Hypothesis> ranked, Func<IceScore, BigInteger> exact) =>
        1 + ranked.Count(other => exact(other.Score!.Value) > exact(h.Score!.Value));

    public static IceRule Rule(IceScore x, IceScore y, Func<IceScore, BigInteger> exact)
    {
        if (exact(x) != exact(y))
            return IceRule.Value;
        if (x.Confidence != y.Confidence)
            return IceRule.Confidence;
        if (x.Ease != y.Ease)
            return IceRule.Ease;
        return x.Impact != y.Impact ? IceRule.Impact : IceRule.Arrival;
    }
}
