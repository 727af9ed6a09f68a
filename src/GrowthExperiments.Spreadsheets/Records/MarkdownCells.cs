namespace GrowthExperiments;

/// <summary>Splits the rows of a Markdown table into cells.</summary>
internal static class MarkdownCells
{
    private const char Pipe = '|';
    private const string EscapedPipe = "\\|";

    /// <summary>The cells as written, but without the backslashes before pipes, which keep those from ending a cell.</summary>
    public static List<string> Split(ReadOnlySpan<char> row)
    {
        var cells = new List<string>();
        Split(row, cells);
        return cells;
    }

    /// <summary>Puts the cells into a list in place of what it holds.</summary>
    public static void Split(ReadOnlySpan<char> row, List<string> cells)
    {
        cells.Clear();
        ReadOnlySpan<char> rest = row.Trim(MarkdownBlock.Spaces);
        if (rest is [Pipe, ..])
            rest = rest[1..];
        while (!rest.IsEmpty)
        {
            int length = LengthOfCell(rest);
            cells.Add(rest[..length].Trim(MarkdownBlock.Spaces).ToString().Replace(EscapedPipe, "|", StringComparison.Ordinal));
            rest = rest[Math.Min(length + 1, rest.Length)..];
        }
    }

    /// <summary>Whether the second row makes a header of the first one: it has as many cells, all dashes, and there is a pipe.</summary>
    public static bool AreHeader(string row, string delimiters)
    {
        if (delimiters.AsSpan().ContainsAnyExcept("|:- \t") || !(row.Contains(Pipe) || delimiters.Contains(Pipe)))
            return false;
        List<string> cells = Split(delimiters);
        return cells.Count > 0 && cells.TrueForAll(IsDelimiter) && cells.Count == Split(row).Count;
    }

    private static bool IsDelimiter(string cell)
    {
        int start = cell.StartsWith(':') ? 1 : 0;
        int end = cell.EndsWith(':') ? cell.Length - 1 : cell.Length;
        return start < end && !cell.AsSpan()[start..end].ContainsAnyExcept('-');
    }

    private static int LengthOfCell(ReadOnlySpan<char> text)
    {
        int length = text.IndexOf(Pipe);
        while (length > 0 && text[length - 1] == '\\')
        {
            int next = text[(length + 1)..].IndexOf(Pipe);
            length = next < 0 ? -1 : length + 1 + next;
        }

        return length < 0 ? text.Length : length;
    }
}
