using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>How far raters put the same items into the same order: Kendall's coefficient of concordance, equal scores taken into account.</summary>
/// <remarks>Two are equal when all numbers are. Immutable and safe to share. Source: Kendall and Babington Smith, Annals of Mathematical Statistics 10 (1939).</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RaterAgreement
{
    private RaterAgreement(double w, int raters, int items)
    {
        W = w;
        Raters = raters;
        Items = items;
    }

    /// <summary>From 0 (no agreement) to 1 (the same order).</summary>
    public double W { get; }

    /// <summary>How many raters there are, 2 or more.</summary>
    public int Raters { get; }

    /// <summary>How many items each of them scored, 2 or more.</summary>
    public int Items { get; }

    /// <summary>Friedman's chi square, raters x (items - 1) x W, with items - 1 degrees of freedom.</summary>
    public double ChiSquare => Raters * (Items - 1) * W;

    /// <summary>How likely raters who do not agree at all come out as much in agreement; rough below eight items.</summary>
    public double P => GammaDistribution.ChiSquareAbove(ChiSquare, Items - 1);

    /// <summary>Compares the orders of raters. Only the order of a rater's scores counts, so raters may use different scales.</summary>
    /// <param name="scoresByRater">For each rater the scores of the same items in the same order.</param>
    /// <returns>The agreement; null below two raters or two items, or when no rater tells any items apart.</returns>
    /// <exception cref="ArgumentNullException">An argument or a rater's list is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A score is not a number.</exception>
    /// <exception cref="ArgumentException">The raters scored different numbers of items.</exception>
    public static RaterAgreement? Of(IReadOnlyList<IReadOnlyList<double>> scoresByRater)
    {
        ArgumentNullException.ThrowIfNull(scoresByRater);
        for (int rater = 0; rater < scoresByRater.Count; rater++)
        {
            ArgumentNullException.ThrowIfNull(scoresByRater[rater], nameof(scoresByRater));
            if (scoresByRater[rater].Count != scoresByRater[0].Count)
                Throw.Argument(Messages.RaterItems(rater + 1, scoresByRater[0].Count, scoresByRater[rater].Count), nameof(scoresByRater));
            foreach (double score in scoresByRater[rater])
                NumberRules.CheckFinite(score, "score", nameof(scoresByRater));
        }

        return scoresByRater.Count < 2 || scoresByRater[0].Count < 2 ? null : Compare(scoresByRater);
    }

    private static RaterAgreement? Compare(IReadOnlyList<IReadOnlyList<double>> scoresByRater)
    {
        int raters = scoresByRater.Count;
        int items = scoresByRater[0].Count;
        var sums = new double[items];
        double ties = 0;
        foreach (IReadOnlyList<double> scores in scoresByRater)
            ties += AddRanks(scores, sums);
        double mean = raters * (items + 1) / 2.0;
        double spread = sums.Sum(sum => (sum - mean) * (sum - mean));
        double most = raters * ((raters * (((double)items * items * items) - items)) - ties);
        return most == 0 ? null : new RaterAgreement(Math.Min(1, 12 * spread / most), raters, items);
    }

    /// <summary>Adds the rank that a rater gives each item, equal ones sharing the middle of their ranks; returns the sum of t^3 - t over groups of t equals.</summary>
    private static double AddRanks(IReadOnlyList<double> scores, double[] sums)
    {
        int[] order = [.. Enumerable.Range(0, scores.Count).OrderBy(i => scores[i])];
        double ties = 0;
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && scores[order[to]] == scores[order[from]];)
                to++;
            for (int i = from; i < to; i++)
                sums[order[i]] += (from + to + 1) / 2.0;
            double equals = to - from;
            ties += (equals * equals * equals) - equals;
        }

        return ties;
    }

    /// <summary>Such as <c>W 0.78, p 0.053, 3 raters of 5 items</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Invariant($"W {W:0.##}, p {P:G2}, {Raters} raters of {Items} items");
}
