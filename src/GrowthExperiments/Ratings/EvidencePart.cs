using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What the evidence of one kind counts.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record EvidencePart
{
    internal EvidencePart(EvidenceKind kind, int count)
    {
        Kind = kind;
        Count = count;
        (decimal low, decimal high) = EvidenceMeter.BracketOf(kind);
        Value = Math.Min(high, count * low);
    }

    /// <summary>The kind.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>How many pieces of it there are, 1 or more.</summary>
    public int Count { get; }

    /// <summary>What they count together, at most the upper end of the bracket.</summary>
    public decimal Value { get; }

    /// <summary>The pieces and what they count, such as <c>2 opinions (0.2)</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Pieces} ({ExactNumber.Format(Value)})";

    internal string Pieces => $"{Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} {Words}";

    private string Words => (Kind, Count) switch
    {
        (EvidenceKind.SelfConviction, _) => "self-conviction",
        (EvidenceKind.PitchDeck, 1) => "pitch deck",
        (EvidenceKind.PitchDeck, _) => "pitch decks",
        (EvidenceKind.ThematicSupport, _) => "thematic support",
        (EvidenceKind.Opinion, 1) => "opinion",
        (EvidenceKind.Opinion, _) => "opinions",
        (EvidenceKind.EstimateOrPlan, 1) => "estimate or plan",
        (EvidenceKind.EstimateOrPlan, _) => "estimates or plans",
        (EvidenceKind.Anecdote, 1) => "anecdote",
        (EvidenceKind.Anecdote, _) => "anecdotes",
        (EvidenceKind.MarketData, _) => "market data",
        (EvidenceKind.UserEvidence, _) => "user evidence",
        (EvidenceKind.TestResult, 1) => "test result",
        (EvidenceKind.TestResult, _) => "test results",
        _ => "launch data",
    };
}
