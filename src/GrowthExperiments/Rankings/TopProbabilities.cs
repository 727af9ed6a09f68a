namespace GrowthExperiments;

/// <summary>How likely each of some items is among the best when their scores are known only roughly.</summary>
/// <remarks>Nothing is drawn at random: the same numbers give the same probabilities, which add up to the number of places.</remarks>
public static class TopProbabilities
{
    /// <summary>Scores that are normally distributed and independent.</summary>
    /// <remarks>The integral over the score of one item of the probability that fewer others than there are places lie above it, by the rule of
    /// Gauss and Legendre, to about 12 digits behind the point. Some hundreds of items take milliseconds to tenths of a second.</remarks>
    /// <param name="scores">The mean and the standard deviation of each score; a deviation of 0 is a score that is certain.</param>
    /// <param name="top">How many places there are, 0 or more.</param>
    /// <returns>The probability of each item to have one of the places, in the order given. Of certain scores that are equal the earlier goes first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scores"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, a deviation is negative, or <paramref name="top"/> is.</exception>
    public static IReadOnlyList<double> Of(IReadOnlyList<(double Mean, double Deviation)> scores, int top)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        foreach ((double mean, double deviation) in scores)
        {
            NumberRules.CheckFinite(mean, "mean", nameof(scores));
            NumberRules.CheckBetween(deviation, 0, double.MaxValue, "deviation", nameof(scores));
        }

        return top == 0 || top >= scores.Count ? All(scores.Count, top == 0 ? 0 : 1) : Array.AsReadOnly(new TopIntegral(scores, top).Probabilities());
    }

    /// <summary>Scores of which one is drawn for each item from what its raters gave, each rater as likely: exact.</summary>
    /// <param name="values">For each item the values that its raters gave, one at least.</param>
    /// <param name="top">How many places there are, 0 or more.</param>
    /// <returns>The probability of each item to have one of the places, in the order given. Of equal values the earlier item's goes first.</returns>
    /// <exception cref="ArgumentNullException">An argument or the list of an item is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or <paramref name="top"/> is negative.</exception>
    /// <exception cref="ArgumentException">An item has no values.</exception>
    public static IReadOnlyList<double> OfDraws(IReadOnlyList<IReadOnlyList<double>> values, int top)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        foreach (IReadOnlyList<double> own in values)
        {
            ArgumentNullException.ThrowIfNull(own, nameof(values));
            if (own.Count == 0)
                Throw.Argument(Messages.NoValues(), nameof(values));
            foreach (double value in own)
                NumberRules.CheckFinite(value, "value", nameof(values));
        }

        return top == 0 || top >= values.Count ? All(values.Count, top == 0 ? 0 : 1) : Array.AsReadOnly(Draw(values, top));
    }

    private static double[] Draw(IReadOnlyList<IReadOnlyList<double>> values, int top)
    {
        int count = values.Count;
        var result = new double[count];
        var beats = new double[count];
        var events = new PoissonBinomial(count, top);
        for (int item = 0; item < count; item++)
        {
            foreach (double value in values[item])
            {
                for (int other = 0; other < count; other++)
                    beats[other] = other == item ? 0 : (double)values[other].Count(v => v > value || (v == value && other < item)) / values[other].Count;
                result[item] += events.Fewer(beats) / values[item].Count;
            }
        }

        return result;
    }

    private static IReadOnlyList<double> All(int count, double probability) => Array.AsReadOnly(Enumerable.Repeat(probability, count).ToArray());
}
