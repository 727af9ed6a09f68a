using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A ranked hypothesis that serves no key result of the quarter, with the reason.</summary>
/// <remarks>Two are equal when both parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{Ranked.Place}. {Reason,nq}")]
public sealed record OkrSetAside
{
    internal OkrSetAside(RankedHypothesis ranked, string reason) => (Ranked, Reason) = (ranked, reason);

    /// <summary>The hypothesis with its place in the ranking.</summary>
    public RankedHypothesis Ranked { get; }

    /// <summary>Why it is set aside, such as <c>serves no current key result: it names none</c>.</summary>
    public string Reason { get; }
}
