using System.Globalization;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>How insights are printed.</summary>
internal enum InsightsFormat
{
    Table = 1,
    Markdown,
    Html,
    Json,
}

/// <summary>A report of insights for a terminal: the findings first, then the tables that they rest on.</summary>
internal sealed class InsightsPage(InsightsReport report)
{
    private const int Most = 10;
    private static readonly string[] RateHeaders = ["won", "of", "rate", "expect", "interval", "days", "group"];
    private static readonly string[] LevelHeaders = ["said", "won", "of", "rate", "interval"];
    private static readonly string[] EffortHeaders = ["planned", "taken", "tests", "expect", "group"];
    private static readonly string[] WinHeaders = ["measured", "expect", "week", "title"];
    private const int RateNumbers = 6;
    private const int LevelNumbers = 5;
    private const int EffortNumbers = 4;
    private const int WinNumbers = 2;
    private const int WinTitle = 3;

    public void Write(Terminal terminal)
    {
        terminal.Output.Write(report.ToString());
        if (report.Tests == 0)
            return;
        foreach (WinRateBreakdown breakdown in report.Breakdowns)
            Section(terminal, $"by {breakdown.Dimension}", RateHeaders, [.. breakdown.Groups.Take(Most).Select(Row)], RateNumbers, RateHeaders.Length - 1);
        Section(terminal, "confidence", LevelHeaders, [.. (report.Calibration.Score?.Levels ?? []).Select(Row)], LevelNumbers);
        Section(terminal, "effort", EffortHeaders, [.. report.Effort.ByOwner.Concat(report.Effort.ByStage).Take(2 * Most).Select(Row)], EffortNumbers, EffortHeaders.Length - 1);
        Section(terminal, "wins", WinHeaders, [.. report.Wins.Take(Most).Select(Row)], WinNumbers, WinTitle);
    }

    private static void Section(Terminal terminal, string title, string[] headers, string[][] rows, int numberColumns, params int[] wrapped)
    {
        if (rows.Length == 0)
            return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(title);
        Grid.Write(terminal, headers, rows, numberColumns, wrapped);
    }

    private static string[] Row(WinRateGroup group) =>
    [
        Number(group.Counted.Won),
        Number(group.Counted.Counted),
        group.Counted.Value is { } rate ? Percent.Of((double)rate) : "-",
        Percent.Of(group.Shrunk.Mean),
        group.Interval is { } interval ? Percent.Range(interval) : "-",
        ExactNumber.Format(group.Days),
        Named(group.Name),
    ];

    private static string[] Row(ReliabilityLevel level) =>
    [
        Percent.Of(level.Forecast), Number(level.Happened), Number(level.Count), level.IsEvidence ? Percent.Of(level.Rate) : "too few", Percent.Range(level.Interval),
    ];

    private static string[] Row(EffortGroup group) =>
    [
        ExactNumber.Format(group.PlannedDays), ExactNumber.Format(group.ActualDays), Number(group.Bias.Count), $"x {group.Expected.ToString("0.0#", CultureInfo.InvariantCulture)}", Named(group.Name),
    ];

    private static string[] Row(MeasuredWin win) =>
        [win.Learning.Effect!.ToString(), Percent.Signed(win.Shrunk.Mean), win.Learning.Week.ToString(), Shown.Escaped(win.Learning.Title)];

    private static string Named(string? name) => name is null ? "(none)" : Shown.Escaped(name);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
