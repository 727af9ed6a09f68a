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
            await WriteRowAsync(output, RankPage.Cells(item).Select(Escape)).ConfigureAwait(false);
    }

    private static Task WriteRowAsync(TextWriter output, IEnumerable<string> cells) =>
        output.WriteLineAsync($"| {string.Join(" | ", cells)} |");

    /// <summary>Text that a Markdown renderer shows as it is: no column break, no HTML, no emphasis, no link.</summary>
    private static string Escape(string text)
    {
        string shown = Shown.Escaped(text);
        foreach (string special in (string[])["\\", "|", "<", "*", "_", "`", "["])
            shown = shown.Replace(special, "\\" + special, StringComparison.Ordinal);
        return shown;
    }
}
