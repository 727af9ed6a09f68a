using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a program has already that is like an idea: a hypothesis with all that its tests taught.</summary>
/// <remarks>Immutable and safe to share: it shows the program as it was when it was asked.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class SimilarMatch
{
    internal SimilarMatch(HypothesisId id, string title, double similarity)
    {
        Id = id;
        Title = title;
        Similarity = similarity;
    }

    /// <summary>The id of the hypothesis.</summary>
    public HypothesisId Id { get; }

    /// <summary>Its title now, or at the time of a test, whichever is more like the idea.</summary>
    public string Title { get; }

    /// <summary>How alike they are, 0.1 to 1: 1 is the same terms; see <see cref="SimilarityIndex"/>.</summary>
    public double Similarity { get; }

    /// <summary>What both say, as it is written in the one that was found; what says most comes first.</summary>
    public IReadOnlyList<string> SharedTerms { get; internal init; } = [];

    /// <summary>The hypothesis as the backlog has it, whatever its status; null when only the log still knows it.</summary>
    public Hypothesis? Hypothesis { get; internal init; }

    /// <summary>What its tests taught, in the order of the log, without entries that a later one corrects; empty when it was not tested.</summary>
    public IReadOnlyList<Learning> Learnings { get; internal init; } = [];

    /// <summary>What its last test taught; null when it was not tested.</summary>
    public Learning? Learning => Learnings.Count > 0 ? Learnings[^1] : null;

    /// <summary>Whether it looks like the same idea: a similarity of at least <see cref="SimilarityIndex.SameIdea"/>.</summary>
    public bool LooksTheSame => Similarity >= SimilarityIndex.SameIdea;

    /// <summary>What became of it, such as <c>tested in 2026-W12, Lost: People left</c> or <c>not tested: Idea</c>.</summary>
    internal string Fate => Learning is { } learning
        ? $"tested in {learning.Week}, {learning.Outcome}: {Shown.Escaped(learning.Insight)}"
        : $"not tested: {Hypothesis?.Status}";

    /// <summary>The similarity, the title and what became of it, for logs and debuggers.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => $"{SimilarText.Percent(Similarity)} {Shown.Quoted(Title)} ({Shown.Escaped(Id.Value)}), {Fate}";
}
