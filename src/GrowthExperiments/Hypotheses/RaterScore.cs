using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How one person rated a hypothesis.</summary>
/// <remarks>Two are equal when rater, score and moment are, the offset included. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RaterScore
{
    internal const int Most = 100;

    private RaterScore(string rater, IceScore score, DateTimeOffset? at)
    {
        Rater = rater;
        Score = score;
        At = at;
    }

    /// <summary>Who rated, 1 to 200 UTF-16 units on one line; upper and lower case differ.</summary>
    public string Rater { get; }

    /// <summary>The ratings.</summary>
    public IceScore Score { get; init; }

    /// <summary>When it was rated; null when unknown.</summary>
    public DateTimeOffset? At { get; init; }

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>What somebody rated.</summary>
    /// <param name="rater">Who, 1 to 200 UTF-16 units on one line.</param>
    /// <param name="score">The ratings.</param>
    /// <param name="at">When; null when unknown.</param>
    /// <returns>The rater's score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rater"/> is null.</exception>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message names.</exception>
    public static RaterScore Of(string rater, IceScore score, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(rater);
        Throw.IfFault(TextRules.Name(rater, "rater"), nameof(rater));
        return new RaterScore(rater, score, at);
    }

    /// <summary>Whether rater, score and moment are equal.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(RaterScore? other) => ReferenceEquals(this, other)
        || (other is not null && Rater == other.Rater && Score == other.Score && Nullable.Equals(At, other.At) && At?.Offset == other.At?.Offset
            && Equals(NewerMembers, other.NewerMembers));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rater, Score);

    /// <summary>The rater and the ratings, such as <c>mia 8/6/9</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Shown.Escaped(Rater)} {Score}";

    /// <summary>One whose name was checked already.</summary>
    internal static RaterScore OfChecked(string rater, IceScore score, DateTimeOffset? at, NewerMembers? newer) => new(rater, score, at) { NewerMembers = newer };

    /// <summary>The rule that a list of them breaks, or null.</summary>
    internal static Fault? Check(IReadOnlyCollection<RaterScore> ratings)
    {
        if (ratings.Count > Most)
            return Messages.TooMany("ratings", Most, ratings.Count);
        var raters = new HashSet<string>(StringComparer.Ordinal);
        foreach (RaterScore rating in ratings)
        {
            if (!raters.Add(rating.Rater))
                return Messages.RaterTwice(rating.Rater);
        }

        return null;
    }
}
