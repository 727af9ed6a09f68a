using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <content>Reading and writing <c>500/2/0.8/3</c>.</content>
public readonly partial record struct RiceScore : ISpanParsable<RiceScore>, ISpanFormattable
{
    private const int Parts = 4;

    /// <summary>Reads a score in the form <c>500/2/0.8/3</c>: reach, impact, confidence, effort.</summary>
    /// <param name="s">Four numbers with slashes between, with a decimal point and without spaces.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The score.</returns>
    /// <exception cref="FormatException">The text is not of that form, or a number is out of its range; the message says which.</exception>
    public static RiceScore Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        if (Read(s, out RiceScore score) is { } fault)
            Throw.Format(fault);
        return score;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static RiceScore Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a score in the form <c>500/2/0.8/3</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The score, or <c>default</c>.</param>
    /// <returns>Whether the text was a score.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RiceScore result) => Read(s, out result) is null;

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out RiceScore)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RiceScore result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out RiceScore)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out RiceScore result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>The score as <c>500/2/0.8/3</c>: reach, impact, confidence, effort.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => string.Join('/', ((decimal[])[Reach, Impact, Confidence, Effort]).Select(ExactNumber.Format));

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString();
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private static Fault? Read(ReadOnlySpan<char> text, out RiceScore score)
    {
        score = default;
        Span<Range> parts = stackalloc Range[Parts + 1];
        Span<decimal> numbers = stackalloc decimal[Parts];
        if (text.Split(parts, '/') != Parts)
            return Messages.RiceText(text);
        for (int i = 0; i < Parts; i++)
        {
            if (ExactNumber.TryParse(text[parts[i]], out numbers[i]) != NumberFault.None)
                return Messages.RiceText(text);
        }

        if (Check(numbers[0], numbers[1], numbers[2], numbers[3]) is var (fault, _))
            return fault;
        score = new RiceScore(numbers[0], numbers[1], numbers[2], numbers[3]);
        return null;
    }
}
