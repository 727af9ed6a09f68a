namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>Entries of a log as a Markdown table.</summary>
internal static class LogMarkdown
{
    private static readonly string[] Columns = ["id", "week", "outcome", "decision", "effect", "title", "insight"];

    public static async Task WriteAsync(TextWriter output, LearningLog log, IEnumerable<Learning> learnings)
    {
        await WriteRowAsync(output, Columns).ConfigureAwait(false);
        await WriteRowAsync(output, Columns.Select(_ => "---")).ConfigureAwait(false);
        foreach (Learning learning in learnings)
            await WriteRowAsync(output, Cells(log, learning).Select(MarkdownCell.Of)).ConfigureAwait(false);
    }

    private static string[] Cells(LearningLog log, Learning learning) =>
    [
        learning.Id,
        learning.Week.ToString(),
        learning.Outcome.ToString(),
        learning.Decision.ToString(),
        learning.Effect?.ToString() ?? "",
        LogPage.Correction(log, learning) + Shown.Escaped(learning.Title),
        Shown.Escaped(learning.Insight),
    ];

    private static Task WriteRowAsync(TextWriter output, IEnumerable<string> cells) => output.WriteLineAsync($"| {string.Join(" | ", cells)} |");
}
