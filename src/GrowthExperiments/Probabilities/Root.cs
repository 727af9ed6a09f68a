namespace GrowthExperiments;

/// <summary>Finds where a falling function is 0.</summary>
internal static class Root
{
    private const int MaxSteps = 200;
    private const double Precision = 1e-15;

    /// <summary>Ridders' method (IEEE Transactions on Circuits and Systems 26, 1979): the bracket halves at least, and near the root the digits double.</summary>
    /// <param name="falling">The function.</param>
    /// <param name="low">Where it is above 0.</param>
    /// <param name="high">Where it is 0 or less.</param>
    public static double Of(Func<double, double> falling, double low, double high)
    {
        double atLow = falling(low);
        double atHigh = falling(high);
        for (int step = 0; step < MaxSteps && high - low > Precision * high && atHigh != 0; step++)
        {
            double middle = (low + high) / 2;
            double atMiddle = falling(middle);
            double next = middle + ((middle - low) * atMiddle / Math.Sqrt((atMiddle * atMiddle) - (atLow * atHigh)));
            double atNext = falling(next);
            foreach ((double x, double y) in new[] { (middle, atMiddle), (next, atNext) })
            {
                if (y > 0 && x > low)
                    (low, atLow) = (x, y);
                else if (y <= 0 && x < high)
                    (high, atHigh) = (x, y);
            }
        }

        return atHigh == 0 ? high : (low + high) / 2;
    }
}
