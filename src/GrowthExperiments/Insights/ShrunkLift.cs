using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>What a lift is likely to be, after its estimate was pulled towards what lifts usually are.</summary>
/// <remarks>
/// <para>The largest estimates of many tests are too large, for chance helped them to the top; the mean here is free of that, so far as the
/// prior is right. Two are equal when all numbers are. Immutable and safe to share.</para>
/// <para>With a normal prior it is exact. Student's t is a mixture of normals, over which one integral is taken numerically, to about 12 digits.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ShrunkLift
{
    private ShrunkLift(double mean, double standardDeviation, double probabilityAboveZero)
    {
        Mean = mean;
        StandardDeviation = standardDeviation;
        ProbabilityAboveZero = probabilityAboveZero;
    }

    /// <summary>The lift to expect, between the estimate and the middle of the prior.</summary>
    public double Mean { get; }

    /// <summary>How far the lift may be from that.</summary>
    public double StandardDeviation { get; }

    /// <summary>How likely there is a lift at all, from 0 to 1.</summary>
    public double ProbabilityAboveZero { get; }

    /// <summary>Pulls an estimate towards a prior.</summary>
    /// <param name="estimate">The estimate of the lift.</param>
    /// <param name="error">Its standard error, above 0.</param>
    /// <param name="prior">What lifts usually are, in the same unit.</param>
    /// <returns>What the lift is likely to be.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prior"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the error is not above 0.</exception>
    public static ShrunkLift Of(double estimate, double error, LiftPrior prior)
    {
        NumberRules.CheckFinite(estimate, nameof(estimate), nameof(estimate));
        NumberRules.CheckAboveZero(error, nameof(error), nameof(error));
        ArgumentNullException.ThrowIfNull(prior);
        if (prior.Degrees is { } degrees)
            return Mixed(estimate, error, prior, degrees);
        (double mean, double deviation) = Normal(estimate, error, prior.Location, prior.Scale);
        return new ShrunkLift(mean, deviation, AboveZero(mean, deviation));
    }

    /// <summary>Student's t is a normal whose precision is multiplied by a number of a gamma distribution; u is the logarithm of that number.</summary>
    private static ShrunkLift Mixed(double estimate, double error, LiftPrior prior, double degrees)
    {
        double weights = 0, means = 0, above = 0;
        foreach ((double weight, double mean, double deviation) in Parts(estimate, error, prior, degrees))
        {
            weights += weight;
            means += weight * mean;
            above += weight * AboveZero(mean, deviation);
        }

        double all = means / weights;
        double variance = Parts(estimate, error, prior, degrees).Sum(p => p.Weight * ((p.Deviation * p.Deviation) + ((p.Mean - all) * (p.Mean - all))));
        return new ShrunkLift(all, Math.Sqrt(variance / weights), above / weights);
    }

    private static IEnumerable<(double Weight, double Mean, double Deviation)> Parts(double estimate, double error, LiftPrior prior, double degrees)
    {
        (double from, double step, double[] logs) = StudentMixture.Weigh((estimate - prior.Location) / prior.Scale, error / prior.Scale, degrees);
        double most = logs.Max();
        for (int i = 0; i < logs.Length; i++)
        {
            (double mean, double deviation) = Normal(estimate, error, prior.Location, prior.Scale * Math.Exp(-(from + (i * step)) / 2));
            yield return (Math.Exp(logs[i] - most), mean, deviation);
        }
    }

    private static (double Mean, double Deviation) Normal(double estimate, double error, double location, double scale)
    {
        double ratio = error / scale;
        double weight = 1 / (1 + (ratio * ratio));
        return (location + (weight * (estimate - location)), Math.Sqrt(weight) * error);
    }

    private static double AboveZero(double mean, double deviation) => NormalDistribution.Above(-mean / deviation);

    /// <summary>Such as <c>0.0346, give or take 0.0166; above 0 with 98 %</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Invariant($"{Mean:G3}, give or take {StandardDeviation:G3}; above 0 with {Math.Round(ProbabilityAboveZero * 100)} %");
}
