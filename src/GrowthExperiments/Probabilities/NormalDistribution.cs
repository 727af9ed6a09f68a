namespace GrowthExperiments;

/// <summary>The standard normal distribution, exact in its tails too.</summary>
internal static class NormalDistribution
{
    private const double SeriesLimit = 2;
    private const int MaxSteps = 500;

    /// <summary>The probability of a number above z.</summary>
    public static double Above(double z) => 0.5 * Erfc(z / Math.Sqrt(2));

    /// <summary>The number above which a probability lies.</summary>
    /// <param name="probability">Above 0, at most a half.</param>
    /// <returns>0 or more.</returns>
    public static double QuantileAbove(double probability)
    {
        // Newton's method from the left of the root, where the tail is convex, so that each step comes closer
        double z = 0;
        for (int step = 0; step < MaxSteps; step++)
        {
            double next = z + ((Above(z) - probability) / Density(z));
            if (next <= z)
                break;
            z = next;
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

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

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

    /// <summary>1/(x + (1/2)/(x + 1/(x + (3/2)/(x + ...)))), from its far end.</summary>
    private static double Fraction(double x)
    {
        double tail = x;
        for (int n = 200; n >= 1; n--)
            tail = x + (n / 2.0 / tail);
        return 1 / tail;
    }
}
