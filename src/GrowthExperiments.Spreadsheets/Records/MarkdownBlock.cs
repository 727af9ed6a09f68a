namespace GrowthExperiments;

/// <summary>What a single line of a Markdown document begins, by the rules of GitHub.</summary>
internal static class MarkdownBlock
{
    public const string Spaces = " \t";

    /// <summary>A line indented further than this is code.</summary>
    public const int MaxIndent = 3;

    private const int TabWidth = 4;
    private const int MaxLevel = 6;
    private const int MaxDigits = 9;

    /// <summary>Whether the line is a paragraph or goes on with one: not blank, no code, quote, list item or thematic break.</summary>
    public static bool IsText(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> text = line.Trim(Spaces);
        return !text.IsEmpty && IndentOf(line) <= MaxIndent && text[0] != '>' && MarkerLength(text) == 0 && !IsBreak(text);
    }

    public static bool OpensComment(ReadOnlySpan<char> line) =>
        line.TrimStart(Spaces).StartsWith("<!--", StringComparison.Ordinal) && IndentOf(line) <= MaxIndent;

    /// <summary>Whether the line makes a heading of the paragraph above it.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> text = line.Trim(Spaces);
        return !text.IsEmpty && text[0] is '=' or '-' && !text.ContainsAnyExcept(text[0]) && IndentOf(line) <= MaxIndent;
    }

    /// <summary>What follows the number signs of a heading, as written; null when the line is none.</summary>
    public static string? HeadingOf(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> text = line.Trim(Spaces);
        ReadOnlySpan<char> rest = text.TrimStart('#');
        int level = text.Length - rest.Length;
        if (level is 0 or > MaxLevel || !StartsWithSpace(rest) || IndentOf(line) > MaxIndent)
            return null;
        ReadOnlySpan<char> open = rest.TrimEnd('#');
        bool isClosed = open.IsEmpty || Spaces.Contains(open[^1], StringComparison.Ordinal);
        return (isClosed ? open : rest).Trim(Spaces).ToString();
    }

    /// <summary>How long the sign of a list item is with which the text starts; 0 when it is none.</summary>
    public static int MarkerLength(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        bool isMarker = digits == 0
            ? text[0] is '-' or '+' or '*'
            : digits is > 0 and <= MaxDigits && text[digits] is '.' or ')';
        return isMarker && StartsWithSpace(text[(digits + 1)..]) ? digits + 1 : 0;
    }

    /// <summary>How many columns of white space the text starts with when it stands in this column.</summary>
    public static int IndentOf(ReadOnlySpan<char> text, int column = 0)
    {
        int end = column;
        foreach (char c in text)
        {
            if (c == ' ')
                end++;
            else if (c == '\t')
                end += TabWidth - (end % TabWidth);
            else
                break;
        }

        return end - column;
    }

    private static bool IsBreak(ReadOnlySpan<char> text) =>
        text[0] is '-' or '*' or '_' && text.Count(text[0]) >= 3 && !text.ContainsAnyExcept(text[0], ' ', '\t');

    private static bool StartsWithSpace(ReadOnlySpan<char> text) => text.IsEmpty || Spaces.Contains(text[0], StringComparison.Ordinal);
}
