namespace GrowthExperiments;

/// <summary>How likely groups have the wins that they have, when their rates spread like a beta distribution.</summary>
/// <remarks>It is written in the mean m and the scatter t = 1/(alpha + beta), in which it is smooth down to t = 0, where the groups do not differ:
/// the sum over groups of log(m + i t) for each win i, log(1 - m + i t) for each other test, less log(1 + i t) for each test, i from 0.</remarks>
internal sealed class BetaBinomialLikelihood(Rate[] groups)
{
    private const double FirstScatter = 1e-3;
    private const double Smallest = 1e-12;
    private const int Few = 64; // terms, which are added one by one

    private readonly double _pooled = (double)groups.Sum(g => g.Count) / groups.Sum(g => g.Size);

    /// <summary>The mean and the scatter with the highest likelihood; a scatter of 0 says that the groups do not differ.</summary>
    public (double Mean, double Scatter) Best(double maxScatter) => Tops(maxScatter).Select(At).MaxBy(p => Log(p.Mean, p.Scatter));

    /// <summary>The scatters with a higher likelihood than those around them: it may fall from 0 on and rise again further out.</summary>
    private List<double> Tops(double maxScatter)
    {
        var tops = new List<double>();
        bool isRising = SlopeAtZero() > 0;
        if (!isRising)
            tops.Add(0);
        for (double low = Smallest, high = FirstScatter; low < maxScatter; low = high, high = Math.Min(2 * high, maxScatter))
        {
            bool risesOn = Slope(high) > 0;
            if (isRising && !risesOn)
                tops.Add(Slope(low) > 0 ? Root.Of(Slope, low, high) : low);
            isRising = risesOn;
        }

        if (isRising)
            tops.Add(maxScatter);
        return tops;
    }

    private (double Mean, double Scatter) At(double scatter) => (scatter == 0 ? _pooled : BestMean(scatter), scatter);

    /// <summary>The logarithm of the likelihood of the wins in the order in which they came.</summary>
    public double Log(double mean, double scatter) =>
        groups.Sum(g => Logs(mean, scatter, g.Count) + Logs(1 - mean, scatter, g.Size - g.Count) - Logs(1, scatter, g.Size));

    /// <summary>The mean with the highest likelihood at a scatter; the likelihood is concave in it.</summary>
    private double BestMean(double scatter) => Root.Of(
        mean => groups.Sum(g => Reciprocals(mean, scatter, g.Count) - Reciprocals(1 - mean, scatter, g.Size - g.Count)), Smallest, 1 - Smallest);

    /// <summary>The slope by the scatter where the mean is best, so that the slope by the mean is 0.</summary>
    private double Slope(double scatter)
    {
        double mean = BestMean(scatter);
        return groups.Sum(g => Indexes(mean, scatter, g.Count) + Indexes(1 - mean, scatter, g.Size - g.Count) - Indexes(1, scatter, g.Size));
    }

    private double SlopeAtZero() => groups.Sum(g => Pairs(g.Count) / _pooled + Pairs(g.Size - g.Count) / (1 - _pooled) - Pairs(g.Size));

    private static double Pairs(long count) => count * (count - 1.0) / 2;

    /// <summary>The sum of log(x + i t), from many terms on by Stirling's formula.</summary>
    private static double Logs(double x, double scatter, long count)
    {
        if (scatter == 0)
            return count * Math.Log(x);
        if (count > Few)
        {
            double start = x / scatter;
            return ((start - 0.5) * Logarithms.OnePlus(count / start)) + (count * (Math.Log(x + (count * scatter)) - 1)) + Stirling.Rest(start + count) - Stirling.Rest(start);
        }

        double sum = 0;
        for (long i = 0; i < count; i++)
            sum += Math.Log(x + (i * scatter));
        return sum;
    }

    /// <summary>The sum of 1/(x + i t).</summary>
    private static double Reciprocals(double x, double scatter, long count) => ReciprocalSum.Of(x / scatter, count) / scatter;

    /// <summary>The sum of i/(x + i t).</summary>
    private static double Indexes(double x, double scatter, long count)
    {
        if (count > Few)
            return (count - (x * Reciprocals(x, scatter, count))) / scatter;
        double sum = 0;
        for (long i = 1; i < count; i++)
            sum += i / (x + (i * scatter));
        return sum;
    }
}
