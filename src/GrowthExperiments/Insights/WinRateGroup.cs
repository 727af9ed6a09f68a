using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How often the tests of one group won: as counted, and drawn to the rate of all groups as far as it is small.</summary>
/// <remarks>
/// <para>A group of three tests with two wins has not shown that it wins two times out of three. The shrunk rate says what to expect of it next, given all
/// groups; see <see cref="RateShrinkage"/>.</para>
/// <para>Two are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record WinRateGroup
{
    internal WinRateGroup(string? name, WinRate counted, (double Low, double High)? interval, ShrunkRate shrunk)
    {
        Name = name;
        Counted = counted;
        Interval = interval;
        Shrunk = shrunk;
    }

    /// <summary>The name of the group, such as a stage, a tag or a rating; null for those that have none.</summary>
    public string? Name { get; }

    /// <summary>The rate as counted, with its definition.</summary>
    public WinRate Counted { get; }

    /// <summary>The interval of the counted rate (Wilson); null when nothing was counted.</summary>
    public (double Low, double High)? Interval { get; }

    /// <summary>The rate to expect, given all groups.</summary>
    public ShrunkRate Shrunk { get; }

    /// <summary>The person-days that its tests took, as far as they were written down.</summary>
    public decimal Days { get; internal init; }

    /// <summary>Such as <c>Activation: 12 of 41 won (29 %, 18 to 44 %), expect 27 %</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() =>
        $"{Shown.Escaped(Name ?? "(none)")}: {Percent.Counts(Counted.Won, Counted.Counted, Interval)}, expect {Percent.Of(Shrunk.Mean)}";
}
