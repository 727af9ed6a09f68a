namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>Entries of a log as a Markdown table.</summary>
internal static class LogMarkdown
{
    private static readonly string[] Columns = ["id", "week", "outcome", "decision", "effect", "title", "insight"];

    public static Task WriteAsync(TextWriter output, LearningLog log, IEnumerable<Learning> learnings) =>
        MarkdownTable.WriteAsync(output, Columns, learnings.Select(learning => Cells(log, learning)));

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
}
