namespace GrowthExperiments;

/// <summary>How likely hypotheses are in the top of a ranking by a formula, as their raters differ.</summary>
internal sealed class TopChances
{
    private const int Most = 1_000;

    private readonly Dictionary<int, double> _byPlace = [];

    /// <summary>How many were passed over because there were too many.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The probability of a place; null when it is unknown.</summary>
    public double? this[int place] => _byPlace.TryGetValue(place, out double probability) ? probability : null;

    /// <summary>Works them out for the first places, as many as said.</summary>
    public static TopChances Of(Ranking ranking, IceFormula formula, int top, int first)
    {
        (List<Contestant> several, List<Contestant> sure) = Read(ranking, formula, top);
        var chances = new TopChances();
        foreach (Contestant contestant in several.Where(c => c.Place <= first))
            chances._byPlace.Add(contestant.Place, 0);
        if (chances._byPlace.Count > 0)
            chances.Fill(several, sure, top, first);
        return chances;
    }

    /// <summary>Those that two or more rated, and of the others the best by place, no more than there are places.</summary>
    private static (List<Contestant> Several, List<Contestant> Sure) Read(Ranking ranking, IceFormula formula, int top) =>
    (
        [.. ranking.InOrderOfArrival(IsRatedBySeveral).Select(r => Contestant.Of(r.Place, [.. r.Hypothesis.Ratings.Select(given => formula.ValueOf(given.Score))]))],
        [.. ranking.Where(r => !IsRatedBySeveral(r.Hypothesis)).Take(top).Select(r => new Contestant(r.Place, r.Value, 0))]
    );

    private static bool IsRatedBySeveral(Hypothesis hypothesis) => hypothesis.Ratings.Count >= 2;

    private void Fill(List<Contestant> several, List<Contestant> sure, int top, int first)
    {
        // what so many others surely beat cannot matter
        double[] lows = [.. several.Concat(sure).Select(c => c.Mean - (TopIntegral.Reach * c.Deviation)).OrderDescending().Take(top)];
        double least = lows.Length < top ? double.NegativeInfinity : lows[^1];
        List<Contestant> within = several.FindAll(c => c.Mean + (TopIntegral.Reach * c.Deviation) >= least);
        LeftOut = Math.Max(0, within.Count - Most);
        Contestant[] all =
        [
            .. within.OrderByDescending(c => c.Place <= first).ThenByDescending(c => c.Mean + (2 * c.Deviation)).Take(Most).Concat(sure).OrderBy(c => c.Place),
        ];
        IReadOnlyList<double> probabilities = TopProbabilities.Of([.. all.Select(c => (c.Mean, c.Deviation))], top);
        for (int i = 0; i < all.Length; i++)
        {
            if (_byPlace.ContainsKey(all[i].Place))
                _byPlace[all[i].Place] = probabilities[i];
        }
    }

    private readonly record struct Contestant(int Place, double Mean, double Deviation)
    {
        public static Contestant Of(int place, double[] values)
        {
            double mean = values.Average();
            bool alike = Array.TrueForAll(values, v => v == values[0]); // else rounding would leave a deviation of a hair
            return alike
                ? new Contestant(place, values[0], 0)
                : new Contestant(place, mean, Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1) / values.Length));
        }
    }
}
