using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>What came true of the forecasts of one probability.</summary>
/// <remarks>Two are equal when all numbers are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ReliabilityLevel
{
    private const int MinEvidence = 5;

    internal ReliabilityLevel(double forecast, int count, int happened)
    {
        Forecast = forecast;
        Count = count;
        Happened = happened;
    }

    /// <summary>The probability that was forecast, from 0 to 1.</summary>
    public double Forecast { get; }

    /// <summary>How often it was forecast, 1 or more.</summary>
    public int Count { get; }

    /// <summary>How often what was forecast happened.</summary>
    public int Happened { get; }

    /// <summary>How often it happened, as a part of the forecasts.</summary>
    public double Rate => (double)Happened / Count;

    /// <summary>The interval that the rate may lie in, 95 % sure (Wilson).</summary>
    public (double Low, double High) Interval => new Rate(Happened, Count).IntervalAt(0.95);

    /// <summary>Whether there are five or more; what fewer say is no evidence.</summary>
    public bool IsEvidence => Count >= MinEvidence;

    /// <summary>Such as <c>0.8: 3 of 5</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Invariant($"{Forecast}: {Happened} of {Count}");
}
