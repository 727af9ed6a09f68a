namespace GrowthExperiments;

/// <summary>The charts that reports have in common, each beside the table of its numbers.</summary>
internal static class ReportCharts
{
    private const int LongestLabel = 44;
    private const int MostRows = CycleReport.WeeksBefore + 1;

    /// <summary>The tempo of some weeks against their bands.</summary>
    public static Markup Tempo(IReadOnlyList<WeekTempo> weeks)
    {
        if (weeks.Count == 0)
            return Markup.None;
        TempoChart.Bar[] bars = [.. weeks.Select(w => new TempoChart.Bar(w.Week, w.Started, w.Band.Low, w.Band.High, w.IsOpen))];
        (int inBand, int closed) = WeekTempo.Kept(weeks);
        string description = Markup.Of($"{inBand} of {CycleWords.Count(closed, "closed week")} in the band, from {weeks[0].Week.ToString()} to {weeks[^1].Week.ToString()}.").ToString();
        return HtmlPage.Figure(
            TempoChart.Draw("tempo-chart", "Tests started by week, against the band", description, bars),
            TempoChart.Legend(bars),
            weeks.Count > MostRows ? ByFour(weeks) : ByWeek(weeks));
    }

    private static Markup ByWeek(IReadOnlyList<WeekTempo> weeks) => HtmlTable.Of(
        "Tests started by week",
        [HtmlTable.Short("Week"), HtmlTable.Number("Started"), HtmlTable.Number("Band"), "Judgement"],
        weeks.Reverse().Select(week => new[]
        {
            Markup.Of($"{week.Week.ToString()}"),
            Markup.Of($"{week.Started}"),
            Markup.Of($"{week.Band.Low} to {week.Band.High}"),
            Markup.Of($"{(week.IsOpen ? "still open" : week.Judgement.Replace(" the band", "", StringComparison.Ordinal))}"),
        }));

    /// <summary>Of many weeks, four stand in a row.</summary>
    private static Markup ByFour(IReadOnlyList<WeekTempo> weeks) => HtmlTable.Of(
        "Tests started, four planned weeks in a row",
        [HtmlTable.Short("From"), HtmlTable.Number("Started"), HtmlTable.Number("In the band")],
        weeks.Chunk(4).Reverse().Select(four => new[]
        {
            Markup.Of($"{four[0].Week.ToString()}"),
            Markup.Of($"{string.Join(", ", four.Select(w => Markup.Of($"{w.Started}")))}"),
            WeekTempo.Kept(four) is var (inBand, closed) ? Markup.Of($"{inBand} of {closed}") : Markup.None,
        }));

    /// <summary>Tests and wins by stage of the funnel.</summary>
    public static Markup Funnel(IReadOnlyList<(string Stage, int Tests, int Won)> stages)
    {
        int tests = stages.Sum(s => s.Tests);
        if (tests == 0)
            return Markup.None;
        string description = $"{string.Join("; ", stages.Select(s => $"{s.Stage}: {Markup.Of($"{s.Won} of {s.Tests}")} won"))}.";
        return HtmlPage.Figure(
            FunnelChart.Draw("funnel-chart", "Tests and wins by stage of the funnel", description, [.. stages.Select(s => new FunnelChart.Row(s.Stage, s.Tests, s.Won))]),
            FunnelChart.Legend(),
            HtmlTable.Of("Tests and wins by stage", ["Stage", HtmlTable.Number("Tests"), HtmlTable.Number("Won")], stages.Select(s => new[] { Markup.Of($"{s.Stage}"), Markup.Of($"{s.Tests}"), Markup.Of($"{s.Won}") })));
    }

    /// <summary>The numbers to see first, each with its name and a word about it.</summary>
    public static Markup Figures(params IEnumerable<(string Name, string Number, string About)> figures) => Markup.Of($"""
        <dl class="figures">
        {figures.Select(f => Markup.Of($"<div><dt>{f.Name}</dt><dd class=\"big\">{f.Number}</dd><dd>{f.About}</dd></div>\n"))}</dl>

        """);

    /// <summary>The interval of an effect, for a chart.</summary>
    public static (double Low, double High)? Interval(Effect effect) => effect.Interval is var (low, high) ? ((double)low, (double)high) : null;

    /// <summary>A row of <see cref="IntervalChart"/> with a name that a person typed.</summary>
    public static IntervalChart.Row Row(string name, double estimate, (double Low, double High)? interval, double? expected) =>
        new(Typed.Label(name, LongestLabel), estimate, interval, expected);
}
