namespace GrowthExperiments;

/// <summary>Recognises a Markdown table by the line of dashes below its header, which no delimited sheet has.</summary>
internal static class MarkdownMark
{
    /// <summary>Whether a line with a pipe is followed by a line of dashes and pipes alone.</summary>
    public static bool IsIn(ReadOnlySpan<byte> head)
    {
        bool previousHasPipe = false;
        bool mayQuote = true;
        while (!head.IsEmpty)
        {
            int length = LengthOfLine(head, ref mayQuote);
            ReadOnlySpan<byte> line = head[..length].Trim(" \t"u8);
            head = head[Math.Min(length + 1, head.Length)..];
            if (line.IsEmpty)
                continue;
            bool hasPipe = line.Contains((byte)'|');
            if (previousHasPipe && hasPipe && line.IndexOfAnyExcept("|-: \t"u8) < 0 && line.IndexOf("--"u8) >= 0)
                return true;
            previousHasPipe = hasPipe;
        }

        return false;
    }

    /// <summary>Where the line ends; not inside a quoted cell of a delimited sheet, which may hold a whole Markdown document.</summary>
    private static int LengthOfLine(ReadOnlySpan<byte> text, ref bool mayQuote)
    {
        bool startsCell = true;
        int at = 0;
        for (; at < text.Length && text[at] is not ((byte)'\n' or (byte)'\r'); at++)
        {
            if (startsCell && mayQuote && text[at] == '"')
            {
                int closing = ClosingQuote(text, at + 1);
                mayQuote = closing > 0;
                at = Math.Max(at, closing);
            }

            startsCell = text[at] is (byte)',' or (byte)';' or (byte)'\t' or (byte)'|';
        }

        return at;
    }

    /// <summary>The index of the next quote that is not written twice; -1 when there is none.</summary>
    private static int ClosingQuote(ReadOnlySpan<byte> text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] != '"')
                continue;
            if (i + 1 == text.Length || text[i + 1] != '"')
                return i;
            i++;
        }

        return -1;
    }
}
