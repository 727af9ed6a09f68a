namespace GrowthExperiments;

/// <summary>The target of a Markdown link, such as <c>(https://example.com "title")</c>.</summary>
internal static class MarkdownTarget
{
    // No address needs more, and many open parentheses are not searched again and again.
    private const int MaxDepth = 8;

    /// <summary>How long the target is with which the text starts, up to its closing parenthesis; 0 when it is none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        if (text is not ['(', ..])
            return 0;
        int start = SkipSpaces(text, 1);
        int end = text[start..] is ['<', ..] ? EndOf(text, start, '>', '<') : EndOfBare(text, start);
        int title = SkipSpaces(text, end);
        if (title > end && end > 0 && title < text.Length && text[title] is '"' or '\'' or '(')
            title = SkipSpaces(text, text[title] == '(' ? EndOf(text, title, ')', '(') : EndOf(text, title, text[title], text[title]));
        return end > 0 && text[title..] is [')', ..] ? title + 1 : 0;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int start)
    {
        int length = text[start..].IndexOfAnyExcept(MarkdownBlock.Spaces);
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>The index behind the sign that closes what opens here; 0 when it is not closed, or another one opens before.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int start, char close, char open)
    {
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] == close)
                return i + 1;
            if (text[i] == open)
                return 0;
            if (text[i] == '\\')
                i++;
        }

        return 0;
    }

    /// <summary>The index of the white space, or of the parenthesis without a partner, that ends an address.</summary>
    private static int EndOfBare(ReadOnlySpan<char> text, int start)
    {
        int depth = 0;
        int i = start;
        for (; i < text.Length && !char.IsControl(text[i]) && text[i] != ' '; i++)
        {
            depth += text[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth < 0)
                return i;
            if (depth > MaxDepth)
                return 0;
            if (text[i] == '\\')
                i++;
        }

        return depth == 0 ? Math.Min(i, text.Length) : 0;
    }
}
