using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How far the raters of one hypothesis are apart.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class Disagreement
{
    private Disagreement(Hypothesis hypothesis)
    {
        Hypothesis = hypothesis;
        Impact = new RatingSpread(IceRating.Impact, hypothesis.Ratings);
        Confidence = new RatingSpread(IceRating.Confidence, hypothesis.Ratings);
        Ease = new RatingSpread(IceRating.Ease, hypothesis.Ratings);
    }

    /// <summary>The hypothesis.</summary>
    public Hypothesis Hypothesis { get; }

    /// <summary>How far they are apart in Impact.</summary>
    public RatingSpread Impact { get; }

    /// <summary>How far they are apart in Confidence.</summary>
    public RatingSpread Confidence { get; }

    /// <summary>How far they are apart in Ease.</summary>
    public RatingSpread Ease { get; }

    /// <summary>All three, in this order: Impact, Confidence, Ease.</summary>
    public IReadOnlyList<RatingSpread> Spreads => [Impact, Confidence, Ease];

    /// <summary>The largest of the three spreads, 0 to 9.</summary>
    public int Largest => Math.Max(Impact.Spread, Math.Max(Confidence.Spread, Ease.Spread));

    /// <summary>The sum of the three spreads, 0 to 27.</summary>
    public int Sum => Impact.Spread + Confidence.Spread + Ease.Spread;

    /// <summary>How far the raters of a hypothesis are apart.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <returns>The three spreads; null when fewer than two people rated it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public static Disagreement? Of(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        return hypothesis.Ratings.Count < 2 ? null : new Disagreement(hypothesis);
    }

    /// <summary>The three spreads in words, such as <c>impact 3 (leo) to 9 (mia), confidence 6, ease 4 (mia) to 5 (leo)</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => string.Join(", ", Spreads);
}
