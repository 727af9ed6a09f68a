namespace GrowthExperiments;

/// <summary>The gamma distribution of scale 1, and with it chi-square, exact in its upper tail.</summary>
internal static class GammaDistribution
{
    private const int MaxSteps = 1_000_000;
    private const double Precision = 4e-16;

    /// <summary>The probability of a chi-square number above a limit.</summary>
    /// <param name="chiSquare">0 or more.</param>
    /// <param name="degrees">The degrees of freedom, 1 or more.</param>
    public static double ChiSquareAbove(double chiSquare, int degrees) => Above(degrees / 2.0, chiSquare / 2);

    /// <summary>The regularized upper incomplete gamma function: the series DLMF 8.7.1 near 0, the continued fraction 8.9.2 beyond.</summary>
    /// <param name="shape">Above 0.</param>
    /// <param name="x">0 or more.</param>
    public static double Above(double shape, double x)
    {
        if (x <= 0)
            return 1;
        if (double.IsPositiveInfinity(x))
            return 0;
        double weight = Math.Sqrt(shape / (2 * Math.PI)) * Math.Exp((shape * Math.Log(x / shape)) + shape - x - Stirling.Rest(shape)); // x^shape exp(-x) / gamma(shape)
        return x < shape + 1 ? 1 - (weight * Series(shape, x)) : weight * Fraction(shape, x);
    }

    private static double Series(double shape, double x)
    {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MaxSteps && term > sum * Precision; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }

        return sum;
    }

    /// <summary>By Lentz's method.</summary>
    private static double Fraction(double shape, double x)
    {
        double b = x + 1 - shape;
        double c = double.PositiveInfinity;
        double d = 1 / b;
        double result = d;
        for (int n = 1; n < MaxSteps; n++)
        {
            double a = n * (shape - n);
            b += 2;
            d = 1 / (b + (a * d));
            c = b + (a / c);
            result *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
                break;
        }

        return result;
    }
}
