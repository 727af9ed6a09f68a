using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>How far raters are apart in one of the three ratings, and who stands at the ends.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RatingSpread
{
    internal RatingSpread(IceRating rating, IReadOnlyList<RaterScore> ratings)
    {
        Rating = rating;
        RaterScore low = ratings.MinBy(r => r.Score.RatingOf(rating))!; // of equal ones the first
        RaterScore high = ratings.MaxBy(r => r.Score.RatingOf(rating))!;
        (Lowest, LowestRater, Highest, HighestRater) = (low.Score.RatingOf(rating), low.Rater, high.Score.RatingOf(rating), high.Rater);
    }

    /// <summary>Which of the three ratings.</summary>
    public IceRating Rating { get; }

    /// <summary>The lowest rating, 1 to 10.</summary>
    public int Lowest { get; }

    /// <summary>Who gave the lowest rating; of several, the first in the list of the hypothesis.</summary>
    public string LowestRater { get; }

    /// <summary>The highest rating, 1 to 10.</summary>
    public int Highest { get; }

    /// <summary>Who gave the highest rating; of several, the first in the list of the hypothesis.</summary>
    public string HighestRater { get; }

    /// <summary>The highest less the lowest, 0 to 9.</summary>
    public int Spread => Highest - Lowest;

    /// <summary>The spread in words, such as <c>impact 3 (leo) to 9 (mia)</c>; <c>impact 6</c> when all say the same.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => Spread == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Rating.LowerName()} {Lowest}")
        : string.Create(CultureInfo.InvariantCulture, $"{Rating.LowerName()} {Lowest} ({Shown.Escaped(LowestRater)}) to {Highest} ({Shown.Escaped(HighestRater)})");
}
