using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace GrowthExperiments;

/// <summary>The id of a key result, which a hypothesis may serve: short text, unique in a set of OKRs.</summary>
/// <remarks>
/// <para>The range is 1 to 64 UTF-16 units, no control characters, no outer spaces; upper and lower case differ. The text is kept as given. Equality and order are ordinal.</para>
/// <para>The <c>default</c> value is <see cref="None"/>, which stands for "serves none". Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<KeyResultId>))]
public readonly record struct KeyResultId : IComparable<KeyResultId>, ISpanParsable<KeyResultId>, ISpanFormattable
{
    private readonly string? _value;

    private KeyResultId(string value) => _value = value;

    /// <summary>No id: the <c>default</c> value, with an empty text.</summary>
    public static KeyResultId None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _value is null;

    /// <summary>The text; empty for <see cref="None"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>The id with this text.</summary>
    /// <param name="value">The text, as this type's remarks allow it.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The text breaks a rule, which the message names.</exception>
    public static KeyResultId Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Throw.IfFault(TextRules.Id(value), nameof(value));
        return new KeyResultId(value);
    }

    /// <summary>Reads the text of an id.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text breaks a rule, which the message names.</exception>
    public static KeyResultId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        if (!TryRead(s.ToString(), out KeyResultId result, out Fault? fault))
            Throw.Format(fault);
        return result;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static KeyResultId Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        if (!TryRead(s, out KeyResultId result, out Fault? fault))
            Throw.Format(fault);
        return result;
    }

    /// <summary>Reads the text of an id without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The id, or <see cref="None"/>.</param>
    /// <returns>Whether the text is allowed.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out KeyResultId result) =>
        TryRead(s.ToString(), out result, out _);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out KeyResultId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out KeyResultId result)
    {
        result = default;
        return s is not null && TryRead(s, out result, out _);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out KeyResultId)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out KeyResultId result) => TryParse(s, null, out result);

    /// <summary>Compares the texts ordinally.</summary>
    /// <param name="other">The other id.</param>
    /// <returns>Negative, 0 or positive.</returns>
    public int CompareTo(KeyResultId other) => string.CompareOrdinal(_value, other._value);

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

    internal static bool TryRead(string text, out KeyResultId result, [NotNullWhen(false)] out Fault? fault)
    {
        fault = TextRules.Id(text);
        result = fault is null ? new KeyResultId(text) : None;
        return fault is null;
    }
}
