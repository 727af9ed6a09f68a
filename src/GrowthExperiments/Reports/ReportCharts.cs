namespace GrowthExperiments;

/// <summary>The charts that reports have in common, each beside the table of its numbers.</summary>
internal static class ReportCharts
{
    /// <summary>Rows of a chart at most; a longer list is one of small groups that tell nothing by themselves.</summary>
    public const int MostCharted = 12;

    private const int MostRows = CycleReport.WeeksBefore + 1;

    /// <summary>The tempo of some weeks against their bands.</summary>
    public static Markup Tempo(HtmlFrame frame, IReadOnlyList<WeekTempo> weeks) => weeks.Count == 0
        ? Markup.None
        : frame.Figure("tempo-chart", TempoPicture.Of(weeks), weeks.Count > MostRows ? ByFour(weeks) : ByWeek(weeks));

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
    public static Markup Stages(HtmlFrame frame, Funnel funnel) => funnel.Tests == 0 ? Markup.None : frame.Figure(
        "funnel-chart",
        FunnelPicture.Of(funnel),
        HtmlTable.Of(
            "Tests and wins by stage",
            ["Stage", HtmlTable.Number("Tests"), HtmlTable.Number("Won")],
            funnel.Stages.Select(s => new[] { Markup.Of($"{s.Name}"), Markup.Of($"{s.Tests}"), Markup.Of($"{s.Won}") })));

    /// <summary>Win rates of groups, beside their table.</summary>
    /// <param name="frame">Where it stands.</param>
    /// <param name="breakdown">The groups.</param>
    /// <param name="all">The rate of all tests; null for that of all groups together.</param>
    /// <param name="most">How many groups at most.</param>
    public static Markup WinRates(HtmlFrame frame, WinRateBreakdown breakdown, double? all, int most)
    {
        WinRateGroup[] counted = [.. BreakdownPicture.Counted(breakdown)];
        if (counted.Length == 0)
            return Markup.None;
        Markup table = HtmlTable.Of(
            counted[0].Counted.Label,
            [InsightsWords.Capital(breakdown.Dimension), HtmlTable.Number("Won"), HtmlTable.Number("Rate"), HtmlTable.Number("Expect")],
            counted.Take(most).Select(g => new[]
            {
                Typed.Line(BreakdownPicture.NameOf(g, breakdown)), Markup.Of($"{g.Counted.Won} of {g.Counted.Counted}"), Markup.Of($"{Percent.Of((double)g.Counted.Value!.Value)}"), Markup.Of($"{Percent.Of(g.Shrunk.Mean)}"),
            }));
        Picture picture = BreakdownPicture.Of(breakdown, all, Room.OfPage, Math.Min(most, MostCharted));
        Markup note = HtmlTable.More(breakdown.Groups.Count - Math.Min(most, counted.Length));
        return Markup.Of($"{frame.Figure($"by-{breakdown.Dimension}-chart", picture, table)}{note}");
    }

    /// <summary>How far Confidence can be trusted, in words, and where it can be told in a chart.</summary>
    public static Markup Trust(HtmlFrame frame, ConfidenceCalibration calibration)
    {
        Markup words = Markup.Of($"<p>{InsightsWords.Capital(calibration.ToString())}.</p>\n");
        if (calibration.Score is not { } score)
            return words;
        Markup table = HtmlTable.Of(
            "What was said and what came true",
            [HtmlTable.Number("Said"), HtmlTable.Number("Won"), HtmlTable.Number("Rate"), HtmlTable.Number("Interval")],
            score.Levels.Select(l => new[]
            {
                Markup.Of($"{Percent.Of(l.Forecast)}"), Markup.Of($"{l.Happened} of {l.Count}"), Markup.Of($"{(l.IsEvidence ? Percent.Of(l.Rate) : "too few")}"), Markup.Of($"{Percent.Range(l.Interval)}"),
            }));
        return Markup.Of($"{words}{frame.Figure("trust-chart", CalibrationPicture.Of(calibration, Room.OfPage), table)}");
    }

    /// <summary>The numbers to see first, each with its name and a word about it.</summary>
    public static Markup Figures(params IEnumerable<(string Name, string Number, string About)> figures) => Markup.Of($"""
        <dl class="growth-figures">
        {figures.Select(f => Markup.Of($"<div><dt>{f.Name}</dt><dd class=\"growth-big\">{f.Number}</dd><dd>{f.About}</dd></div>\n"))}</dl>

        """);

    /// <summary>The interval of an effect, for a chart.</summary>
    public static (double Low, double High)? Interval(Effect effect) => effect.Interval is var (low, high) ? ((double)low, (double)high) : null;
}
