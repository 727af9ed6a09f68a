namespace GrowthExperiments.BrowserTests;

/// <summary>Something that a dashboard shows, in each of its forms.</summary>
internal sealed record Embedded(string Name, bool IsLarge, Func<HtmlOptions, string> Html, Func<SvgOptions, string> Svg, Func<string> Json)
{
    /// <summary>All that a program has to show.</summary>
    public static IReadOnlyList<Embedded> Of(GrowthProgram program)
    {
        Ranking ranking = program.Backlog.Rank();
        WeeklyCycle cycle = program.Weeks[^1];
        CycleReport report = program.ReportOf(program.Weeks.Last(w => w.Status == CycleStatus.Closed).Week);
        InsightsReport insights = program.Insights();
        QuarterReport quarter = TestKit.SteeredQuarter.Make().ReportOf(TestKit.SteeredQuarter.Quarter, on: TestKit.SteeredQuarter.Day);
        Funnel funnel = Funnel.Of(program.Log.Current);
        IReadOnlyList<WeekTempo> tempo = program.Tempo();
        CyclePlan plan = program.PlanWeek(cycle.Week.AddWeeks(1)).Plan!;
        return
        [
            new("ranking", true, o => ranking.ToHtml(o with { MaxRows = 12 }), ranking.ToSvg, () => ranking.ToJson(take: 20)),
            new("cycle", false, o => cycle.ToHtml(program.Backlog, o), o => cycle.ToSvg(program.Backlog, o), () => cycle.ToJson(program.Backlog)),
            new("plan", false, o => plan.ToHtml(o with { MaxRows = 8 }), plan.ToSvg, plan.ToJson),
            new("tempo", false, o => tempo.ToHtml(o), o => tempo.ToSvg(o), tempo.ToJson),
            new("funnel", false, funnel.ToHtml, funnel.ToSvg, funnel.ToJson),
            new("owners", false, insights.ByOwner.ToHtml, insights.ByOwner.ToSvg, insights.ByOwner.ToJson),
            new("trust", false, insights.Calibration.ToHtml, insights.Calibration.ToSvg, insights.Calibration.ToJson),
            new("week", true, report.ToHtml, report.ToSvg, report.ToJson),
            new("insights", true, insights.ToHtml, insights.ToSvg, insights.ToJson),
            new("quarter", true, quarter.ToHtml, quarter.ToSvg, quarter.ToJson),
        ];
    }
}
