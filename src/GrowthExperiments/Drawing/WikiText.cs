using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>What a person typed, in Markdown (CommonMark) that is read back exactly: it shows as it is, and nothing of it acts.</summary>
/// <remarks>Backslashes stand before what would act, and references such as <c>&amp;#x202E;</c> for what shows as nothing or would be trimmed away.</remarks>
internal static class WikiText
{
    private const string NameBreak = "&#8203;"; // after an at sign, so that nobody is called and no address becomes a link
    private const string LineFeed = "&#10;";
    private const int LongestReference = 10;

    private static readonly (string Name, char Character)[] Named = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"')];

    /// <summary>A text on one line, at the start of one or within it.</summary>
    public static string Of(ReadOnlySpan<char> text, string alsoActing = "")
    {
        var all = new StringBuilder(text.Length + 16);
        for (int i = 0, used; i < text.Length; i += used)
        {
            Rune.DecodeFromUtf16(text[i..], out Rune rune, out used);
            bool isOuter = i == 0 || i == text.Length - 1;
            if (Shown.IsUnsafe(rune) || (isOuter && Rune.IsWhiteSpace(rune)))
            {
                all.Append(CultureInfo.InvariantCulture, $"&#x{rune.Value:X};");
                continue;
            }

            if (DigestText.IsActing(text, i) || alsoActing.Contains(text[i], StringComparison.Ordinal))
                all.Append('\\');
            all.Append(text.Slice(i, used));
            if (text[i] == '@')
                all.Append(NameBreak);
        }

        return all.ToString();
    }

    /// <summary>A text over any number of lines: a line break in it is one in the Markdown, too, and an empty line parts paragraphs.</summary>
    public static string OfProse(string text)
    {
        var all = new StringBuilder(text.Length + 16);
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0)
                end = text.Length;
            all.Append(Of(text.AsSpan(at, end - at)));
            at = end;
            while (at < text.Length && text[at] == '\n')
                at++;
            int feeds = at - end;
            if (feeds > 0 && end > 0 && at < text.Length)
            {
                all.Append(feeds == 1 ? "\\\n" : "\n\n");
                feeds -= Math.Min(feeds, 2);
            }

            for (; feeds > 0; feeds--)
                all.Append(LineFeed);
        }

        return all.ToString();
    }

    /// <summary>The text of a line of Markdown, by this class or by hand.</summary>
    public static string Read(ReadOnlySpan<char> line)
    {
        var text = new StringBuilder(line.Length);
        while (!line.IsEmpty)
        {
            int used = 1;
            if (line[0] == '\\' && line.Length > 1 && (char.IsAsciiLetterOrDigit(line[1]) || line[1] is <= ' ' or > '~') is false)
            {
                text.Append(line[1]);
                used = 2;
            }
            else if (line[0] == '&' && TryReference(line, out Rune rune, out int length))
            {
                text.Append(rune.ToString());
                used = length;
            }
            else
            {
                text.Append(line[0]);
                if (line[0] == '@' && line[1..].StartsWith(NameBreak, StringComparison.Ordinal))
                    used += NameBreak.Length;
            }

            line = line[used..];
        }

        return text.ToString();
    }

    /// <summary>The text of some lines of Markdown, each without its outer spaces.</summary>
    public static string ReadProse(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        for (int i = 0; i < lines.Count; i++)
        {
            bool isBroken = i + 1 < lines.Count && lines[i + 1].Length > 0 && IsEscaped(lines[i], lines[i].Length);
            text.Append(Read(isBroken ? lines[i].AsSpan(0, lines[i].Length - 1) : lines[i]));
            if (i + 1 < lines.Count)
                text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whether a backslash takes its meaning from what stands at an index.</summary>
    public static bool IsEscaped(ReadOnlySpan<char> line, int at) => ((line[..at].Length - line[..at].TrimEnd('\\').Length) & 1) == 1;

    /// <summary>A reference such as <c>&amp;#10;</c>, <c>&amp;#xA;</c> or <c>&amp;amp;</c> at the start of a text.</summary>
    private static bool TryReference(ReadOnlySpan<char> text, out Rune rune, out int length)
    {
        foreach ((string name, char character) in Named)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
            {
                (rune, length) = (new Rune(character), name.Length);
                return true;
            }
        }

        rune = default;
        length = text[..Math.Min(text.Length, LongestReference)].IndexOf(';') + 1;
        if (length < 4 || text[1] != '#')
            return false;
        bool isHex = text[2] is 'x' or 'X';
        ReadOnlySpan<char> digits = isHex ? text[3..(length - 1)] : text[2..(length - 1)];
        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value > 0 && Rune.TryCreate(value, out rune);
    }
}
