using System.Globalization;

namespace GrowthExperiments;

/// <summary>The parts of a hypothesis as documents and sheets name them.</summary>
internal enum HypothesisField
{
    Id = 1,
    Title,
    Change,
    Metric,
    Rationale,
    Stage,
    Market,
    Owner,
    Tags,
    Surface,
    Serves,
    GuardedBy,
    Impact,
    Confidence,
    Ease,
    Effort,
    ExpectedLift,
    Created,
    Status,
}

/// <summary>The names of the fields, in the order in which they are written.</summary>
internal static class HypothesisFields
{
    private static readonly string[] ByField =
        [.. Enum.GetNames<HypothesisField>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    /// <summary>All fields in writing order.</summary>
    public static IReadOnlyList<HypothesisField> All { get; } = Enum.GetValues<HypothesisField>();

    /// <summary>All names in writing order.</summary>
    public static IReadOnlyList<string> Names => ByField;

    public static string NameOf(HypothesisField field) => ByField[(int)field - 1];

    /// <summary>The field as text, the way a sheet has it; null when it is absent.</summary>
    public static string? TextOf(Hypothesis hypothesis, HypothesisField field) => field switch
    {
        HypothesisField.Id => hypothesis.Id.Value,
        HypothesisField.Title => hypothesis.Title,
        HypothesisField.Change => hypothesis.Change,
        HypothesisField.Metric => hypothesis.Metric.IsNone ? null : hypothesis.Metric.Value,
        HypothesisField.Rationale => hypothesis.Rationale,
        HypothesisField.Stage => hypothesis.Stage?.ToString(),
        HypothesisField.Market => hypothesis.Market,
        HypothesisField.Owner => hypothesis.Owner,
        HypothesisField.Tags => hypothesis.Tags.Count == 0 ? null : string.Join(';', hypothesis.Tags),
        HypothesisField.Surface => hypothesis.Surface.IsNone ? null : hypothesis.Surface.Value,
        HypothesisField.Serves => hypothesis.Serves.IsNone ? null : hypothesis.Serves.Value,
        HypothesisField.GuardedBy => hypothesis.GuardedBy.IsNone ? null : hypothesis.GuardedBy.Value,
        HypothesisField.Impact => hypothesis.Score?.Impact.ToString(CultureInfo.InvariantCulture),
        HypothesisField.Confidence => hypothesis.Score?.Confidence.ToString(CultureInfo.InvariantCulture),
        HypothesisField.Ease => hypothesis.Score?.Ease.ToString(CultureInfo.InvariantCulture),
        HypothesisField.Effort => hypothesis.Effort?.ToString(),
        HypothesisField.ExpectedLift => hypothesis.ExpectedLift is { } lift ? ExactNumber.Format(lift) : null,
        HypothesisField.Created => hypothesis.Created is { } created ? InstantText.Format(created) : null,
        HypothesisField.Status => hypothesis.Status.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public static bool TryParse(string name, out HypothesisField field)
    {
        int index = Array.IndexOf(ByField, name);
        field = (HypothesisField)(index + 1);
        return index >= 0;
    }
}
