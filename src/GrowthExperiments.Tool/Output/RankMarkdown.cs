namespace GrowthExperiments.Tool.Output;

/// <summary>The ranking as a Markdown table.</summary>
internal static class RankMarkdown
{
    // The first six columns are numbers and stand on the right.
    private const int NumberColumns = 6;

    public static async Task WriteAsync(RankPage page, TextWriter output)
    {
        await WriteRowAsync(output, RankPage.Columns).ConfigureAwait(false);
        await WriteRowAsync(output, RankPage.Columns.Select((_, i) => i < NumberColumns ? "---:" : "---")).ConfigureAwait(false);
        foreach (RankedHypothesis item in page.Items)
            await WriteRowAsync(output, RankPage.Cells(item).Select(ToCell)).ConfigureAwait(false);
    }

    private static Task WriteRowAsync(TextWriter output, IEnumerable<string> cells) =>
        output.WriteLineAsync($"| {string.Join(" | ", cells)} |");

    private static string ToCell(string text) => MarkdownCell.Of(Shown.Escaped(text));
}
