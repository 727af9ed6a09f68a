using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What is said of a test when it is concluded: how it came out and what it taught.</summary>
/// <remarks>
/// <para>Make one with <see cref="Of"/> and fill in the rest by <c>with</c>; every way in checks the rules.</para>
/// <para>Two conclusions are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// Conclusion conclusion = Conclusion.Of(Outcome.Neutral, "Fewer fields moved sign-ups, not activation") with
/// {
///     Effect = Effect.FromCounts(200, 4000, 204, 4010),
///     Evidence = ["https://wiki.example.com/one-field"],
/// };
/// </code>
/// </example>
[DebuggerDisplay("{Outcome}: {Insight}")]
public sealed record Conclusion
{
    private Conclusion(Outcome outcome, string insight)
    {
        Outcome = outcome;
        Insight = insight;
    }

    /// <summary>How the test came out.</summary>
    public Outcome Outcome { get; }

    /// <summary>What it taught, up to 32,767 UTF-16 units over any number of lines.</summary>
    public string Insight { get; }

    /// <summary>What it did to the metric; null when that was not measured.</summary>
    public Effect? Effect { get; init; }

    /// <summary>What is done now; null ships what won and drops the rest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not a decision.</exception>
    public Decision? Decision { get; init => field = Defined(value); }

    /// <summary>What the test cost; null when not said.</summary>
    public Effort? ActualEffort { get; init; }

    /// <summary>Links and other references, at most 100, each up to 2,000 UTF-16 units on one line.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: one breaks a rule, or there are too many; the message names it.</exception>
    public IReadOnlyList<string> Evidence { get; init => field = Checked(value); } = [];

    /// <summary>Hypotheses of the backlog that came out of it, at most 99, each once.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: one is <see cref="HypothesisId.None"/>, or there are too many.</exception>
    public IReadOnlyList<HypothesisId> FollowUps { get; init => field = Checked(value); } = [];

    /// <summary>A new hypothesis that came out of it, to be added to the backlog; null for none.</summary>
    public Hypothesis? FollowUp { get; init; }

    /// <summary>Who concludes; null when not said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Author { get; init => field = Name(value); }

    internal Decision DecisionOrUsual => Decision ?? (Outcome == Outcome.Won ? GrowthExperiments.Decision.Ship : GrowthExperiments.Decision.Drop);

    internal IReadOnlyList<HypothesisId> AllFollowUps => FollowUp is { } added && !FollowUps.Contains(added.Id) ? [.. FollowUps, added.Id] : FollowUps;

    /// <summary>A conclusion.</summary>
    /// <param name="outcome">How the test came out.</param>
    /// <param name="insight">What it taught, failures too; up to 32,767 UTF-16 units over any number of lines.</param>
    /// <returns>The conclusion.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="outcome"/> is none.</exception>
    /// <exception cref="GrowthValidationException">The insight is null or blank: no test ends without a lesson.</exception>
    /// <exception cref="ArgumentException">The insight breaks another rule, which the message names.</exception>
    public static Conclusion Of(Outcome outcome, string insight)
    {
        Throw.IfUndefined(outcome, "outcome", nameof(outcome));
        if (insight is null || !TextRules.HasVisible(insight))
            Throw.Growth(Messages.InsightMissing());
        Throw.IfFault(TextRules.Prose(insight, "insight"), nameof(insight));
        return new Conclusion(outcome, insight);
    }

    /// <summary>Whether all parts are equal.</summary>
    /// <param name="other">The other conclusion.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Conclusion? other) => ReferenceEquals(this, other)
        || (other is not null && Outcome == other.Outcome && Insight == other.Insight && Equals(Effect, other.Effect) && Decision == other.Decision
            && Equals(ActualEffort, other.ActualEffort) && Evidence.SequenceEqual(other.Evidence, StringComparer.Ordinal)
            && FollowUps.SequenceEqual(other.FollowUps) && Equals(FollowUp, other.FollowUp) && Author == other.Author);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Insight);

    internal static Fault? CheckEvidence(IReadOnlyCollection<string> evidence) => evidence.Count > Learning.MaxEvidence
        ? Messages.TooMany("evidence", Learning.MaxEvidence, evidence.Count)
        : evidence.Select(text => TextRules.Reference(text, "evidence")).FirstOrDefault(fault => fault is not null);

    private static Decision? Defined(Decision? value)
    {
        if (value is { } decision)
            Throw.IfUndefined(decision, "decision", nameof(Decision));
        return value;
    }

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence, nameof(Evidence));
        string[] copy = [.. evidence];
        foreach (string text in copy)
            ArgumentNullException.ThrowIfNull(text, nameof(Evidence));
        Throw.IfFault(CheckEvidence(copy), nameof(Evidence));
        return Array.AsReadOnly(copy);
    }

    private static IReadOnlyList<HypothesisId> Checked(IReadOnlyList<HypothesisId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids, nameof(FollowUps));
        HypothesisId[] copy = [.. ids.Distinct()];
        Throw.IfFault(copy.Any(id => id.IsNone) ? Messages.IdMissing() : null, nameof(FollowUps));
        Throw.IfFault(copy.Length >= Learning.MaxFollowUps ? Messages.TooMany("followUps", Learning.MaxFollowUps - 1, copy.Length) : null, nameof(FollowUps));
        return Array.AsReadOnly(copy);
    }

    private static string? Name(string? value)
    {
        if (value is not null)
            Throw.IfFault(TextRules.Name(value, "author"), nameof(Author));
        return value;
    }
}
