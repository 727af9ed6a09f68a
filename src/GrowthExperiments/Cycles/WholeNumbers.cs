using System.Numerics;

namespace GrowthExperiments;

/// <summary>Numbers with decimals as whole numbers of a common unit, so that sums are exact and equal sums are equal.</summary>
internal static class WholeNumbers
{
    private const int MaxUnits = 1_000; // thirds, quarters, hundredths and so on up to thousandths
    private const int Decimals = 12;
    private const long Most = 1L << 36;
    private const double Tolerance = 1e-12;

    /// <summary>Values of 0 or more, as multiples of what they all are multiples of; if nothing is found, of a part in 2^36 of the highest one.</summary>
    public static long[] OfValues(double[] values)
    {
        double most = values.Length == 0 ? 0 : values.Max();
        if (most <= 0)
            return new long[values.Length];
        for (int units = 1; units <= MaxUnits && most * units <= Most; units++)
        {
            double tolerance = Tolerance * most * units;
            if (Array.TrueForAll(values, v => Math.Abs((v * units) - Math.Round(v * units)) <= tolerance))
                return DividedByCommon(Array.ConvertAll(values, v => (long)Math.Round(v * units)));
        }

        return Array.ConvertAll(values, v => (long)Math.Round(v / most * Most));
    }

    /// <summary>Costs, and what there is for them: they are compared to the twelfth decimal, and what there is counts only as far as it can be used.</summary>
    public static (long[] Costs, long Capacity) OfCosts(decimal[] costs, decimal capacity)
    {
        long[] whole = Array.ConvertAll(costs, Whole);
        long unit = Math.Max(1, whole.Aggregate(0L, Common));
        return (Array.ConvertAll(whole, w => w / unit), Whole(Math.Min(capacity, costs.Sum())) / unit);
    }

    private static long Whole(decimal number) => (long)(decimal.Round(number, Decimals) * 1_000_000_000_000m);

    private static long[] DividedByCommon(long[] numbers)
    {
        long unit = Math.Max(1, numbers.Aggregate(0L, Common));
        return Array.ConvertAll(numbers, n => n / unit);
    }

    private static long Common(long a, long b) => a == 1 ? 1 : (long)BigInteger.GreatestCommonDivisor(a, b);
}
