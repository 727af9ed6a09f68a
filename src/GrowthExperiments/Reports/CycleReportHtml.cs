using System.Globalization;

namespace GrowthExperiments;

/// <summary>The report of a week as a page.</summary>
internal static class CycleReportHtml
{
    public static string Write(CycleReport report)
    {
        HtmlFrame frame = HtmlFrame.OfPage;
        string name = report.Program is null ? "" : Shown.Escaped(report.Program) + ", ";
        return HtmlPage.Of($"{name}{report.Week}{CycleWords.OfMarket(report.Market)}", Header(frame, report), Main(frame, report), Markup.Of($"<p>{ReportWords.DatesOf(report.Week)}, {ReportWords.StateOf(report)}.</p>\n"));
    }

    /// <summary>The same for a page of somebody else's.</summary>
    public static string Write(CycleReport report, HtmlOptions options) => HtmlFrame.Fragment(
        "week", options, Markup.Of($"Week {report.Week.ToString()}{ReportWords.OfMarket(report.Market)}"), frame => Markup.Of($"""
            <p class="growth-under">{ReportWords.DatesOf(report.Week)}, {ReportWords.StateOf(report)}</p>
            <p>{ReportWords.Headline(report)}</p>
            {Main(frame, report)}
            """));

    private static Markup Header(HtmlFrame frame, CycleReport report) => Markup.Of($"""
        <p class="growth-over">{(report.Program is null ? Markup.None : Markup.Of($"{Typed.Line(report.Program)} · "))}Week {report.Week.ToString()}{ReportWords.OfMarket(report.Market)}</p>
        {frame.Head(0, Markup.Of($"{ReportWords.Headline(report)}"))}<p class="growth-under">{ReportWords.DatesOf(report.Week)}, {ReportWords.StateOf(report)}</p>

        """);

    private static Markup Main(HtmlFrame frame, CycleReport report) => Markup.Join(
    [
        Figures(report),
        frame.Section("tempo", "Tempo", ReportCharts.Tempo(frame, report.Tempo)),
        frame.Section("lessons", "What the tests taught", Lessons(frame, report)),
        frame.Section("funnel", "Where the tests were", ReportCharts.Stages(frame, Funnel.Of(report.Lessons))),
        frame.Section("effects", "What they moved", Effects(frame, report)),
        frame.Section("open", "Still open", Open(report)),
        frame.Section("carried", "Carried over", Carried(report)),
        frame.Section("moves", "Moved in the ranking", Moves(report)),
    ]);

    private static Markup Figures(CycleReport report)
    {
        int won = report.Lessons.Count(l => l.Outcome == Outcome.Won);
        string capacity = report.Capacity is { } all ? $"of {ExactNumber.Format(all.Total)} that there were" : "no limit was set";
        return ReportCharts.Figures(
            ("Tests started", Number(report.Velocity), string.Create(CultureInfo.InvariantCulture, $"band {report.Band.Low} to {report.Band.High}, {report.Tempo[^1].Judgement}")),
            ("Tests won", $"{Number(won)} of {Number(report.Lessons.Count)}", report.WinRates[0].ToString()),
            ("Carried over", Number(report.CarriedOver.Count), $"of {Number(report.Cycle.Experiments.Count)} in the week"),
            ("Person-days", ExactNumber.Format(report.DaysSpent), $"{capacity}{Unknown(report)}"));
    }

    private static string Unknown(CycleReport report) =>
        report.LessonsWithoutEffort == 0 ? "" : $"; {CycleWords.Count(report.LessonsWithoutEffort, "lesson")} {(report.LessonsWithoutEffort == 1 ? "does" : "do")} not say";

    private static Markup Lessons(HtmlFrame frame, CycleReport report) => report.Lessons.Count == 0 ? Markup.None : Markup.Of($"""
        <ol class="growth-lessons">
        {report.Lessons.Select(l => Lesson(frame, l))}</ol>

        """);

    private static Markup Lesson(HtmlFrame frame, Learning lesson) => Markup.Of($"""
        <li>
        <div class="growth-title"><span class="growth-badge {LookOf(lesson.Outcome)}">{ReportWords.Of(lesson.Outcome)}</span>{frame.Head(2, Typed.Line(lesson.Title))}</div>
        <p>{Typed.Prose(lesson.Insight)}</p>
        <p class="growth-about">{About(lesson)}</p>
        {Evidence(lesson)}</li>

        """);

    private static string LookOf(Outcome outcome) => outcome switch
    {
        Outcome.Won => "growth-won",
        Outcome.Lost => "growth-lost",
        _ => "growth-other",
    };

