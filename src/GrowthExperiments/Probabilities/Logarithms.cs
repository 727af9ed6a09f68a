namespace GrowthExperiments;

/// <summary>Logarithms near 1, where the framework's lose their digits.</summary>
internal static class Logarithms
{
    /// <summary>The natural logarithm of 1 + x, exact for a small x too (Kahan).</summary>
    /// <param name="x">Above -1.</param>
    public static double OnePlus(double x)
    {
        double sum = 1 + x;
        if (sum == 1)
            return x;
        return double.IsInfinity(sum) ? Math.Log(x) : Math.Log(sum) * (x / (sum - 1));
    }
}
