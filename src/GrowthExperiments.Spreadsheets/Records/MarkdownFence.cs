namespace GrowthExperiments;

/// <summary>A line that opens a block of code, perhaps as the content of a list item.</summary>
/// <param name="Sign">The sign that it consists of.</param>
/// <param name="Length">How many there are at least in the line that closes the block.</param>
/// <param name="Column">Where it stands.</param>
/// <param name="Floor">Where the list item begins in which it stands; a line further left is outside.</param>
internal readonly record struct MarkdownFence(char Sign, int Length, int Column, int Floor)
{
    private const int MinLength = 3;

    public static MarkdownFence? Of(ReadOnlySpan<char> line)
    {
        int floor = 0;
        int column = MarkdownBlock.IndentOf(line);
        int most = MarkdownBlock.MaxIndent;
        ReadOnlySpan<char> text = line.TrimStart(MarkdownBlock.Spaces);
        while (column - floor <= most && MarkdownBlock.MarkerLength(text) is > 0 and int marker)
        {
            floor = column + marker;
            column = floor + MarkdownBlock.IndentOf(text[marker..], floor);
            most = MarkdownBlock.MaxIndent + 1; // the space behind the marker belongs to it
            text = text[marker..].TrimStart(MarkdownBlock.Spaces);
        }

        if (column - floor > most || text.IsEmpty || text[0] is not ('`' or '~'))
            return null;
        ReadOnlySpan<char> rest = text.TrimStart(text[0]);
        bool isCodeSpan = text[0] == '`' && rest.Contains('`');
        int length = text.Length - rest.Length;
        return length < MinLength || isCodeSpan ? null : new MarkdownFence(text[0], length, column, floor == 0 ? 0 : column);
    }

    /// <summary>Whether the line is in the block, and whether it closes it.</summary>
    public bool Holds(ReadOnlySpan<char> line, out bool isLast)
    {
        ReadOnlySpan<char> text = line.Trim(MarkdownBlock.Spaces);
        int indent = MarkdownBlock.IndentOf(line);
        isLast = text.Length >= Length && !text.ContainsAnyExcept(Sign) && indent >= Floor && indent <= Column + MarkdownBlock.MaxIndent;
        return text.IsEmpty || indent >= Floor;
    }
}
