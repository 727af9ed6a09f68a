namespace GrowthExperiments;

/// <summary>Win rates of groups as a fragment.</summary>
internal static class BreakdownHtml
{
    public static string Write(WinRateBreakdown breakdown, HtmlOptions options) => HtmlFrame.Fragment(
        $"by-{breakdown.Dimension}", options, Markup.Of($"Win rate by {breakdown.Dimension}"), frame =>
            ReportCharts.WinRates(frame, breakdown, null, options.MaxRows) is var rates && rates == Markup.None
                ? Markup.Of($"<p>No test is concluded yet.</p>\n")
                : rates);
}
