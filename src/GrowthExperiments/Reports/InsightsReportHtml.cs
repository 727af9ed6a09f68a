using System.Globalization;

namespace GrowthExperiments;

/// <summary>Insights as a page: the findings first, then the charts and tables that they rest on.</summary>
internal static class InsightsReportHtml
{
    private const int Most = 12; // rows of a chart; a longer list is one of small groups that tell nothing by themselves

    public static string Write(InsightsReport report)
    {
        string name = report.Program is null ? "" : Shown.Escaped(report.Program) + ", ";
        Markup footer = Markup.Of($"""
            <p>Measured: as counted. Expected: drawn to what is usual, the more so the less was measured; plan with this. Intervals hold the truth {Percent.Of(report.Options.Level)} of the time.</p>

            """);
        return HtmlPage.Of($"{name}insights{CycleWords.OfMarket(report.Options.Market)}", Header(report), Main(report), footer);
    }

    private static Markup Header(InsightsReport report) => Markup.Of($"""
        <p class="over">{(report.Program is null ? Markup.None : Markup.Of($"{Typed.Line(report.Program)} · "))}Insights{ReportWords.OfMarket(report.Options.Market)}</p>
        <h1>{InsightsWords.Headline(report)}</h1>
        <p class="under">{InsightsWords.Weeks(report)}</p>

        """);

