using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>What lifts are like before a test is seen: how large they usually are, and how often they are far from that.</summary>
/// <remarks>Lifts are in any one unit, such as relative ones (0.05 is 5 % more). Two are equal when all numbers are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record LiftPrior
{
    /// <summary>The most degrees of freedom; beyond, the distribution is normal to six digits.</summary>
    private const double MaxDegrees = 1_000_000;

    private LiftPrior(double location, double scale, double? degrees)
    {
        Location = location;
        Scale = scale;
        Degrees = degrees;
    }

    /// <summary>The middle of the lifts.</summary>
    public double Location { get; }

    /// <summary>How far they spread, above 0: the standard deviation of the normal, the scale of Student's t.</summary>
    public double Scale { get; }

    /// <summary>The degrees of freedom of Student's t: the fewer, the more lifts are far out; null for the normal.</summary>
    public double? Degrees { get; }

    /// <summary>Lifts that are normally distributed: an estimate of any size is pulled in by the same part.</summary>
    /// <param name="mean">Their mean.</param>
    /// <param name="deviation">Their standard deviation, above 0.</param>
    /// <returns>The prior.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the deviation is not above 0.</exception>
    public static LiftPrior Normal(double mean, double deviation)
    {
        NumberRules.CheckFinite(mean, nameof(mean), nameof(mean));
        NumberRules.CheckAboveZero(deviation, nameof(deviation), nameof(deviation));
        return new LiftPrior(mean, deviation, null);
    }

    /// <summary>Lifts of which a few are far larger than the others (Student's t): a big winner is hardly pulled in, a small one more.</summary>
    /// <param name="location">Their median.</param>
    /// <param name="scale">Their scale, above 0.</param>
    /// <param name="degrees">The degrees of freedom, above 0 and up to 1,000,000; 3 is usual.</param>
    /// <returns>The prior.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite or out of its range.</exception>
    public static LiftPrior StudentT(double location, double scale, double degrees)
    {
        NumberRules.CheckFinite(location, nameof(location), nameof(location));
        NumberRules.CheckAboveZero(scale, nameof(scale), nameof(scale));
        NumberRules.CheckAboveZero(degrees, nameof(degrees), nameof(degrees));
        NumberRules.CheckBetween(degrees, 0, MaxDegrees, nameof(degrees), nameof(degrees));
        return new LiftPrior(location, scale, degrees);
    }

    /// <summary>Such as <c>normal(0, 0.03)</c> or <c>t(-0.3, 0.7, 3 degrees)</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Degrees is { } degrees ? Invariant($"t({Location}, {Scale}, {degrees} degrees)") : Invariant($"normal({Location}, {Scale})");
}
