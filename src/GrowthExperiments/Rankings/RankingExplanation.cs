using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Why a hypothesis has its place in a ranking, or has none.</summary>
/// <remarks>Use the parts for a display of your own, or <see cref="ToString"/> for the words. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class RankingExplanation
{
    private readonly Fault? _whyNot;

    internal RankingExplanation(Ranking ranking, RankedHypothesis item, RankedHypothesis? above, RankedHypothesis? below)
    {
        Ranking = ranking;
        Hypothesis = item.Hypothesis;
        Item = item;
        Above = above;
        Below = below;
    }

    internal RankingExplanation(Ranking ranking, Hypothesis hypothesis, Fault whyNot)
    {
        Ranking = ranking;
        Hypothesis = hypothesis;
        _whyNot = whyNot;
    }

    /// <summary>The ranking that is explained.</summary>
    public Ranking Ranking { get; }

    /// <summary>The hypothesis that is explained.</summary>
    public Hypothesis Hypothesis { get; }

    /// <summary>The hypothesis with its place, rank and value; null when it has none.</summary>
    public RankedHypothesis? Item { get; }

    /// <summary>The one just above, which beats it; null at the first place or without a place.</summary>
    public RankedHypothesis? Above { get; }

    /// <summary>The one just below, which it beats; null at the last place or without a place.</summary>
    public RankedHypothesis? Below { get; }

    /// <summary>The rule by which <see cref="Above"/> goes first; null when there is none above.</summary>
    public IceRule? AboveRule => RuleTo(Above);

    /// <summary>The rule by which <see cref="Below"/> goes after; null when there is none below.</summary>
    public IceRule? BelowRule => RuleTo(Below);

    /// <summary>The reasons in plain words, a sentence a line, lines parted by LF.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => _whyNot is null ? RankingWords.Explain(this) : _whyNot.Message;

    private IceRule? RuleTo(RankedHypothesis? neighbour) => neighbour is { } other ? Ranking.RuleBetween(Item!.Value, other) : null;
}