    private static Markup Main(InsightsReport report) => Markup.Join(
    [
        Figures(report),
        Findings(report),
        HtmlPage.Section("funnel", "The funnel", ReportCharts.Funnel(StagesOf(report))),
        .. report.Breakdowns.Take(3).Select(b => WinRates(report, b, $"Win rate by {b.Dimension}")),
        HtmlPage.Section("trust", "Can Confidence be trusted?", Trust(report.Calibration)),
        .. report.Breakdowns.Skip(3).Where(b => b != report.ByConfidence).Select(b => WinRates(report, b, $"Do {b.Dimension} ratings tell winners from losers?")),
        HtmlPage.Section("tempo", "Tempo", ReportCharts.Tempo(report.Tempo)),
        HtmlPage.Section("wins", "What the wins are worth", Wins(report)),
        InsightsTables.Effort(report.Effort),
        InsightsTables.Raters(report.Raters),
        InsightsTables.Choice(report.Sensitivity),
        InsightsTables.Evidence(report.Evidence),
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

    private static Markup Findings(InsightsReport report) => report.Findings.Count == 0 ? Markup.None : Markup.Of($"""
        <section aria-labelledby="findings">
        <h2 id="findings">What it comes to</h2>
        <div class="columns">
        {report.Findings.GroupBy(f => f.Kind).Select(findings => Markup.Of($"""
            <div>
            <h3>{InsightsWords.HeadOf(findings.Key)}</h3>
            <ul class="findings">
            {findings.Select(f => Markup.Of($"<li>{f.Text}</li>\n"))}</ul>
            </div>

            """))}</div>
        </section>

        """);

    private static (string Stage, int Tests, int Won)[] StagesOf(InsightsReport report)
    {
        Dictionary<string, WinRate> groups = report.ByStage.Groups.ToDictionary(g => g.Name ?? "No stage", g => g.Counted, StringComparer.Ordinal);
        return [.. Enum.GetNames<FunnelStage>().Union(groups.Keys, StringComparer.Ordinal).Select(s => groups.TryGetValue(s, out WinRate? rate) ? (s, rate.Counted, rate.Won) : (s, 0, 0))];
    }

    private static Markup WinRates(InsightsReport report, WinRateBreakdown breakdown, string head)
    {
        WinRateGroup[] shown = [.. breakdown.Groups.Where(g => g.Counted.Counted > 0).Take(Most)];
        if (shown.Length == 0 || shown is [{ Name: null }])
            return Markup.None;
        string id = $"by-{breakdown.Dimension}";
        double all = (double)(report.Rate!.Value ?? 0);
        string description = $"The win rate of {CycleWords.Count(shown.Length, "group")} with its interval and what to expect, against {Percent.Of(all)} of all; the numbers stand in the table.";
        IntervalChart.Row[] rows = [.. shown.Select(g => ReportCharts.Row(NameOf(g, breakdown), (double)g.Counted.Value!.Value, g.Interval, g.Shrunk.Mean))];
        Markup table = HtmlTable.Of(
            report.Rate!.Label,
            [InsightsWords.Capital(breakdown.Dimension), HtmlTable.Number("Won"), HtmlTable.Number("Rate"), HtmlTable.Number("Expect")],
            shown.Select(g => new[]
            {
                Typed.Line(NameOf(g, breakdown)), Markup.Of($"{g.Counted.Won} of {g.Counted.Counted}"), Markup.Of($"{Percent.Of((double)g.Counted.Value!.Value)}"), Markup.Of($"{Percent.Of(g.Shrunk.Mean)}"),
            }));
        Markup chart = IntervalChart.Draw($"{id}-chart", $"Win rate by {breakdown.Dimension}", description, rows, (all, $"all: {Percent.Of(all)}"), isSigned: false);
        int more = breakdown.Groups.Count - shown.Length;
        Markup note = more == 0 ? Markup.None : Markup.Of($"<p class=\"note\">And {more} more.</p>\n");
        return HtmlPage.Section(id, head, Markup.Of($"{HtmlPage.Figure(chart, IntervalChart.Legend(hasExpected: true), table)}{note}"));
    }

    private static Markup Trust(ConfidenceCalibration calibration)
    {
        Markup words = Markup.Of($"<p>{InsightsWords.Capital(calibration.ToString())}.</p>\n");
        if (calibration.Score is not { } score)
            return words;
        ReliabilityChart.Point[] points = [.. score.Levels.Select(l => new ReliabilityChart.Point(l.Forecast, l.Rate, l.Interval.Low, l.Interval.High, l.Count, l.IsEvidence))];
        Markup table = HtmlTable.Of(
            "What was said and what came true",
            [HtmlTable.Number("Said"), HtmlTable.Number("Won"), HtmlTable.Number("Rate"), HtmlTable.Number("Interval")],
            score.Levels.Select(l => new[]
            {
                Markup.Of($"{Percent.Of(l.Forecast)}"), Markup.Of($"{l.Happened} of {l.Count}"), Markup.Of($"{(l.IsEvidence ? Percent.Of(l.Rate) : "too few")}"), Markup.Of($"{Percent.Range(l.Interval)}"),
            }));
        Markup chart = ReliabilityChart.Draw("trust-chart", "Reliability of Confidence", "How often tests won at each level of Confidence, against what it said; the numbers stand in the table.", points);
        return Markup.Of($"{words}{HtmlPage.Figure(chart, ReliabilityChart.Legend(points.Any(p => !p.IsEnough)), table)}");
    }

    private static Markup Wins(InsightsReport report)
    {
        MeasuredWin[] shown = [.. report.Wins.Take(Most)];
        if (shown.Length == 0)
            return Markup.None;
        IntervalChart.Row[] rows = [.. shown.Select(w => ReportCharts.Row(w.Learning.Title, (double)w.Learning.Effect!.Estimate, ReportCharts.Interval(w.Learning.Effect), w.Shrunk.Mean))];
        Markup chart = IntervalChart.Draw("wins-chart", "Wins with their intervals", "The measured lift of each win with its interval, and the lift to expect; the numbers stand in the table.", rows, (0, "no effect"), isSigned: true);
        Markup table = HtmlTable.Of(
            "Wins by the lift to expect",
            ["Test", HtmlTable.Number("Measured"), HtmlTable.Number("Expect")],
            shown.Select(w => new[] { Typed.Line(w.Learning.Title), Markup.Of($"{Percent.Signed((double)w.Learning.Effect!.Estimate)}"), Markup.Of($"{Percent.Signed(w.Shrunk.Mean)}") }));
        int more = report.Wins.Count - shown.Length;
        Markup note = more == 0 ? Markup.None : Markup.Of($"<p class=\"note\">And {more} more with less to expect.</p>\n");
        return Markup.Of($"{HtmlPage.Figure(chart, IntervalChart.Legend(hasExpected: true), table)}{note}");
    }

    private static string NameOf(WinRateGroup group, WinRateBreakdown breakdown) => group.Name ?? $"No {breakdown.Dimension}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
