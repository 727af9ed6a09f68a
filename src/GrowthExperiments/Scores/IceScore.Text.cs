using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GrowthExperiments;

/// <content>Reading and writing <c>8/6/9</c>.</content>
public readonly partial record struct IceScore : ISpanParsable<IceScore>, ISpanFormattable
{
    /// <summary>Reads a score in the form <c>8/6/9</c>: impact, confidence, ease.</summary>
    /// <param name="s">Three whole numbers from 1 to 10 with slashes between, nothing else.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The score.</returns>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static IceScore Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        if (!TryParse(s, provider, out IceScore score))
            Throw.Format(Messages.ScoreText(s));
        return score;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static IceScore Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a score in the form <c>8/6/9</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The score, or <c>default</c>.</param>
    /// <returns>Whether the text was a score.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IceScore result)
    {
        result = default;
        if (!TryTakeRating(ref s, last: false, out int impact) || !TryTakeRating(ref s, last: false, out int confidence)
            || !TryTakeRating(ref s, last: true, out int ease))
        {
            return false;
        }

        result = new IceScore(impact, confidence, ease);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out IceScore)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IceScore result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out IceScore)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out IceScore result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>The score as <c>8/6/9</c>: impact, confidence, ease.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Impact}/{Confidence}/{Ease}");

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite(CultureInfo.InvariantCulture, $"{Impact}/{Confidence}/{Ease}", out charsWritten);

    private static bool TryTakeRating(ref ReadOnlySpan<char> text, bool last, out int rating)
    {
        int end = text.IndexOf('/');
        rating = 0;
        if (last != end < 0)
            return false;
        ReadOnlySpan<char> part = last ? text : text[..end];
        text = last ? [] : text[(end + 1)..];
        rating = part switch
        {
            "10" => 10,
            [>= '1' and <= '9'] => part[0] - '0',
            _ => 0,
        };
        return rating != 0;
    }
}
