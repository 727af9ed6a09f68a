using System.Collections.Frozen;

namespace GrowthExperiments;

/// <summary>Says what a hypothesis lacks to be testable: a change, a metric, a direction, a reason.</summary>
/// <remarks>A direction is an expected lift, or a word for up or down in the title, change, metric or rationale, in English or French. The
/// words are few, so a direction may go unseen: a hint is advice.</remarks>
public static class HypothesisHints
{
    private static readonly FrozenSet<string> Directions = new[]
    {
        "more", "fewer", "less", "higher", "lower", "faster", "slower", "better", "double", "doubles", "halve", "halves",
        "lift", "lifts", "raise", "raises", "rise", "rises", "increase", "increases", "grow", "grows", "boost", "boosts", "improve", "improves",
        "gain", "gains", "win", "wins", "bring", "brings", "cut", "cuts", "reduce", "reduces", "lowers", "decrease", "decreases",
        "drop", "drops", "shrink", "shrinks", "shorten", "shortens", "prevent", "prevents",
        "moins", "mieux", "augmente", "augmenter", "augmentent", "hausse", "accroit", "accroitre", "ameliore", "ameliorer", "ameliorent",
        "doubler", "gagne", "gagner", "reduit", "reduire", "reduisent", "baisse", "baisser", "baissent", "diminue", "diminuer", "diminuent",
        "raccourcit", "raccourcir", "evite", "eviter",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the hypothesis lacks, one hint each.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <returns>The hints, in the order of <see cref="HypothesisHint"/>; none when it has all four parts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public static IReadOnlyList<HypothesisHint> Of(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        var hints = new List<HypothesisHint>(4);
        if (hypothesis.Change is null)
            hints.Add(HypothesisHint.NoChange);
        if (hypothesis.Metric.IsNone)
            hints.Add(HypothesisHint.NoMetric);
        if (!HasDirection(hypothesis))
            hints.Add(HypothesisHint.NoDirection);
        if (hypothesis.Rationale is null)
            hints.Add(HypothesisHint.NoReason);
        return hints;
    }

    /// <summary>The hint in plain words: what is missing and how to say it.</summary>
    /// <param name="hint">The hint.</param>
    /// <returns>One sentence, the same in every culture.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hint"/> is no hint.</exception>
    public static string TextOf(HypothesisHint hint) => hint switch
    {
        HypothesisHint.NoChange => "No change: say what will be different for the user, such as \"ask for the e-mail only\".",
        HypothesisHint.NoMetric => "No metric: name the number that should move, such as \"activation rate\".",
        HypothesisHint.NoDirection => "No direction: say whether the number should rise or fall, or write an expected lift such as 0.05.",
        HypothesisHint.NoReason => "No reason: write why you believe it, such as what users said or what an earlier test showed.",
        _ => throw new ArgumentOutOfRangeException(nameof(hint), hint, "This is no hint."),
    };

    private static bool HasDirection(Hypothesis h) => h.ExpectedLift is not null
        || HasDirection(h.Title) || HasDirection(h.Change) || HasDirection(h.Metric.IsNone ? null : h.Metric.Value) || HasDirection(h.Rationale);

    private static bool HasDirection(string? text)
    {
        var word = new System.Text.StringBuilder();
        foreach (char c in text ?? "")
        {
            char letter = PlainLetters.Of(c);
            if (letter == PlainLetters.Mark)
                continue;
            if (letter != PlainLetters.Other)
                word.Append(letter);
            else if (word.Length > 0 && Directions.Contains(word.ToString()))
                return true;
            else
                word.Clear();
        }

        return Directions.Contains(word.ToString());
    }
}
