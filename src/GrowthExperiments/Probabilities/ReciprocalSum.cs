namespace GrowthExperiments;

/// <summary>Sums of 1/(x + i), which are the slopes of the logarithm of a rising factorial.</summary>
internal static class ReciprocalSum
{
    private const double SeriesFrom = 16;
    private const int MostAdded = 64;

    /// <summary>1/x + 1/(x + 1) + ... of so many terms: one by one while they are few or x is small, then by the formula of Euler and Maclaurin.</summary>
    /// <param name="x">Above 0.</param>
    /// <param name="count">0 or more.</param>
    public static double Of(double x, long count)
    {
        double sum = 0;
        for (; count > 0 && (count <= MostAdded || x < SeriesFrom); count--, x++)
            sum += 1 / x;
        return count == 0 ? sum : sum + Logarithms.OnePlus(count / x) + Rest(x) - Rest(x + count);
    }

    /// <summary>How much less the logarithm of x is than the sum to here (Abramowitz and Stegun, 6.3.18).</summary>
    private static double Rest(double x)
    {
        double square = 1 / (x * x);
        return (1 / (2 * x)) + (square * ((1.0 / 12) - (square * ((1.0 / 120) - (square * ((1.0 / 252) - (square * ((1.0 / 240) - (square / 132)))))))));
    }
}
