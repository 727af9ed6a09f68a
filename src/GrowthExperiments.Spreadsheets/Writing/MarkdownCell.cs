using System.Text;

namespace GrowthExperiments;

/// <summary>A text as a cell of a Markdown table, which a renderer shows as it is and <see cref="MarkdownRecords"/> reads back.</summary>
internal static class MarkdownCell
{
    private const string Marks = "\\|<*_`[~";

    /// <summary>The text without column breaks, HTML, emphasis, links and entities; white space must stand around it in its row.</summary>
    public static string Of(string text)
    {
        var cell = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isOuter = i == 0 || i == text.Length - 1;
            _ = c switch
            {
                '\n' => cell.Append("<br>"),
                '\r' => cell.Append("&#13;"),
                '\t' => cell.Append("&#9;"),
                ' ' when isOuter => cell.Append("&#32;"),
                '&' when IsEntity(text.AsSpan(i)) => cell.Append("\\&"),
                _ when Marks.Contains(c, StringComparison.Ordinal) => cell.Append('\\').Append(c),
                _ => cell.Append(c),
            };
        }

        return cell.ToString();
    }

    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        int length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '#'))
            length++;
        return length > 1 && length < text.Length && text[length] == ';';
    }
}
