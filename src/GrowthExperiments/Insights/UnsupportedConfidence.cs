using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>An idea that is more confident than its evidence allows.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record UnsupportedConfidence
{
    internal UnsupportedConfidence(Hypothesis hypothesis, string reason)
    {
        Hypothesis = hypothesis;
        Reason = reason;
    }

    /// <summary>The idea.</summary>
    public Hypothesis Hypothesis { get; }

    /// <summary>Why, such as <c>confidence 8 is unsupported: 2 opinions (0.2) come to 0.2, which supports at most 1</c>.</summary>
    public string Reason { get; }

    /// <summary>The title and the reason.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => $"{Shown.Escaped(Hypothesis.Title)}: {Reason}";
}
