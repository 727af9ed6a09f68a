using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>One part of a hypothesis that changed.</summary>
/// <remarks>Equality is by value. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record FieldChange
{
    internal FieldChange(string field, string? before, string? after)
    {
        Field = field;
        Before = before;
        After = after;
    }

    /// <summary>The name of the part as documents have it, such as <c>impact</c>.</summary>
    public string Field { get; }

    /// <summary>The part as text as it was; null when it was absent.</summary>
    public string? Before { get; }

    /// <summary>The part as text as it is now; null when it is absent.</summary>
    public string? After { get; }

    /// <summary>The change in words, such as <c>impact "8" to "9"</c>; a dash stands for what is absent.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => $"{Field} {Show(Before)} to {Show(After)}";

    private static string Show(string? text) => text is null ? "-" : Shown.Quoted(text);
}
