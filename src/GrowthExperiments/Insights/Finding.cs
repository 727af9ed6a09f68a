using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>One thing that the past tells about the next choice, in a sentence with the numbers that it rests on.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{Kind}: {Text}")]
public sealed record Finding
{
    internal Finding(FindingKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>What it is good for.</summary>
    public FindingKind Kind { get; }

    /// <summary>The sentence; what people typed stands in it as they typed it, control characters escaped.</summary>
    public string Text { get; }

    /// <summary>The sentence.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Text;
}
