using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A hypothesis that a plan chose, with the reason.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{Reason,nq}")]
public sealed record CyclePick
{
    internal CyclePick(RankedHypothesis? ranked, Hypothesis hypothesis) => (Ranked, Hypothesis) = (ranked, hypothesis);

    /// <summary>The hypothesis.</summary>
    public Hypothesis Hypothesis { get; }

    /// <summary>Its place in the ranking; null when it was forced and has none.</summary>
    public RankedHypothesis? Ranked { get; }

    /// <summary>What it counts for against the capacity.</summary>
    public Effort Effort { get; internal init; } = CyclePolicy.Default.DefaultEffort;

    /// <summary>Whether no effort was given, so that the policy's default counts.</summary>
    public bool IsEffortAssumed { get; internal init; }

    /// <summary>Whether the caller asked for it.</summary>
    public bool IsForced { get; internal init; }

    /// <summary>Why it is chosen, in one sentence.</summary>
    public string Reason { get; internal init; } = "";
}
