using System.Text;

namespace GrowthExperiments;

/// <summary>What a person typed, in Markdown: it shows as it is, and nothing of it acts, wherever in a line it stands.</summary>
internal static class DigestText
{
    private const string Acting = "\\`*_[]<>|~&#$";
    private const char ZeroWidthSpace = '\u200B';
    private const string Web = "www";

    /// <summary>The text on one line, at most so many characters of it as a person counts them.</summary>
    public static string Of(string text, int most = int.MaxValue)
    {
        string line = text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        ReadOnlySpan<char> shown = Shown.Escaped(Typed.Cut(line.Trim(), most));
        var all = new StringBuilder(shown.Length + 16);
        int number = CountDigits(shown);
        for (int i = 0; i < shown.Length; i++)
        {
            char c = shown[i];
            bool isListMark = (i == 0 && c is '-' or '+' or '=') || (i == number && i > 0 && c is '.' or ')');
            if (isListMark || Acting.Contains(c, StringComparison.Ordinal) || IsLink(shown, i))
                all.Append('\\');
            all.Append(c);
            if (c == '@')
                all.Append(ZeroWidthSpace); // no backslash keeps those from being called whose name follows
        }

        return all.ToString();
    }

    /// <summary>Whether a character is what makes the text around it a link.</summary>
    private static bool IsLink(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        ':' => at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        '.' => text[..at].EndsWith(Web, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
