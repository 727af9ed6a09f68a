namespace GrowthExperiments;

/// <summary>Tests and wins by stage as a fragment.</summary>
internal static class FunnelHtml
{
    public static string Write(Funnel funnel, HtmlOptions options) => HtmlFrame.Fragment(
        "funnel", options, Markup.Of($"Tests and wins by stage"), frame => funnel.Tests == 0
            ? Markup.Of($"<p>No test is concluded yet.</p>\n")
            : ReportCharts.Stages(frame, funnel));
}
