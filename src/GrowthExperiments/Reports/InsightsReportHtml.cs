using System.Globalization;

namespace GrowthExperiments;

/// <summary>Insights as a page: the findings first, then the charts and tables that they rest on.</summary>
internal static class InsightsReportHtml
{
    public static string Write(InsightsReport report)
    {
        HtmlFrame frame = HtmlFrame.OfPage;
        string name = report.Program is null ? "" : Shown.Escaped(report.Program) + ", ";
        return HtmlPage.Of($"{name}insights{CycleWords.OfMarket(report.Options.Market)}", Header(frame, report), Main(frame, report), Markup.Of($"<p>{Words(report)}</p>\n"));
    }

    /// <summary>The same for a page of somebody else's.</summary>
    public static string Write(InsightsReport report, HtmlOptions options) => HtmlFrame.Fragment(
        "insights", options, Markup.Of($"Insights{ReportWords.OfMarket(report.Options.Market)}"), frame => Markup.Of($"""
            <p class="growth-under">{InsightsWords.Weeks(report)}</p>
            <p>{InsightsWords.Headline(report)}</p>
            {Main(frame, report)}<p class="growth-note">{Words(report)}</p>

            """));

    private static string Words(InsightsReport report) =>
        $"Measured: as counted. Expected: drawn to what is usual, the more so the less was measured; plan with this. Intervals hold the truth {Percent.Of(report.Options.Level)} of the time.";

    private static Markup Header(HtmlFrame frame, InsightsReport report) => Markup.Of($"""
        <p class="growth-over">{(report.Program is null ? Markup.None : Markup.Of($"{Typed.Line(report.Program)} · "))}Insights{ReportWords.OfMarket(report.Options.Market)}</p>
        {frame.Head(0, Markup.Of($"{InsightsWords.Headline(report)}"))}<p class="growth-under">{InsightsWords.Weeks(report)}</p>

        """);

    private static Markup Main(HtmlFrame frame, InsightsReport report) => Markup.Join(
    [
        Figures(report),
        Findings(frame, report),
        frame.Section("funnel", "The funnel", Stages(frame, report)),
        .. report.Breakdowns.Take(3).Select(b => WinRates(frame, report, b, $"Win rate by {b.Dimension}")),
        frame.Section("trust", "Can Confidence be trusted?", ReportCharts.Trust(frame, report.Calibration)),
        .. report.Breakdowns.Skip(3).Where(b => b != report.ByConfidence).Select(b => WinRates(frame, report, b, $"Do {b.Dimension} ratings tell winners from losers?")),
        frame.Section("tempo", "Tempo", ReportCharts.Tempo(frame, report.Tempo)),
        frame.Section("wins", "What the wins are worth", Wins(frame, report)),
        InsightsTables.Effort(frame, report.Effort),
        InsightsTables.Raters(frame, report.Raters),
        InsightsTables.Choice(frame, report.Sensitivity),
        InsightsTables.Evidence(frame, report.Evidence),
    ]);

    private static Markup Figures(InsightsReport report)
    {
        WinRate? rate = report.Rate;
        (int inBand, int closed) = WeekTempo.Kept(report.Tempo);
        return ReportCharts.Figures(
            ("Tests concluded", Number(report.Tests), InsightsWords.Weeks(report)),
            ("Win rate", rate?.Value is { } value ? Percent.Of((double)value) : "-", rate?.Label ?? ""),
            ("Weeks in the band", $"{Number(inBand)} of {Number(closed)}", "as many tests started as should"),
            ("Effort", report.Effort.All is { } all ? $"\u00D7 {all.Expected.ToString("0.0#", CultureInfo.InvariantCulture)}" : "-", "what tests take for each day planned"));
    }

    private static Markup Findings(HtmlFrame frame, InsightsReport report) => report.Findings.Count == 0 ? Markup.None : frame.Section("findings", "What it comes to", Markup.Of($"""
        <div class="growth-columns">
        {report.Findings.GroupBy(f => f.Kind).Select(findings => Markup.Of($"""
            <div>
            {frame.Head(2, Markup.Of($"{InsightsWords.HeadOf(findings.Key)}"))}<ul class="growth-findings">
            {findings.Select(f => Markup.Of($"<li>{f.Text}</li>\n"))}</ul>
            </div>

            """))}</div>

        """));

    /// <summary>The tests by stage, counted as the options say.</summary>
    private static Markup Stages(HtmlFrame frame, InsightsReport report)
    {
        Dictionary<string, WinRate> groups = report.ByStage.Groups.ToDictionary(g => g.Name ?? "", g => g.Counted, StringComparer.Ordinal);
        List<FunnelCount> stages = [.. Enum.GetValues<FunnelStage>().Select(s => CountOf(s, s.ToString()))];
        if (groups.ContainsKey(""))
            stages.Add(CountOf(null, ""));
        return ReportCharts.Stages(frame, Funnel.Of(stages));

        FunnelCount CountOf(FunnelStage? stage, string name) => groups.TryGetValue(name, out WinRate? rate) ? new(stage, rate.Counted, rate.Won) : new(stage, 0, 0);
    }

    private static Markup WinRates(HtmlFrame frame, InsightsReport report, WinRateBreakdown breakdown, string head) =>
        BreakdownPicture.Counted(breakdown).All(g => g.Name is null)
            ? Markup.None
            : frame.Section($"by-{breakdown.Dimension}", head, ReportCharts.WinRates(frame, breakdown, (double)(report.Rate!.Value ?? 0), ReportCharts.MostCharted));

    private static Markup Wins(HtmlFrame frame, InsightsReport report)
    {
        MeasuredWin[] shown = [.. report.Wins.Take(ReportCharts.MostCharted)];
        if (shown.Length == 0)
            return Markup.None;
        IntervalChart.Row[] rows = [.. shown.Select(w => new IntervalChart.Row(w.Learning.Title, (double)w.Learning.Effect!.Estimate, ReportCharts.Interval(w.Learning.Effect), w.Shrunk.Mean))];
        Picture picture = IntervalChart.Draw("Wins with their intervals", "The measured lift of each win with its interval, and the lift to expect; the numbers stand in the table.", Room.OfPage, rows, (0, "no effect"), isSigned: true);
        Markup table = HtmlTable.Of(
            "Wins by the lift to expect",
            ["Test", HtmlTable.Number("Measured"), HtmlTable.Number("Expect")],
            shown.Select(w => new[] { Typed.Line(w.Learning.Title), Markup.Of($"{Percent.Signed((double)w.Learning.Effect!.Estimate)}"), Markup.Of($"{Percent.Signed(w.Shrunk.Mean)}") }));
        int more = report.Wins.Count - shown.Length;
        Markup note = more == 0 ? Markup.None : Markup.Of($"<p class=\"growth-note\">And {more} more with less to expect.</p>\n");
        return Markup.Of($"{frame.Figure("wins-chart", picture, table)}{note}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
