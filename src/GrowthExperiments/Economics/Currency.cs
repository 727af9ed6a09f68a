using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace GrowthExperiments;

/// <summary>A currency by its code, such as <c>EUR</c>.</summary>
/// <remarks>
/// <para>The code is three capital letters from A to Z, as ISO 4217 has them; whether it is one in use is not checked. Equality and order are ordinal.</para>
/// <para>The <c>default</c> value is <see cref="None"/>, which every entry refuses. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<Currency>))]
public readonly record struct Currency : IComparable<Currency>, ISpanParsable<Currency>, ISpanFormattable
{
    private const int Length = 3;

    private readonly string? _code;

    private Currency(string code) => _code = code;

    /// <summary>No currency: the <c>default</c> value, with an empty text.</summary>
    public static Currency None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _code is null;

    /// <summary>The three letters; empty for <see cref="None"/>.</summary>
    public string Code => _code ?? "";

    /// <summary>The currency with this code.</summary>
    /// <param name="code">Three capital letters from A to Z.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is no code of a currency.</exception>
    public static Currency Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        Throw.IfFault(Check(code), nameof(code));
        return new Currency(code);
    }

    /// <summary>Reads the code of a currency.</summary>
    /// <param name="s">Three capital letters from A to Z.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The currency.</returns>
    /// <exception cref="FormatException">The text is no code of a currency.</exception>
    public static Currency Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        if (!TryParse(s, provider, out Currency currency))
            Throw.Format(Messages.CurrencyText(s));
        return currency;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Currency Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads the code of a currency without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The currency, or <see cref="None"/>.</param>
    /// <returns>Whether the text was the code of a currency.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Currency result)
    {
        result = IsCode(s) ? new Currency(s.ToString()) : None;
        return !result.IsNone;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Currency)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Currency result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Currency)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Currency result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>Compares the codes ordinally.</summary>
    /// <param name="other">The other currency.</param>
    /// <returns>Negative, 0 or positive.</returns>
    public int CompareTo(Currency other) => string.CompareOrdinal(_code, other._code);

    /// <summary>The three letters; empty for <see cref="None"/>.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Code;

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = Code.TryCopyTo(destination);
        charsWritten = fits ? Code.Length : 0;
        return fits;
    }

    internal static Fault? Check(string code) => IsCode(code) ? null : Messages.CurrencyText(code) with { Kind = FaultKind.Value };

    private static bool IsCode(ReadOnlySpan<char> text) => text.Length == Length && !text.ContainsAnyExceptInRange('A', 'Z');
}
