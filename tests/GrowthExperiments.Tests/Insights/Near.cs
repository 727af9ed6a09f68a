namespace GrowthExperiments.Tests.Insights;

/// <summary>Compares a number with a published one to so many digits of it, ten when nothing is said.</summary>
internal static class Near
{
    public const double ReferenceDigits = 1e-8;

    public static void Equal(double expected, double actual, double relative = ReferenceDigits) =>
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Max(Math.Abs(expected), 1e-300), $"{actual:R} is not {expected:R} to {relative:R}");
}
