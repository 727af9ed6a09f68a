namespace GrowthExperiments;

/// <summary>The people who together rated the most of the same hypotheses, and what they gave.</summary>
internal sealed class RaterPanel
{
    private const int LeastItems = 3;

    private RaterPanel(IReadOnlyList<string> raters, IReadOnlyList<double[]> scores)
    {
        Raters = raters;
        Scores = scores;
    }

    public static RaterPanel Empty { get; } = new([], []);

    public IReadOnlyList<string> Raters { get; }

    /// <summary>The products that each rater gave, a row for each rater, for the same hypotheses in the same order.</summary>
    public IReadOnlyList<double[]> Scores { get; }

    private int Size => Raters.Count == 0 ? 0 : Raters.Count * Scores[0].Length;

    /// <summary>Tries the two, three, ... people with the most ratings, and takes the panel with the most ratings of the same hypotheses.</summary>
    public static RaterPanel Of(IReadOnlyList<Hypothesis> rated)
    {
        string[] raters = [.. rated.SelectMany(h => h.Ratings).GroupBy(r => r.Rater, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        RaterPanel best = Empty;
        IReadOnlyList<Hypothesis> shared = rated;
        for (int size = 1; size <= raters.Length; size++)
        {
            shared = [.. shared.Where(h => h.Ratings.Any(r => r.Rater == raters[size - 1]))];
            if (size > 1 && shared.Count >= LeastItems && size * shared.Count >= best.Size)
                best = new(raters[..size], [.. raters[..size].Select(rater => ProductsOf(rater, shared))]);
        }

        return best;
    }

    private static double[] ProductsOf(string rater, IEnumerable<Hypothesis> shared) =>
        [.. shared.Select(h => (double)h.Ratings.First(r => r.Rater == rater).Score.Product)];
}
