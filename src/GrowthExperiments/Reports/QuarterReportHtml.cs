using System.Globalization;

namespace GrowthExperiments;

/// <summary>The report of a quarter as a page.</summary>
internal static class QuarterReportHtml
{
    private const string Words = "Expected returns are drawn to that of all channels, the more so the fewer results there are; the budget goes by them.";

    public static string Write(QuarterReport report)
    {
        HtmlFrame frame = HtmlFrame.OfPage;
        string name = report.Program is null ? "" : Shown.Escaped(report.Program) + ", ";
        return HtmlPage.Of($"{name}{report.Quarter}", Header(frame, report), Main(frame, report), Markup.Of($"<p>{Words} {QuarterReportWords.Dates(report)}.</p>\n"));
    }

    /// <summary>The same for a page of somebody else's.</summary>
    public static string Write(QuarterReport report, HtmlOptions options) => HtmlFrame.Fragment(
        "quarter", options, Markup.Of($"Quarter {report.Quarter.ToString()}"), frame => Markup.Of($"""
            <p class="growth-under">{QuarterReportWords.Dates(report)}</p>
            <p>{QuarterReportWords.Headline(report)}</p>
            {Main(frame, report)}<p class="growth-note">{Words}</p>

            """));

    /// <summary>How far each key result has come.</summary>
    public static Picture KeyResults(QuarterReport report, Room room, int rows) => ProgressChart.Draw(
        "How far each key result has come",
        "The progress of each key result against where it succeeds.",
        room,
        [.. report.KeyResults.Take(rows).Select(k => new ProgressChart.Row(k.Title, (double)k.Progress, OkrWords.Percent(k.Progress), (double)k.SuccessFrom, k.IsSuccess))]);

    private static Markup Header(HtmlFrame frame, QuarterReport report) => Markup.Of($"""
        <p class="growth-over">{(report.Program is null ? Markup.None : Markup.Of($"{Typed.Line(report.Program)} · "))}Quarter {report.Quarter.ToString()}</p>
        {frame.Head(0, Markup.Of($"{QuarterReportWords.Headline(report)}"))}<p class="growth-under">{QuarterReportWords.Dates(report)}</p>

        """);

    private static Markup Main(HtmlFrame frame, QuarterReport report) => Markup.Join(
    [
        Figures(report),
        frame.Section("okrs", "Objectives and key results", KeyResults(frame, report)),
        frame.Section("tempo", "Tempo", ReportCharts.Tempo(frame, report.Tempo)),
        frame.Section("budget", "What channels returned, and the next budget", Budget(frame, report)),
        frame.Section("initiatives", "Things that cost", Initiatives(report.Initiatives)),
        frame.Section("gates", "Gates", Gates(report.Decisions)),
    ]);

    private static Markup Figures(QuarterReport report)
    {
        (int inBand, int closed) = WeekTempo.Kept(report.Tempo);
        int won = report.Lessons.Count(l => l.Outcome == Outcome.Won);
        decimal? together = report.Returns?.Pooled;
        return ReportCharts.Figures(
            ("Key results", $"{Number(report.KeyResults.Count(k => k.IsSuccess))} of {Number(report.KeyResults.Count)}", "succeed"),
            ("Tests started", Number(report.Started), $"{Number(inBand)} of {CycleWords.Count(closed, "closed week")} in the band"),
            ("Tests won", $"{Number(won)} of {Number(report.Lessons.Count)}", report.WinRates[0].ToString()),
            ("Return", QuarterReportWords.Of(together), report.Budget is { } budget ? $"for each 1 of {QuarterReportWords.Of(budget.Spent)} spent" : "no channel is written down"));
    }

    private static Markup KeyResults(HtmlFrame frame, QuarterReport report)
    {
        if (report.KeyResults.Count == 0)
            return Markup.Join(report.Objectives.Select(o => Named(frame, o)));
        Markup table = HtmlTable.Of(
            "Key results by objective",
            ["Key result", HtmlTable.Number("Start"), HtmlTable.Number("Now"), HtmlTable.Number("Target")],
            report.KeyResults.Select(k => new[]
            {
                k.Unit is null ? Typed.Line(k.Title) : Markup.Of($"{Typed.Line(k.Title)}, in {Typed.Line(k.Unit)}"),
                Markup.Of($"{ExactNumber.Format(k.Start)}"),
                Markup.Of($"{ExactNumber.Format(k.Current)}"),
                Markup.Of($"{ExactNumber.Format(k.Target)}"),
            }));
        return Markup.Of($"{Markup.Join(report.Objectives.Select(o => Named(frame, o)))}{frame.Figure("okrs-chart", KeyResults(report, Room.OfPage, report.KeyResults.Count), table)}");
    }

