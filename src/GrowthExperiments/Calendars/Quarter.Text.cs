using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GrowthExperiments;

/// <content>Reading and writing <c>2026-Q4</c>.</content>
public readonly partial record struct Quarter : ISpanParsable<Quarter>, ISpanFormattable
{
    private const int TextLength = 7;

    /// <summary>Reads a quarter in the form <c>2026-Q4</c>.</summary>
    /// <param name="s">The text: four digits, <c>-Q</c>, a digit from 1 to 4.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static Quarter Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        if (!TryParse(s, provider, out Quarter quarter))
            Throw.Format(Messages.QuarterText(s));
        return quarter;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Quarter Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a quarter in the form <c>2026-Q4</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The quarter, or <c>default</c>.</param>
    /// <returns>Whether the text was a quarter.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Quarter result)
    {
        result = default;
        if (s.Length != TextLength || s[4] != '-' || s[5] != 'Q' || s[..4].ContainsAnyExceptInRange('0', '9') || s[6] is < '1' or > '4')
            return false;
        int year = int.Parse(s[..4], NumberStyles.None, CultureInfo.InvariantCulture);
        if (year == 0)
            return false;
        result = Of(year, s[6] - '0');
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Quarter)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quarter result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Quarter)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Quarter result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>The quarter as <c>2026-Q4</c>.</summary>
    /// <returns>Seven characters, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Number}");

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Number}", out charsWritten);
}
