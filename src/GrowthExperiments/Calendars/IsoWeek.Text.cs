using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GrowthExperiments;

/// <content>Reading and writing <c>2026-W47</c>.</content>
public readonly partial record struct IsoWeek : ISpanParsable<IsoWeek>, ISpanFormattable
{
    private const int TextLength = 8;

    /// <summary>Reads a week in the form <c>2026-W47</c>.</summary>
    /// <param name="s">The text: four digits, <c>-W</c>, two digits.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The week.</returns>
    /// <exception cref="FormatException">The text is not of that form, or the year has no such week.</exception>
    public static IsoWeek Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        if (!TryParse(s, provider, out IsoWeek week))
            Throw.Format(Messages.WeekText(s));
        return week;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static IsoWeek Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a week in the form <c>2026-W47</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The week, or <c>default</c>.</param>
    /// <returns>Whether the text was a week.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IsoWeek result)
    {
        result = default;
        if (s.Length != TextLength || s[4] != '-' || s[5] != 'W'
            || !TryReadDigits(s[..4], out int year) || !TryReadDigits(s[6..], out int number) || Check(year, number) is not null)
        {
            return false;
        }

        result = At(year, number);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out IsoWeek)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsoWeek result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out IsoWeek)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out IsoWeek result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>The week as <c>2026-W47</c>.</summary>
    /// <returns>Eight characters, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Number:D2}");

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite(CultureInfo.InvariantCulture, $"{Year:D4}-W{Number:D2}", out charsWritten);

    // int.TryParse alone would pass over trailing NUL characters.
    private static bool TryReadDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
