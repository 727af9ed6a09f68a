namespace GrowthExperiments;

/// <summary>Integration by the rule of Gauss and Legendre with 16 nodes, which is exact for polynomials up to degree 31.</summary>
internal static class GaussLegendre
{
    /// <summary>How many nodes there are.</summary>
    public const int Count = 16;

    private const int MaxSteps = 50;

    /// <summary>The nodes between -1 and 1, lowest first, each with its weight.</summary>
    private static readonly (double At, double Weight)[] Nodes = [.. Enumerable.Range(0, Count).Select(Root)];

    /// <summary>The nodes between two limits, lowest first, each with its weight.</summary>
    public static IEnumerable<(double At, double Weight)> Between(double low, double high)
    {
        double half = (high - low) / 2;
        return Nodes.Select(node => (low + (half * (1 + node.At)), half * node.Weight));
    }

    /// <summary>A root of the Legendre polynomial by Newton's method (Abramowitz and Stegun, 25.4.29).</summary>
    private static (double At, double Weight) Root(int index)
    {
        double x = -Math.Cos(Math.PI * (index + 0.75) / (Count + 0.5));
        double slope = 0;
        for (int step = 0; step < MaxSteps; step++)
        {
            (double value, slope) = Legendre(x);
            double next = x - (value / slope);
            if (next == x)
                break;
            x = next;
        }

        return (x, 2 / ((1 - (x * x)) * slope * slope));
    }

    private static (double Value, double Slope) Legendre(double x)
    {
        double before = 1;
        double value = x;
        for (int n = 2; n <= Count; n++)
            (before, value) = (value, ((((2 * n) - 1) * x * value) - ((n - 1) * before)) / n);
        return (value, Count * ((x * value) - before) / ((x * x) - 1));
    }
}
