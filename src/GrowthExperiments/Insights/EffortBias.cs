using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>How far the effort that tests took is off the effort that was planned.</summary>
/// <remarks>It works on logarithms, so that half and double are as far off. Two are equal when all numbers are. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// EffortBias? bias = EffortBias.Of([(3, 5), (2, 2), (5, 9), (1, 2)]);
/// decimal realistic = 4 * (decimal)bias!.Factor; // 6.3 days where 4 are planned
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record EffortBias
{
    private const double DefaultSpread = 0.3;

    private EffortBias(int count, double meanLog, double? standardDeviation)
    {
        Count = count;
        MeanLog = meanLog;
        StandardDeviation = standardDeviation;
    }

    /// <summary>How many tests it is drawn from, 1 or more.</summary>
    public int Count { get; }

    /// <summary>The mean logarithm of actual by planned effort: 0 when plans are right on the whole.</summary>
    public double MeanLog { get; }

    /// <summary>By how much to multiply a plan: 1.5 when tests take half as long again as planned.</summary>
    public double Factor => Math.Exp(MeanLog);

    /// <summary>The standard deviation of those logarithms; null below two tests.</summary>
    public double? StandardDeviation { get; }

    /// <summary>Compares what tests took with what was planned.</summary>
    /// <param name="efforts">Planned and actual effort of each test in any one unit, both above 0.</param>
    /// <returns>The bias; null when there are no tests.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="efforts"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An effort is not above 0.</exception>
    public static EffortBias? Of(IEnumerable<(decimal Planned, decimal Actual)> efforts)
    {
        ArgumentNullException.ThrowIfNull(efforts);
        var logs = new List<double>();
        foreach ((decimal planned, decimal actual) in efforts)
        {
            NumberRules.CheckAboveZero((double)planned, nameof(planned), nameof(efforts));
            NumberRules.CheckAboveZero((double)actual, nameof(actual), nameof(efforts));
            logs.Add(Math.Log((double)actual / (double)planned));
        }

        if (logs.Count == 0)
            return null;
        bool alike = logs.TrueForAll(log => log == logs[0]); // else rounding would leave a deviation of a hair
        double mean = alike ? logs[0] : logs.Average();
        return new EffortBias(logs.Count, mean, logs.Count < 2 ? null : Math.Sqrt(logs.Sum(log => (log - mean) * (log - mean)) / (logs.Count - 1)));
    }

    /// <summary>The factor of one person or category, pulled towards that of all: the fewer tests it is drawn from, and the more they vary, the more.</summary>
    /// <remarks>The groups' mean logarithms are taken to be normal around that of all. Where the tests of this group say nothing of how they vary
    /// (a single one, or all alike), those of all are used; where they do not either, the group has the factor of all.</remarks>
    /// <param name="all">The bias of all tests.</param>
    /// <param name="spread">How far the mean logarithms of groups usually differ, above 0; 0.3 when not given, which is a third more or a quarter less.</param>
    /// <returns>The factor, between this one and that of all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="all"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="spread"/> is not above 0.</exception>
    public double Shrunk(EffortBias all, double spread = DefaultSpread)
    {
        ArgumentNullException.ThrowIfNull(all);
        NumberRules.CheckAboveZero(spread, nameof(spread), nameof(spread));
        double? deviation = StandardDeviation > 0 ? StandardDeviation : all.StandardDeviation;
        return deviation > 0
            ? Math.Exp(ShrunkLift.Of(MeanLog, deviation.Value / Math.Sqrt(Count), LiftPrior.Normal(all.MeanLog, spread)).Mean)
            : all.Factor;
    }

    /// <summary>Such as <c>x 1.57 over 4 tests</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Invariant($"x {Factor:0.##} over {Count} tests");
}
