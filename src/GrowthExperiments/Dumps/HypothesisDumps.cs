namespace GrowthExperiments;

public sealed partial record Hypothesis
{
    internal object ToDump() => new
    {
        Title,
        Stage,
        Score = Score?.ToString(),
        Status,
        Owner,
        Market,
        Metric = Metric.Value.UnlessNone(Metric.IsNone),
        Change,
        Rationale,
        Effort = Effort?.ToString(),
        ExpectedLift = ExpectedLift is { } lift ? Percent.Signed((double)lift) : null,
        Serves = Serves.Value.UnlessNone(Serves.IsNone),
        GuardedBy = GuardedBy.Value.UnlessNone(GuardedBy.IsNone),
        Surface = Surface.Value.UnlessNone(Surface.IsNone),
        Tags = DumpTexts.Joined(Tags),
        Ratings = DumpTexts.Joined(Ratings, "; "),
        Evidence = DumpTexts.Joined(Evidence, "; "),
        Created = Created.Day(),
        Id = Id.Value,
    };
}

public sealed partial class EvidenceMeter
{
    internal object ToDump() => new { Value, Ceiling, Parts = DumpRows.Of(Parts, p => new { p.Kind, p.Count, p.Value }) };
}

public sealed partial class Disagreement
{
    internal object ToDump() => new { Hypothesis.Title, Score = Hypothesis.Score?.ToString(), Impact = Impact.ToString(), Confidence = Confidence.ToString(), Ease = Ease.ToString(), Largest };
}
