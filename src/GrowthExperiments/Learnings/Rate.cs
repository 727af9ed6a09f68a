namespace GrowthExperiments;

/// <summary>A part of a group.</summary>
internal readonly record struct Rate(long Count, long Size)
{
    public double Value => (double)Count / Size;

    /// <summary>The variance of the rate as an estimate.</summary>
    public double Variance => Value * (1 - Value) / Size;

    /// <summary>The interval of the difference between two rates (Newcombe, Statistics in Medicine 17, 1998, method 10).</summary>
    public static (double Low, double High) Difference(Rate first, Rate second, double z)
    {
        (double low1, double high1) = first.Interval(z);
        (double low2, double high2) = second.Interval(z);
        double difference = second.Value - first.Value;
        return (difference - Length(second.Value - low2, high1 - first.Value), difference + Length(high2 - second.Value, first.Value - low1));
    }

    /// <summary>The interval of the rate (Wilson, Journal of the American Statistical Association 22, 1927), which holds the rate and stays within 0 and 1.</summary>
    public (double Low, double High) Interval(double z)
    {
        double part = z * z / Size;
        double centre = (Value + (part / 2)) / (1 + part);
        double half = z / (1 + part) * Math.Sqrt(Variance + (part / (4 * Size)));
        return (Count == 0 ? 0 : Math.Clamp(centre - half, 0, Value), Count == Size ? 1 : Math.Clamp(centre + half, Value, 1));
    }

    /// <summary>The same interval, as sure as a level above 0 and below 1.</summary>
    public (double Low, double High) IntervalAt(double level) => Interval(NormalDistribution.QuantileAbove((1 - level) / 2));

    private static double Length(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
