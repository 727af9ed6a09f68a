using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A hypothesis that a plan looked at and did not choose, with the reason.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{Reason,nq}")]
public sealed record CycleNearMiss
{
    internal CycleNearMiss(RankedHypothesis ranked, string reason) => (Ranked, Reason) = (ranked, reason);

    /// <summary>The hypothesis with its place.</summary>
    public RankedHypothesis Ranked { get; }

    /// <summary>Why it is not chosen, in one sentence.</summary>
    public string Reason { get; }
}
