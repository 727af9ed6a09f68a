using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>How much Confidence the evidence for a hypothesis supports.</summary>
/// <remarks>
/// <para>A piece counts the lower end of its kind's bracket; pieces of a kind add up to at most its upper end, and all kinds together to at
/// most 10. So opinions never add up to a test.</para>
/// <para>It advises, and is never rounded into a rating. Immutable and safe to share.</para>
/// <para>Source: Itamar Gilad, the Confidence Meter (2018), whose scale is logarithmic from 0.01 to 10.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class EvidenceMeter
{
    private const decimal Most = IceScore.MaxRating;

    private EvidenceMeter(EvidencePart[] parts)
    {
        Parts = Array.AsReadOnly(parts);
        Value = Math.Min(Most, parts.Sum(p => p.Value));
    }

    /// <summary>What all the evidence counts, 0 to 10, exactly.</summary>
    public decimal Value { get; }

    /// <summary>The highest Confidence that it supports, 1 to 10: the whole part of <see cref="Value"/>, at least 1.</summary>
    public int Ceiling => Math.Max(IceScore.MinRating, (int)Value);

    /// <summary>What each kind counts, the weakest first; kinds without evidence are left out.</summary>
    public IReadOnlyList<EvidencePart> Parts { get; }

    /// <summary>What some evidence supports; its order and dates do not matter.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <returns>The meter.</returns>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null.</exception>
    public static EvidenceMeter Of(IEnumerable<Evidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var counts = new SortedDictionary<EvidenceKind, int>();
        foreach (Evidence piece in evidence)
        {
            ArgumentNullException.ThrowIfNull(piece, nameof(evidence));
            counts[piece.Kind] = counts.GetValueOrDefault(piece.Kind) + 1;
        }

        return new EvidenceMeter([.. counts.Select(c => new EvidencePart(c.Key, c.Value))]);
    }

    /// <summary>What one piece of a kind counts, and what any number of them count at most.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The lower and the upper end of its bracket.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is no kind.</exception>
    public static (decimal Low, decimal High) BracketOf(EvidenceKind kind)
    {
        Throw.IfUndefined(kind, "kind", nameof(kind));
        return kind switch
        {
            EvidenceKind.SelfConviction => (0.01m, 0.01m),
            EvidenceKind.PitchDeck => (0.03m, 0.03m),
            EvidenceKind.ThematicSupport => (0.03m, 0.1m),
            EvidenceKind.Opinion => (0.1m, 0.2m),
            EvidenceKind.EstimateOrPlan => (0.4m, 0.5m),
            EvidenceKind.Anecdote => (0.5m, 1),
            EvidenceKind.MarketData => (1, 3),
            EvidenceKind.UserEvidence => (3, 3),
            EvidenceKind.TestResult => (4, 5),
            _ => (10, 10),
        };
    }

    /// <summary>Why the Confidence of a hypothesis is more than its evidence supports.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <returns>A clause such as <c>confidence 8 is unsupported: 2 opinions (0.2) and 1 market data (1) come to 1.2, which supports at most 1</c>;
    /// null when it is supported, or there is no score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public static string? Advice(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        EvidenceMeter meter = Of(hypothesis.Evidence);
        return hypothesis.Score is { } score && score.Confidence > meter.Ceiling
            ? string.Create(CultureInfo.InvariantCulture, $"confidence {score.Confidence} is unsupported: {meter}")
            : null;
    }

    /// <summary>The parts and what they support, such as <c>2 opinions (0.2) and 1 market data (1) come to 1.2, which supports at most 1</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString()
    {
        string most = string.Create(CultureInfo.InvariantCulture, $"which supports at most {Ceiling}");
        string value = ExactNumber.Format(Value);
        return Parts.ToArray() switch
        {
            [] => $"no evidence is listed, {most}",
            [{ Count: 1 } one] => $"{one.Pieces} comes to {value}, {most}",
            [var one] => $"{one.Pieces} come to {value}, {most}",
            [.. var first, var last] => $"{string.Join(", ", first.AsEnumerable())} and {last} come to {value}, {most}",
        };
    }
}
