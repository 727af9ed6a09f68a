namespace GrowthExperiments.Tool.Output;

/// <summary>The ranking as a Markdown table.</summary>
internal static class RankMarkdown
{
    // The first six columns are numbers and stand on the right.
    private const int NumberColumns = 6;

    public static Task WriteAsync(RankPage page, TextWriter output) =>
        MarkdownTable.WriteAsync(output, RankPage.Columns, page.Items.Select(item => RankPage.Cells(item).Select(text => Shown.Escaped(text))), NumberColumns);
}