    /// <summary>What else is known of a lesson, on one line.</summary>
    private static Markup About(Learning lesson)
    {
        List<Markup> parts = [Markup.Of($"Decision: {lesson.Decision.ToString()}")];
        if (lesson.Effect is { } effect)
            parts.Insert(0, Measured(effect));
        if (lesson.Stage is { } stage)
            parts.Add(Markup.Of($"{stage.ToString()}"));
        if (!lesson.Metric.IsNone)
            parts.Add(Typed.Line(lesson.Metric.Value));
        if (lesson.ActualEffort is { } effort)
            parts.Add(Markup.Of($"{CycleWords.Count(effort.Total, "person-day")}"));
        if (lesson.Owner is { } owner)
            parts.Add(Markup.Of($"Owner: {Typed.Line(owner)}"));
        if (lesson.Author is { } author && author != lesson.Owner)
            parts.Add(Markup.Of($"Written by {Typed.Line(author)}"));
        parts.AddRange(lesson.Tags.Select(tag => Typed.Line(tag)));
        return Separated(parts, " · ");
    }

    private static Markup Measured(Effect effect)
    {
        Markup unit = effect.Unit is { } text ? Markup.Of($", in {Typed.Line(text)}") : Markup.None;
        return Markup.Of($"{(effect with { Unit = null }).ToString()}{unit}");
    }

    private static Markup Evidence(Learning lesson) => lesson.Evidence.Count == 0
        ? Markup.None
        : Markup.Of($"<p class=\"growth-about\">Evidence: {Separated([.. lesson.Evidence.Select(Typed.Reference)], ", ")}</p>\n");

    private static Markup Separated(IReadOnlyList<Markup> parts, string separator) =>
        Markup.Join(parts.Select((part, i) => i == 0 ? part : Markup.Of($"{separator}{part}")));

    /// <summary>The relative effects share an axis; others stand in the table alone.</summary>
    private static Markup Effects(HtmlFrame frame, CycleReport report)
    {
        Learning[] measured = [.. report.Lessons.Where(l => l.Effect is not null)];
        if (measured.Length == 0)
            return Markup.None;
        Markup table = HtmlTable.Of("Effect of each test with its interval", ["Test", "Effect"], measured.Select(l => new[] { Typed.Line(l.Title), Measured(l.Effect!) }));
        IntervalChart.Row[] rows = [.. measured.Where(l => l.Effect!.Kind == EffectKind.Relative).Select(l => new IntervalChart.Row(l.Title, (double)l.Effect!.Estimate, ReportCharts.Interval(l.Effect), null))];
        if (rows.Length == 0)
            return table;
        Picture picture = IntervalChart.Draw("Relative effects with their intervals", "Each test's effect on its metric; the numbers stand in the table.", Room.OfPage, rows, (0, "no effect"), isSigned: true);
        Markup note = rows.Length == measured.Length ? Markup.None : Markup.Of($"<p class=\"growth-note\">The chart has the relative effects, the table all.</p>\n");
        return Markup.Of($"{frame.Figure("effects-chart", picture, table)}{note}");
    }

    private static Markup Open(CycleReport report)
    {
        Experiment[] open = [.. report.Cycle.Experiments.Where(e => e.IsOpen)];
        return open.Length == 0 ? Markup.None : HtmlTable.Of(
            "Tests without a learning so far",
            ["Test", "Where it stands", "Owner"],
            open.Select(e => new[] { Typed.Line(report.TitleOf(e)), Markup.Of($"{ReportWords.Of(e.Status)}"), Typed.Line(e.Owner) }));
    }

    private static Markup Carried(CycleReport report) => report.CarriedOver.Count == 0 ? Markup.None : HtmlTable.Of(
        "Tests that go on in a later week",
        ["Test", HtmlTable.Short("To"), "Reason", "Owner"],
        report.CarriedOver.Select(e => new[] { Typed.Line(report.TitleOf(e)), Markup.Of($"{e.CarriedTo?.ToString()}"), Typed.Prose(e.CarryReason!), Typed.Line(e.Owner) }));

    private static Markup Moves(CycleReport report) => report.Moves.Count == 0 ? Markup.None : HtmlTable.Of(
        "Places that changed among the first 20 since the last closed week",
        ["Idea", HtmlTable.Number("Before"), HtmlTable.Number("Now")],
        report.Moves.Select(m => new[] { Typed.Line(m.Hypothesis.Title), Place(m.Before), Place(m.After) }));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Markup Place(int? place) => place is { } number ? Markup.Of($"{number}") : Markup.Of($"none");
}
