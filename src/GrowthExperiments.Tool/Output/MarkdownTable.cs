namespace GrowthExperiments.Tool.Output;

/// <summary>Rows and columns as a Markdown table.</summary>
internal static class MarkdownTable
{
    /// <summary>Writes the table; the first columns may hold numbers, which stand on the right.</summary>
    public static async Task WriteAsync(TextWriter output, IReadOnlyList<string> headers, IEnumerable<IEnumerable<string>> rows, int numberColumns = 0)
    {
        await WriteRowAsync(output, headers).ConfigureAwait(false);
        await WriteRowAsync(output, headers.Select((_, i) => i < numberColumns ? "---:" : "---")).ConfigureAwait(false);
        foreach (IEnumerable<string> row in rows)
            await WriteRowAsync(output, row.Select(MarkdownCell.Of)).ConfigureAwait(false);
    }

    private static Task WriteRowAsync(TextWriter output, IEnumerable<string> cells) => output.WriteLineAsync($"| {string.Join(" | ", cells)} |");
}
