using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A ranking in two: what serves a key result of the quarter, and what does not.</summary>
/// <remarks>Each hypothesis of the ranking stands in one of the lists, with its place there. Immutable and safe to share.</remarks>
[DebuggerDisplay("{Aligned.Count} aligned, {SetAside.Count} set aside")]
public sealed partial class OkrSplit
{
    internal OkrSplit(IReadOnlyList<RankedHypothesis> aligned, IReadOnlyList<OkrSetAside> setAside) => (Aligned, SetAside) = (aligned, setAside);

    /// <summary>Those that serve a key result of the quarter, best first.</summary>
    public IReadOnlyList<RankedHypothesis> Aligned { get; }

    /// <summary>Those that serve none, best first, each with its reason.</summary>
    public IReadOnlyList<OkrSetAside> SetAside { get; }
}
