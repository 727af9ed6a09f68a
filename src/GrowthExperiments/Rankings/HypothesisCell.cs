namespace GrowthExperiments;

/// <summary>What an order must know of a hypothesis, in two bytes: its packed score when it is ranked, else a number that is no score.</summary>
internal static class HypothesisCell
{
    /// <summary>No hypothesis, or one that a filter left out.</summary>
    public const ushort None = 0x4000;

    /// <summary>A hypothesis that could be chosen, and is not rated.</summary>
    public const ushort Unscored = 0x2000;


    private const ushort Aside = 0x1000;

    public static ushort Of(Hypothesis hypothesis) => WithScore((ushort)(hypothesis.Status.CanBeChosen() ? 0 : Aside), hypothesis.Score);

    /// <summary>The same with another score.</summary>
    public static ushort WithScore(ushort cell, IceScore? score) => (ushort)((cell & Aside) | (score?.Packed ?? Unscored));

    /// <summary>The hypothesis with the score that stands beside it, where that was changed alone.</summary>
    public static Hypothesis Apply(ushort cell, Hypothesis hypothesis)
    {
        ushort own = WithScore(cell, hypothesis.Score);
        return cell == own || cell == None ? hypothesis : hypothesis with { Score = IsRated(cell) ? IceScore.FromPacked(cell & ~Aside) : null };
    }

    public static bool IsRanked(ushort cell) => cell < IceScore.PackedLength;

    private static bool IsRated(ushort cell) => (cell & Unscored) == 0;

    public static bool IsUnscored(ushort cell) => cell == Unscored;

    public static bool IsAside(ushort cell) => (cell & Aside) != 0;

    /// <summary>The same with nothing set aside.</summary>
    public static ushort WithAllStatuses(ushort cell) => (ushort)(cell & ~Aside);

    /// <summary>Why the hypothesis with an id has no place, where its slot holds this.</summary>
    public static Fault WhyNotRanked(ushort cell, HypothesisId id, Hypothesis? hypothesis) =>
        hypothesis is null || cell == None ? Messages.NotRankedUnknown(id.Value)
        : IsAside(cell) ? Messages.NotRankedAside(id.Value, hypothesis.Status.ToString())
        : Messages.NotRankedUnscored(id.Value);
}
