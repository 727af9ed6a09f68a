using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How firmly a hypothesis stands in the top of a ranking, or just outside it.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{Item,nq}, in the top {ProbabilityInTop}")]
public sealed partial class HypothesisSensitivity
{
    internal HypothesisSensitivity(RankedHypothesis item, IReadOnlyList<RatingShift> shifts, double? probabilityInTop)
    {
        Item = item;
        Shifts = shifts;
        ProbabilityInTop = probabilityInTop;
    }

    /// <summary>The hypothesis with its place.</summary>
    public RankedHypothesis Item { get; }

    /// <summary>What each rating one lower or one higher would do, by impact, confidence, ease; a rating of 1 goes no lower and one of 10 no higher.</summary>
    public IReadOnlyList<RatingShift> Shifts { get; }

    /// <summary>Those of them that would change what is in the top.</summary>
    public IReadOnlyList<RatingShift> Hinges => [.. Shifts.Where(s => s.ChangesTop)];

    /// <summary>How likely it belongs to the top, 0 to 1, as its raters differ; null when it is unknown, for fewer than two have rated it.</summary>
    public double? ProbabilityInTop { get; }
}
