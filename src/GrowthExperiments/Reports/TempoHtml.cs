namespace GrowthExperiments;

/// <summary>The tempo of some weeks as a fragment.</summary>
internal static class TempoHtml
{
    public static string Write(IReadOnlyList<WeekTempo> weeks, HtmlOptions options) => HtmlFrame.Fragment(
        "tempo", options, Markup.Of($"Tests started by week"), frame => weeks.Count == 0
            ? Markup.Of($"<p>No week was planned yet.</p>\n")
            : ReportCharts.Tempo(frame, weeks));
}
