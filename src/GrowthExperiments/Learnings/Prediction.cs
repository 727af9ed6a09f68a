using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What was believed of a hypothesis when its test started: frozen, so that what comes out can be held against it.</summary>
/// <remarks>Two predictions are equal when all their parts are, offsets included. Immutable and safe to share.</remarks>
[DebuggerDisplay("{Score} {ExpectedLift} {Effort}")]
public sealed record Prediction
{
    internal Prediction(DateTimeOffset at) => At = at;

    /// <summary>The moment at which it was frozen.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The ratings; null when it was not rated.</summary>
    public IceScore? Score { get; internal init; }

    /// <summary>How single people rated it; empty when that is not known.</summary>
    public IReadOnlyList<RaterScore> Ratings { get; internal init; } = [];

    /// <summary>The expected relative lift; null when none was given.</summary>
    public decimal? ExpectedLift { get; internal init; }

    /// <summary>The planned effort; null when none was given.</summary>
    public Effort? Effort { get; internal init; }

    /// <summary>Members of a newer minor version.</summary>
    internal NewerMembers? NewerMembers { get; init; }

    internal int NewerMinor => NewerMembers.MinorOf(NewerMembers, Ratings);

    /// <summary>Whether all parts are equal.</summary>
    /// <param name="other">The other prediction.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Prediction? other) => ReferenceEquals(this, other)
        || (other is not null && At.EqualsExact(other.At) && Score == other.Score && Ratings.SequenceEqual(other.Ratings)
            && ExpectedLift == other.ExpectedLift && Equals(Effort, other.Effort) && Equals(NewerMembers, other.NewerMembers));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(At, Score, ExpectedLift);

    internal static Prediction Of(Hypothesis hypothesis, DateTimeOffset at) => new(at)
    {
        Score = hypothesis.Score,
        Ratings = hypothesis.Ratings,
        ExpectedLift = hypothesis.ExpectedLift,
        Effort = hypothesis.Effort,
    };
}