    private static Markup Named(HtmlFrame frame, Objective objective)
    {
        (string level, string? name) = QuarterReportWords.Whose(objective);
        Markup whose = name is null ? Markup.Of($"{level}") : Markup.Of($"{level} {Typed.Line(name)}");
        string progress = objective.Progress is { } share ? $"{OkrWords.Percent(share)} of {CycleWords.Count(objective.KeyResults.Count, "key result")}" : "no key result";
        return Markup.Of($"{frame.Head(2, Typed.Line(objective.Title))}<p>{whose}: {progress}</p>\n");
    }

    private static Markup Budget(HtmlFrame frame, QuarterReport report)
    {
        if (report.Returns is null)
            return Markup.None;
        string next = report.Proposal is { } proposal ? $"; the next budget is {QuarterReportWords.Of(proposal.Budget)}" : "";
        Markup table = HtmlTable.Wide(
            $"Gain and return for each 1 spent, and how much of both counts where few results stand behind them{next}",
            [HtmlTable.Head("Channel"), HtmlTable.Number("Spent"), HtmlTable.Number("Gained"), HtmlTable.Number("Of it counts"), HtmlTable.Number("Return"), HtmlTable.Number("Counts as"), HtmlTable.Number("Next")],
            report.Channels.Select(c => new[]
            {
                Typed.Line(c.Return.Channel.Name),
                Markup.Of($"{QuarterReportWords.Of(c.Return.Channel.Spend)}"),
                Markup.Of($"{QuarterReportWords.Of(c.Return.Channel.Gain)}"),
                Markup.Of($"{QuarterReportWords.Of(c.Return.CountedGain)}"),
                Markup.Of($"{QuarterReportWords.Of(c.Return.Channel.Return)}"),
                Markup.Of($"{QuarterReportWords.Of(c.Return.CountedReturn)}"),
                Markup.Of($"{QuarterReportWords.Next(c.Line)}"),
            }));
        return report.Proposal is null
            ? Markup.Of($"<p>No proposal for the next budget: {report.WhyNoProposal ?? ""}</p>\n{table}")
            : Markup.Of($"{Moves(report.Proposal)}{frame.Figure("budget-chart", Chart(report.Proposal), table, isTall: true)}");
    }

    private static Picture Chart(BudgetProposal proposal) => BudgetChart.Draw(
        "What each channel spent, and what it is to get",
        "The spend of each channel and its part of the next budget; the numbers stand in the table.",
        Room.OfPage,
        [.. proposal.Lines.Select(l => new BudgetChart.Row(l.Channel.Name, l.Before.Amount, l.Proposed.Amount, $"{QuarterReportWords.Of(l.Before)} to {QuarterReportWords.Of(l.Proposed)}"))]);

    private static Markup Moves(BudgetProposal proposal) => proposal.Moves.Count == 0 ? Markup.Of($"<p>Nothing moves.</p>\n") : Markup.Of($"""
        <ul class="growth-findings">
        {proposal.Moves.Select(m => Markup.Of($"<li>{QuarterReportWords.Of(m.Amount)} from {Place(m.From, "the larger budget")} to {Place(m.To, "the smaller budget")}: {m.Reason}</li>\n"))}</ul>

        """);

    private static Markup Place(string? channel, string otherwise) => channel is null ? Markup.Of($"{otherwise}") : Typed.Line(channel);

    private static Markup Initiatives(InitiativeReview? review)
    {
        if (review is null)
            return Markup.None;
        Markup first = review.WhyNothingNew is { } why ? Markup.Of($"<p>Nothing new: {why}</p>\n") : Markup.None;
        Markup table = HtmlTable.Wide(
            "Tools, channels and the like, after their trial",
            [HtmlTable.Head("Initiative"), HtmlTable.Short("Proposed"), HtmlTable.Prose("Why")],
            review.Items.Select(i => new[] { Typed.Line(i.Initiative.Name), Markup.Of($"{QuarterReportWords.Of(i.Verdict)}"), Markup.Of($"{i.Reason}") }));
        return Markup.Of($"{first}{table}");
    }

    private static Markup Gates(IReadOnlyList<GateDecision> decisions) => decisions.Count == 0 ? Markup.None : HtmlTable.Wide(
        "Decisions of the quarter",
        [HtmlTable.Head("Gate"), HtmlTable.Short("Decided"), HtmlTable.Short("On"), "By"],
        decisions.Select(d => new[]
        {
            Typed.Line(d.Gate.Name), Markup.Of($"{QuarterReportWords.Of(d.Verdict)}"), Markup.Of($"{d.At.ToString(InstantText.Date, CultureInfo.InvariantCulture)}"), d.By is null ? Markup.Of($"-") : Typed.Line(d.By),
        }));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
