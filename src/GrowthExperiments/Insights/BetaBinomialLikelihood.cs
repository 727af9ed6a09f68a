namespace GrowthExperiments;

/// <summary>How likely groups have the wins that they have, when their rates spread like a beta distribution.</summary>
/// <remarks>It is written in the mean m and the scatter t = 1/(alpha + beta), in which it is smooth down to t = 0, where the groups do not differ:
/// the sum over groups of log(m + i t) for each win i, log(1 - m + i t) for each other test, less log(1 + i t) for each test, i from 0.</remarks>
internal sealed class BetaBinomialLikelihood(Rate[] groups)
{
    private const double FirstScatter = 1e-3;
    private const double Smallest = 1e-12;

    /// <summary>The mean and the scatter with the highest likelihood; a scatter of 0 says that the groups do not differ.</summary>
    public (double Mean, double Scatter) Best(double maxScatter)
    {
        double pooled = (double)groups.Sum(g => g.Count) / groups.Sum(g => g.Size);
        if (SlopeAtZero(pooled) <= 0)
            return (pooled, 0);
        double low = Smallest;
        double high = FirstScatter;
        for (; Slope(high) > 0; high *= 4)
        {
            low = high;
            if (high >= maxScatter)
                return (BestMean(maxScatter), maxScatter);
        }

        double scatter = Slope(low) > 0 ? Math.Min(Root.Of(Slope, low, high), maxScatter) : low;
        return (BestMean(scatter), scatter);
    }

    /// <summary>The logarithm of the likelihood of the wins in the order in which they came.</summary>
    public double Log(double mean, double scatter)
    {
        double sum = 0;
        foreach (Rate group in groups)
        {
            for (long i = 0; i < group.Size; i++)
                sum -= Math.Log(1 + (i * scatter));
            for (long i = 0; i < group.Count; i++)
                sum += Math.Log(mean + (i * scatter));
            for (long i = 0; i < group.Size - group.Count; i++)
                sum += Math.Log(1 - mean + (i * scatter));
        }

        return sum;
    }

    /// <summary>The mean with the highest likelihood at a scatter; the likelihood is concave in it.</summary>
    private double BestMean(double scatter) => Root.Of(
        mean => groups.Sum(g => Reciprocals(mean, scatter, g.Count) - Reciprocals(1 - mean, scatter, g.Size - g.Count)), Smallest, 1 - Smallest);

    /// <summary>The slope by the scatter where the mean is best, so that the slope by the mean is 0.</summary>
    private double Slope(double scatter)
    {
        double mean = BestMean(scatter);
        return groups.Sum(g => Indexes(mean, scatter, g.Count) + Indexes(1 - mean, scatter, g.Size - g.Count) - Indexes(1, scatter, g.Size));
    }

    private double SlopeAtZero(double mean) => groups.Sum(g => Pairs(g.Count) / mean + Pairs(g.Size - g.Count) / (1 - mean) - Pairs(g.Size));

    private static double Pairs(long count) => count * (count - 1.0) / 2;

    /// <summary>The sum of 1/(x + i t).</summary>
    private static double Reciprocals(double x, double scatter, long count) => ReciprocalSum.Of(x / scatter, count) / scatter;

    /// <summary>The sum of i/(x + i t).</summary>
    private static double Indexes(double x, double scatter, long count)
    {
        const int few = 64;
        if (count > few)
            return (count - (x * Reciprocals(x, scatter, count))) / scatter;
        double sum = 0;
        for (long i = 1; i < count; i++)
            sum += i / (x + (i * scatter));
        return sum;
    }
}
