using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How several people rate the ideas that can be chosen: who agrees with whom, what to discuss first, and what has grown old.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{Habits.Count} raters, {DiscussFirst.Count} to discuss, {Stale.Count} stale")]
public sealed partial class RaterInsights
{
    private RaterInsights(RaterPanel panel, RaterStandardization scales)
    {
        Agreement = panel.Raters.Count == 0 ? null : RaterAgreement.Of(panel.Scores);
        Panel = panel.Raters;
        Scales = scales;
    }

    /// <summary>How far the panel agrees on the order (Kendall's W); null when there are no two people who rated the same three ideas.</summary>
    public RaterAgreement? Agreement { get; }

    /// <summary>The people that <see cref="Agreement"/> is about: those who together rated the most of the same ideas.</summary>
    public IReadOnlyList<string> Panel { get; }

    /// <summary>The products that each person gave, on a scale on which all of them count alike.</summary>
    public RaterStandardization Scales { get; }

    /// <summary>How each person rates, the one with the most ratings first.</summary>
    public IReadOnlyList<RaterHabit> Habits { get; internal init; } = [];

    /// <summary>The ideas on which raters differ enough to talk, those that differ most first.</summary>
    public IReadOnlyList<Disagreement> DiscussFirst { get; internal init; } = [];

    /// <summary>The ideas whose scores are older than the policy lets them live, the oldest first.</summary>
    public IReadOnlyList<Hypothesis> Stale { get; internal init; } = [];

    /// <summary>How many ideas have scores whose age is unknown.</summary>
    public int AgeUnknown { get; internal init; }
}
