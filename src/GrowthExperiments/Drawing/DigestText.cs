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
        for (int i = 0; i < shown.Length; i++)
        {
            if (IsActing(shown, i))
                all.Append('\\');
            all.Append(shown[i]);
            if (shown[i] == '@')
                all.Append(ZeroWidthSpace); // no backslash keeps those from being called whose name follows
        }

        return all.ToString();
    }

    /// <summary>Whether a character of a line means something by itself, which a backslash before it prevents.</summary>
    public static bool IsActing(ReadOnlySpan<char> line, int at) =>
        Acting.Contains(line[at], StringComparison.Ordinal) || IsListMark(line, at) || IsLink(line, at);

    private static bool IsListMark(ReadOnlySpan<char> line, int at) => line[at] switch
    {
        '-' or '+' or '=' => at == 0,
        '.' or ')' => at > 0 && !line[..at].ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    /// <summary>Whether a character is what makes the text around it a link.</summary>
    private static bool IsLink(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        ':' => at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        '.' => text[..at].EndsWith(Web, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
