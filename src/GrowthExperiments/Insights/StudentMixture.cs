namespace GrowthExperiments;

/// <summary>Student's t as a mixture of normals, each weighed by how well it explains an estimate.</summary>
internal static class StudentMixture
{
    private const double Farthest = 1e150; // its square is still a number; a lift that far out is its estimate
    private const double Negligible = 45; // exp(-45) of the largest is nothing beside 16 digits

    /// <summary>The logarithms of the weights at steps of u, where the precision of the normal is exp(u) that of the prior.</summary>
    /// <remarks>The weight is a smooth function of u that falls off at both ends, where the trapezoidal rule gains digits with every step made smaller.</remarks>
    /// <param name="distance">From the middle of the prior to the estimate, in scales of the prior.</param>
    /// <param name="error">Of the estimate, in scales of the prior.</param>
    /// <param name="degrees">The degrees of freedom.</param>
    public static (double From, double Step, double[] Logs) Weigh(double distance, double error, double degrees)
    {
        double step = 0.2 / Math.Sqrt(1 + (degrees / 8));
        double square = Square(distance);
        double noise = Square(error);
        double Log(double u)
        {
            double variance = noise + Math.Exp(-u);
            return (degrees / 2 * (u - Math.Exp(u))) - (square / (2 * variance)) - (Math.Log(variance) / 2);
        }

        // below this u the weight only rises, above 0 it falls in the end: between them there may be two summits
        double rising = Math.Min(0, -Math.Log(1 + square));
        var upward = new List<double>();
        double most = double.NegativeInfinity;
        for (int i = 0; ; i++)
        {
            double u = rising + (i * step);
            double log = Log(u);
            upward.Add(log);
            most = Math.Max(most, log);
            if (u > 0 && (degrees / 2 * (Math.Exp(u) - 1 - u)) - (u / 2) > Negligible)
                break;
        }

        var downward = new List<double>();
        for (int i = 1; ; i++)
        {
            double log = Log(rising - (i * step));
            if (log < most - Negligible)
                break;
            downward.Add(log);
        }

        downward.Reverse();
        return (rising - (downward.Count * step), step, [.. downward, .. upward]);
    }

    private static double Square(double number)
    {
        double near = Math.Min(Math.Abs(number), Farthest);
        return near * near;
    }
}
