using System.Collections.ObjectModel;

namespace GrowthExperiments;

/// <content>The checks behind <c>init</c>, and equality.</content>
public sealed partial record Hypothesis
{
    /// <summary>Whether all parts are equal.</summary>
    /// <param name="other">The other hypothesis.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Hypothesis? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Title == other.Title
            && Change == other.Change
            && Metric == other.Metric
            && Rationale == other.Rationale
            && Stage == other.Stage
            && Market == other.Market
            && Owner == other.Owner
            && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal)
            && Surface == other.Surface
            && Serves == other.Serves
            && GuardedBy == other.GuardedBy
            && Equals(Effort, other.Effort)
            && ExpectedLift == other.ExpectedLift
            && Nullable.Equals(Created, other.Created)
            && Created?.Offset == other.Created?.Offset
            && Score == other.Score
            && Ratings.SequenceEqual(other.Ratings)
            && Nullable.Equals(Rated, other.Rated)
            && Rated?.Offset == other.Rated?.Offset
            && Evidence.SequenceEqual(other.Evidence)
            && Status == other.Status
            && Equals(NewerMembers, other.NewerMembers));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Title, Score, Status);

    internal static Fault? CheckLift(decimal lift) =>
        lift is < MinLift or > MaxLift ? Messages.NumberRange("expectedLift", lift, Messages.AllowedLift) : null;

    internal static Fault? CheckEvidence(int count) => count > MaxEvidence ? Messages.TooMany("evidence", MaxEvidence, count) : null;

    /// <summary>The tags each once, in the order given; null when one breaks a rule.</summary>
    internal static Fault? TryToTags(IReadOnlyList<string> tags, out string[] distinct)
    {
        distinct = tags.Count < 2 ? [.. tags] : [.. tags.Distinct(StringComparer.Ordinal)];
        if (distinct.Length > MaxTags)
            return Messages.TooManyTags(MaxTags, distinct.Length);
        foreach (string tag in distinct)
        {
            if (TextRules.Tag(tag) is { } fault)
                return fault;
        }

        return null;
    }

    private static IReadOnlyList<string> ToTags(IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags, nameof(Tags));
        if (tags.Count == 0)
            return NoTags;
        foreach (string tag in tags)
            ArgumentNullException.ThrowIfNull(tag, nameof(Tags));
        Throw.IfFault(TryToTags(tags, out string[] distinct), nameof(Tags));
        return Array.AsReadOnly(distinct);
    }

    private static IReadOnlyList<RaterScore> ToRatings(IReadOnlyList<RaterScore> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings, nameof(Ratings));
        if (ratings.Count == 0)
            return ReadOnlyCollection<RaterScore>.Empty;
        foreach (RaterScore rating in ratings)
            ArgumentNullException.ThrowIfNull(rating, nameof(Ratings));
        RaterScore[] copy = [.. ratings];
        Throw.IfFault(RaterScore.Check(copy), nameof(Ratings));
        return Array.AsReadOnly(copy);
    }

    private static IReadOnlyList<Evidence> ToEvidence(IReadOnlyList<Evidence> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence, nameof(Evidence));
        if (evidence.Count == 0)
            return ReadOnlyCollection<Evidence>.Empty;
        foreach (Evidence piece in evidence)
            ArgumentNullException.ThrowIfNull(piece, nameof(Evidence));
        Throw.IfFault(CheckEvidence(evidence.Count), nameof(Evidence));
        return Array.AsReadOnly(evidence.ToArray());
    }

    private static string? Name(string? value, string field, string parameter)
    {
        if (value is not null)
            Throw.IfFault(TextRules.Name(value, field), parameter);
        return value;
    }

    private static string? Prose(string? value, string field, string parameter)
    {
        if (value is not null)
            Throw.IfFault(TextRules.Prose(value, field), parameter);
        return value;
    }

    private static decimal Lift(decimal lift)
    {
        if (CheckLift(lift) is { } fault)
            Throw.OutOfRange(fault, nameof(ExpectedLift));
        return ExactNumber.Normalize(lift);
    }

    private static TEnum Defined<TEnum>(TEnum value, string field, string parameter)
        where TEnum : struct, Enum
    {
        Throw.IfUndefined(value, field, parameter);
        return value;
    }
}
