namespace GrowthExperiments;

/// <summary>What Stirling's formula for the gamma function leaves out, from which ratios of large gammas come without cancelling.</summary>
internal static class Stirling
{
    private const double SeriesFrom = 16;

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
