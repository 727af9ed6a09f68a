using System.Buffers;
using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>What a person typed, as markup: apart from the text around it, and with everything invisible shown as an escape.</summary>
internal static class Typed
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private static readonly SearchValues<char> NotInLinks = SearchValues.Create(" \\\"'<>`{}|^");

    /// <summary>A text on one line.</summary>
    public static Markup Line(string? text) => string.IsNullOrEmpty(text) ? Markup.None : Markup.Of($"<bdi>{Marked(text)}</bdi>");

    /// <summary>A text whose line breaks stay.</summary>
    public static Markup Prose(string text) => Markup.Of($"<bdi>{Markup.Join(Breaks(text))}</bdi>");

    /// <summary>A reference; a link when it is one to the web.</summary>
    public static Markup Reference(string text) => IsWebLink(text)
        ? Markup.Of($"<a href=\"{text}\" rel=\"noreferrer noopener\">{Line(text)}</a>")
        : Line(text);

    /// <summary>A text where no element can stand, such as the name in a chart: between marks that keep its direction apart, cut to some width.</summary>
    public static string Label(string text, double room) => $"{FirstStrongIsolate}{LetterWidth.Cut(Shown.Escaped(text), room)}{PopIsolate}";

    /// <summary>At most so many characters as a person counts them.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        int end = 0;
        for (int count = 0; count < most - 1 && end < text.Length; count++)
            end += StringInfo.GetNextTextElementLength(text, end);
        return end + StringInfo.GetNextTextElementLength(text, end) >= text.Length ? text : text[..end] + "…";
    }

    /// <summary>Whether a text is an address of the web and nothing else, which a browser takes as it stands.</summary>
    public static bool IsWebLink(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !text.AsSpan().ContainsAny(NotInLinks)
        && !text.Any(char.IsWhiteSpace)
        && Shown.Escaped(text) == text
        && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        && uri.Host.Length > 0;

    private static IEnumerable<Markup> Breaks(string text)
    {
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        for (int i = 0; i < lines.Length; i++)
            yield return i == 0 ? Marked(lines[i]) : Markup.Of($"<br/>{Marked(lines[i])}");
    }

    /// <summary>The text with what cannot be seen as an escape that is told from the same characters typed.</summary>
    private static Markup Marked(string text)
    {
        if (Shown.Escaped(text) == text)
            return Markup.Of($"{text}");
        var parts = new List<Markup>();
        foreach (Rune rune in text.EnumerateRunes())
        {
            string character = rune.ToString();
            string shown = Shown.Escaped(character);
            parts.Add(shown == character || character == "\t" ? Markup.Of($"{character}") : Markup.Of($"<span class=\"growth-mark\">{shown}</span>"));
        }

        return Markup.Join(parts);
    }
}
