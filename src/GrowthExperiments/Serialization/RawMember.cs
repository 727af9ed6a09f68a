namespace GrowthExperiments.Serialization;

/// <summary>A member of the root of a document that is read later, by whoever knows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its value, byte for byte.</param>
/// <param name="Line">The line on which the value starts.</param>
/// <param name="Column">The column at which the value starts.</param>
internal sealed record RawMember(string Name, ReadOnlyMemory<byte> Json, int Line, int Column)
{
    public const string Policy = "policy";
    public const string RatingPolicy = "ratingPolicy";
    public const string Objectives = "objectives";
    public const string Economics = "economics";
    public const string Quarters = "quarters";
    public const string Initiatives = "initiatives";
    public const string Gates = "gates";
    public const string GateDecisions = "gateDecisions";
    public const string Weeks = "weeks";
    public const string Playbooks = "playbooks";
    public const string Log = "log";

    /// <summary>The members that make a program of a backlog, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = [Policy, RatingPolicy, Objectives, Economics, Quarters, Initiatives, Gates, GateDecisions, Weeks, Playbooks, Log];

    /// <summary>The index of its first byte in a whole document; negative where that is not known.</summary>
    public int Offset { get; init; } = -1;

    /// <summary>Whether it is how the team works and what for, not what it did.</summary>
    public bool IsPolicy => Name is Policy or RatingPolicy or Objectives or Economics or Gates;

    /// <summary>The oldest minor version that knows it.</summary>
    public int LeastMinor => (Name is Policy or RatingPolicy or Weeks or Log ? FormatVersion.WithPrograms : FormatVersion.WithSteering).Minor;

    /// <summary>Whether a member of the root belongs to the program.</summary>
    public static bool IsOne(string name) => Names.Contains(name, StringComparer.Ordinal);

    /// <summary>The place of the value, for faults inside it.</summary>
    public JsonPlace Place => new(Json.Span, $"$.{Name}", Line, Column);
}
