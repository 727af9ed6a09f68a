using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>How far raters are apart in one of the three ratings, and who stands at the ends.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RatingSpread
{
    internal RatingSpread(string rating, IReadOnlyList<RaterScore> ratings, Func<IceScore, int> of)
    {
        Rating = rating;
        RaterScore low = ratings.MinBy(r => of(r.Score))!; // of equal ones the first
        RaterScore high = ratings.MaxBy(r => of(r.Score))!;
        (Lowest, LowestRater, Highest, HighestRater) = (of(low.Score), low.Rater, of(high.Score), high.Rater);
    }

    /// <summary>The name of the rating: <c>impact</c>, <c>confidence</c> or <c>ease</c>.</summary>
    public string Rating { get; }

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
        ? string.Create(CultureInfo.InvariantCulture, $"{Rating} {Lowest}")
        : string.Create(CultureInfo.InvariantCulture, $"{Rating} {Lowest} ({Shown.Escaped(LowestRater)}) to {Highest} ({Shown.Escaped(HighestRater)})");
}
