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

    public static bool TryParse(string name, out HypothesisField field)
    {
        int index = Array.IndexOf(ByField, name);
        field = (HypothesisField)(index + 1);
        return index >= 0;
    }
}
