using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace GrowthExperiments;

/// <summary>The page, screen or channel on which a test runs, such as <c>sign-up form</c>; two tests on one surface disturb each other.</summary>
/// <remarks>
/// <para>The range is 1 to 200 UTF-16 units on one line, at least one of them visible. The text is kept as given. Equality and order are ordinal.</para>
/// <para>The <c>default</c> value is <see cref="None"/>, which stands for "not said". Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<Surface>))]
public readonly partial record struct Surface : IComparable<Surface>, ISpanParsable<Surface>, ISpanFormattable
{
    private readonly string? _value;

    private Surface(string value) => _value = value;

    /// <summary>No surface: the <c>default</c> value, with an empty text.</summary>
    public static Surface None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _value is null;

    /// <summary>The text; empty for <see cref="None"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>The surface with this text.</summary>
    /// <param name="value">The text, as this type's remarks allow it.</param>
    /// <returns>The surface.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The text breaks a rule, which the message names.</exception>
    public static Surface Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Throw.IfFault(TextRules.Name(value, "surface"), nameof(value));
        return new Surface(value);
    }

    /// <summary>Reads the text of a surface.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The surface.</returns>
    /// <exception cref="FormatException">The text breaks a rule, which the message names.</exception>
    public static Surface Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        if (!TryRead(s.ToString(), out Surface result, out Fault? fault))
            Throw.Format(fault);
        return result;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Surface Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        if (!TryRead(s, out Surface result, out Fault? fault))
            Throw.Format(fault);
        return result;
    }

    /// <summary>Reads the text of a surface without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The surface, or <see cref="None"/>.</param>
    /// <returns>Whether the text is allowed.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Surface result) =>
        TryRead(s.ToString(), out result, out _);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Surface)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Surface result)
    {
        result = default;
        return s is not null && TryRead(s, out result, out _);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Surface)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Surface result) => TryParse(s, null, out result);

    /// <summary>Compares the texts ordinally.</summary>
    /// <param name="other">The other surface.</param>
    /// <returns>Negative, 0 or positive.</returns>
    public int CompareTo(Surface other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The text; empty for <see cref="None"/>.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Value;

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = Value.TryCopyTo(destination);
        charsWritten = fits ? Value.Length : 0;
        return fits;
    }

    internal static bool TryRead(string text, out Surface result, [NotNullWhen(false)] out Fault? fault)
    {
        fault = TextRules.Name(text, "surface");
        result = fault is null ? new Surface(text) : None;
        return fault is null;
    }
}
