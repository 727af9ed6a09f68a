namespace GrowthExperiments;

/// <summary>The beta distribution with two shapes above 0, exact in both tails.</summary>
internal readonly record struct BetaDistribution(double A, double B)
{
    private const int MaxFractions = 1_000_000;
    private const int MaxSteps = 200;
    private const double Tiny = 1e-300;
    private const double Precision = 4e-16;

    /// <summary>The probability of a number below x, from 0 to 1.</summary>
    public double Below(double x) => Below(x, 1 - x);

    /// <summary>The probability of a number above x, from 0 to 1.</summary>
    public double Above(double x) => Swapped.Below(1 - x, x);

    /// <summary>The number below which a probability lies.</summary>
    /// <param name="probability">Above 0, below 1.</param>
    public double QuantileBelow(double probability) => Logistic(LogitBelow(probability));

    /// <summary>The number above which a probability lies; exact for a small probability too.</summary>
    /// <param name="probability">Above 0, below 1.</param>
    public double QuantileAbove(double probability) => Logistic(-Swapped.LogitBelow(probability));

    private BetaDistribution Swapped => new(B, A);

    /// <summary>The regularized incomplete beta function (DLMF 8.17.22); near the upper end from the other tail.</summary>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="y">1 - x, which may be known better than x tells.</param>
    private double Below(double x, double y)
    {
        if (x <= 0)
            return 0;
        if (y <= 0)
            return 1;
        return x < (A + 1) / (A + B + 2) ? Weight(x, y) / A * Fraction(x) : 1 - (Weight(x, y) / B * Swapped.Fraction(y));
    }

    /// <summary>x^a y^b / B(a, b): the density of the logit of the number, by Stirling's formula, whose large terms cancel before the logarithm.</summary>
    private double Weight(double x, double y)
    {
        double all = A + B;
        double off = (x * B) - (y * A); // x (a + b) - a
        double rests = Stirling.Rest(all) - Stirling.Rest(A) - Stirling.Rest(B);
        return Math.Sqrt(A / all * B / (2 * Math.PI)) * Math.Exp((A * Log(x * (all / A), off / A)) + (B * Log(y * (all / B), -off / B)) + rests);
    }

    /// <summary>The logarithm of a ratio that is 1 + off.</summary>
    private static double Log(double ratio, double off) => Math.Abs(off) < 0.5 ? Logarithms.OnePlus(off) : Math.Log(ratio);

    /// <summary>The continued fraction by Lentz's method.</summary>
    private double Fraction(double x)
    {
        double c = 1;
        double d = 1 / NotZero(1 - ((A + B) * x / (A + 1)));
        double result = d;
        for (int m = 1; m < MaxFractions; m++)
        {
            double even = m * (B - m) * x / ((A + (2 * m) - 1) * (A + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            result *= c * d;
            double odd = -(A + m) * (A + B + m) * x / ((A + (2 * m)) * (A + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            result *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
                break;
        }

        return result;
    }

    /// <summary>The logit of the number below which a probability lies.</summary>
    private double LogitBelow(double probability)
    {
        // the logarithm of the distribution of the logit is concave, so Newton's method comes closer after its first step at the latest;
        // where that step goes so far that nothing is left, halving leads back
        double left = double.NegativeInfinity;
        double right = Math.Log(A / B);
        double t = right;
        for (int step = 0; step < MaxSteps; step++)
        {
            (double x, double y) = (Logistic(t), Logistic(-t));
            double below = Below(x, y);
            double next;
            if (below == 0)
            {
                left = t;
                next = (left + right) / 2;
            }
            else
            {
                right = t;
                next = t - (Math.Log(below / probability) * below / Weight(x, y));
                if (next <= left)
                    next = (left + right) / 2;
            }

            if (Math.Abs(next - t) <= Precision * Math.Max(1, Math.Abs(t)))
                break;
            t = next;
        }

        return t;
    }

    private static double Logistic(double t) => 1 / (1 + Math.Exp(-t));

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
