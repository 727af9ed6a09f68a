using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>What a group wins at, so far as its own tests and those of the other groups tell.</summary>
/// <remarks>Two are equal when all numbers are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ShrunkRate
{
    internal ShrunkRate(double mean, double low, double high)
    {
        Mean = mean;
        Low = low;
        High = high;
    }

    /// <summary>The rate to expect, from 0 to 1: between the group's own and that of all.</summary>
    public double Mean { get; }

    /// <summary>The lower end of the interval, from 0.</summary>
    public double Low { get; }

    /// <summary>The upper end of the interval, up to 1.</summary>
    public double High { get; }

    /// <summary>Such as <c>27 % (14 % to 42 %)</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Invariant($"{Math.Round(Mean * 100)} % ({Math.Round(Low * 100)} % to {Math.Round(High * 100)} %)");
}
