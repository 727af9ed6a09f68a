using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>What one rating of a hypothesis, one higher or lower, would do to its place.</summary>
/// <remarks>Two are equal when all parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RatingShift
{
    internal RatingShift(IceRating rating, int from, int to, IceScore score, int place, bool enters, bool leaves)
    {
        Rating = rating;
        From = from;
        To = to;
        Score = score;
        Place = place;
        EntersTop = enters;
        LeavesTop = leaves;
    }

    /// <summary>Which rating.</summary>
    public IceRating Rating { get; }

    /// <summary>What it is, 1 to 10.</summary>
    public int From { get; }

    /// <summary>What it would be, one higher or lower.</summary>
    public int To { get; }

    /// <summary>The score with it.</summary>
    public IceScore Score { get; }

    /// <summary>The place that the hypothesis would have.</summary>
    public int Place { get; }

    /// <summary>Whether it would come into the top.</summary>
    public bool EntersTop { get; }

    /// <summary>Whether it would fall out of the top.</summary>
    public bool LeavesTop { get; }

    /// <summary>Whether what is in the top hangs on it.</summary>
    public bool ChangesTop => EntersTop || LeavesTop;

    /// <summary>Such as <c>Impact 8 to 7: place 12, leaves the top</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Invariant($"{Rating} {From} to {To}: place {Place}{(EntersTop ? ", enters the top" : LeavesTop ? ", leaves the top" : "")}");
}
