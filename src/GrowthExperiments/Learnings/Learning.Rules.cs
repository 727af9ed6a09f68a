namespace GrowthExperiments;

/// <content>How one is made, and equality.</content>
public sealed partial record Learning
{
    /// <summary>Whether all parts are equal.</summary>
    /// <param name="other">The other learning.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Learning? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Sequence == other.Sequence
            && At.EqualsExact(other.At)
            && Hypothesis == other.Hypothesis
            && Title == other.Title
            && Stage == other.Stage
            && Metric == other.Metric
            && Owner == other.Owner
            && Tags.SequenceEqual(other.Tags, StringComparer.Ordinal)
            && Week == other.Week
            && Outcome == other.Outcome
            && Equals(Effect, other.Effect)
            && Insight == other.Insight
            && Decision == other.Decision
            && Equals(ActualEffort, other.ActualEffort)
            && Evidence.SequenceEqual(other.Evidence, StringComparer.Ordinal)
            && FollowUps.SequenceEqual(other.FollowUps)
            && Author == other.Author
            && Same(Started, other.Started)
            && Same(Ended, other.Ended)
            && Equals(Prediction, other.Prediction)
            && Corrects == other.Corrects
            && Equals(Origin, other.Origin)
            && ChainHash == other.ChainHash);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequence, Hypothesis, ChainHash);

    /// <summary>What a conclusion says of a hypothesis; its hash comes with the entry.</summary>
    internal static Learning Of(int sequence, Hypothesis hypothesis, Conclusion conclusion, IsoWeek week, DateTimeOffset at) =>
        new(sequence, hypothesis.Id, hypothesis.Title, conclusion.Insight)
        {
            At = at,
            Stage = hypothesis.Stage,
            Metric = hypothesis.Metric,
            Owner = hypothesis.Owner,
            Tags = hypothesis.Tags,
            Week = week,
            Outcome = conclusion.Outcome,
            Effect = conclusion.Effect,
            Decision = conclusion.DecisionOrUsual,
            ActualEffort = conclusion.ActualEffort,
            Evidence = conclusion.Evidence,
            FollowUps = conclusion.AllFollowUps,
            Author = conclusion.Author,
        };

    /// <summary>The same learning as an entry of another log; its hash comes with the entry.</summary>
    internal Learning MovedTo(int sequence, LearningOrigin origin, string? corrects) => new(sequence, Hypothesis, Title, Insight)
    {
        At = At,
        Stage = Stage,
        Metric = Metric,
        Owner = Owner,
        Tags = Tags,
        Week = Week,
        Outcome = Outcome,
        Effect = Effect,
        Decision = Decision,
        ActualEffort = ActualEffort,
        Evidence = Evidence,
        FollowUps = FollowUps,
        Author = Author,
        Started = Started,
        Ended = Ended,
        Prediction = Prediction,
        Corrects = corrects,
        Origin = origin,
    };

    private static bool Same(DateTimeOffset? a, DateTimeOffset? b) => Nullable.Equals(a, b) && a?.Offset == b?.Offset;
}
