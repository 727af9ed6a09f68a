namespace GrowthExperiments;

/// <summary>The gamma function by Stirling's formula and what that leaves out, so that ratios of large gammas do not cancel.</summary>
internal static class Stirling
{
    private const double SeriesFrom = 16;
    private static readonly double HalfLogTwoPi = Math.Log(2 * Math.PI) / 2;

    /// <summary>The natural logarithm of the gamma function.</summary>
    /// <param name="x">Above 0.</param>
    public static double LogGamma(double x) => ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + Rest(x);

    /// <summary>The logarithm of the gamma function less that of Stirling's formula (Abramowitz and Stegun, 6.1.41).</summary>
    /// <param name="x">Above 0.</param>
    /// <returns>Above 0, about 1/(12 x).</returns>
    public static double Rest(double x)
    {
        double rest = 0;
        for (; x < SeriesFrom; x++)
            rest += ((x + 0.5) * Logarithms.OnePlus(1 / x)) - 1; // by the recurrence of the gamma function
        double square = 1 / (x * x);
        return rest + (((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square * ((1.0 / 1188) - (square * 691.0 / 360360)))))))))) / x);
    }
}
