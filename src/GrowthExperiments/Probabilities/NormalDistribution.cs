namespace GrowthExperiments;

/// <summary>The standard normal distribution, exact in its tails too.</summary>
internal static class NormalDistribution
{
    private const double SeriesLimit = 2;
    private const int MaxSteps = 500;
    private const double Farthest = 38; // beyond it the tail is less than the smallest double

    /// <summary>The density at z.</summary>
    public static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>The probability of a number below z.</summary>
    public static double Below(double z) => Above(-z);

    /// <summary>The probability of a number above z.</summary>
    public static double Above(double z) => 0.5 * Erfc(z / Math.Sqrt(2));

    /// <summary>The number below which a probability lies.</summary>
    /// <param name="probability">Above 0, below 1.</param>
    public static double Quantile(double probability) => probability <= 0.5 ? -QuantileAbove(probability) : QuantileAbove(1 - probability);

    /// <summary>The number above which a probability lies.</summary>
    /// <param name="probability">Above 0, at most a half.</param>
    /// <returns>0 or more.</returns>
    public static double QuantileAbove(double probability)
    {
        // Above(z) <= exp(-z z / 2) / 2, so this starts at the root or beyond it; the logarithm of the tail is concave, so Newton's method comes closer from there
        double z = Math.Min(Math.Sqrt(-2 * Math.Log(2 * probability)), Farthest);
        for (int step = 0; step < MaxSteps; step++)
        {
            double above = Above(z);
            double next = z + (Math.Log(above / probability) * above / Density(z));
            if (!(next < z))
                break;
            z = Math.Max(next, 0);
        }

        return z;
    }

    /// <summary>The complementary error function: Abramowitz and Stegun, 7.1.6 near 0 and the continued fraction 7.1.14 beyond.</summary>
    public static double Erfc(double x)
    {
        if (x < 0)
            return 2 - Erfc(-x);
        return x < SeriesLimit ? 1 - ErfSeries(x) : Math.Exp(-x * x) / Math.Sqrt(Math.PI) * Fraction(x);
    }

    private static double ErfSeries(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; Math.Abs(term) > sum * 1e-17 && n < MaxSteps; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>1/(x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), from its far end, which may be nearer the farther out x is.</summary>
    private static double Fraction(double x)
    {
        double tail = x;
        for (int n = 20 + (int)(400 / (x * x)); n >= 1; n--)
            tail = x + (n / 2.0 / tail);
        return 1 / tail;
    }
}
