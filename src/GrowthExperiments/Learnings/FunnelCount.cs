using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>How many tests there were at one stage of the funnel, and how many of them won.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record FunnelCount
{
    internal FunnelCount(FunnelStage? stage, int tests, int won)
    {
        Stage = stage;
        Tests = tests;
        Won = won;
    }

    /// <summary>The stage; null for the tests whose stage was open.</summary>
    public FunnelStage? Stage { get; }

    /// <summary>How many tests were concluded, however they came out, 0 or more.</summary>
    public int Tests { get; }

    /// <summary>How many of them won, 0 to <see cref="Tests"/>.</summary>
    public int Won { get; }

    /// <summary>The name of the stage, or <c>No stage</c>.</summary>
    internal string Name => Stage?.ToString() ?? "No stage";

    /// <summary>Such as <c>Activation: 12 of 41 won</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Invariant($"{Name}: {Won} of {Tests} won");
}
