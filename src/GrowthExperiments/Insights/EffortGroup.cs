using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How the effort that tests took compares with the effort that was planned, for one group of tests.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record EffortGroup
{
    internal EffortGroup(string? name, EffortBias bias, double expected, decimal planned, decimal actual)
    {
        Name = name;
        Bias = bias;
        Expected = expected;
        PlannedDays = planned;
        ActualDays = actual;
    }

    /// <summary>The name of the group; null for those that have none, and for all tests together.</summary>
    public string? Name { get; }

    /// <summary>The factor as it was measured, and how sure it is.</summary>
    public EffortBias Bias { get; }

    /// <summary>The factor to expect of the next test, drawn to that of all tests as far as the group is small: 1.5 says half as much again as planned.</summary>
    public double Expected { get; }

    /// <summary>The person-days that were planned.</summary>
    public decimal PlannedDays { get; }

    /// <summary>The person-days that it took.</summary>
    public decimal ActualDays { get; }

    /// <summary>Such as <c>mia: 40 days planned, 62 taken in 12 tests, expect 1.4 times the plan</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() =>
        $"{Shown.Escaped(Name ?? "all")}: {ExactNumber.Format(PlannedDays)} days planned, {ExactNumber.Format(ActualDays)} taken in "
        + $"{CycleWords.Count(Bias.Count, "test")}, expect {ExactNumber.Format(Math.Round((decimal)Expected, 2))} times the plan";
}
