using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>HTML or SVG that is well-formed as XML, too: what code wrote stands as it is, all else is encoded.</summary>
/// <remarks>There is no way from a text to markup but <see cref="Of"/>, which encodes what stands in the holes.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
internal readonly record struct Markup
{
    private readonly string? _text;

    internal Markup(string text) => _text = text;

    /// <summary>Nothing.</summary>
    public static Markup None => default;

    /// <summary>A template whose holes are filled with markup, numbers, and texts that it encodes.</summary>
    public static Markup Of(ref MarkupBuilder template) => new(template.ToStringAndClear());

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts));

    public override string ToString() => _text ?? "";
}
