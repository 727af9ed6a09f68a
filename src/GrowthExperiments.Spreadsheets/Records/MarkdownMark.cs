namespace GrowthExperiments;

/// <summary>Recognises a Markdown table by the line of dashes below its header, which no delimited sheet has.</summary>
internal static class MarkdownMark
{
    /// <summary>Whether a line with a pipe is followed by a line of dashes and pipes alone.</summary>
    public static bool IsIn(ReadOnlySpan<byte> head)
    {
        bool previousHasPipe = false;
        while (!head.IsEmpty)
        {
            int end = head.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> line = (end < 0 ? head : head[..end]).Trim(" \t"u8);
            head = end < 0 ? [] : head[(end + 1)..];
            if (line.IsEmpty)
                continue;
            bool hasPipe = line.Contains((byte)'|');
            if (previousHasPipe && hasPipe && line.IndexOfAnyExcept("|-: \t"u8) < 0 && line.IndexOf("--"u8) >= 0)
                return true;
            previousHasPipe = hasPipe;
        }

        return false;
    }
}
