using System.Globalization;

namespace GrowthExperiments;

/// <summary>The report of a week as a digest.</summary>
internal static class CycleReportMarkdown
{
    private const int LongestInsight = 280;
    private const int MostMoves = 10;

    public static string Write(CycleReport report) => string.Concat(Lines(report).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(CycleReport report)
    {
        string name = report.Program is null ? "" : DigestText.Of(report.Program) + ", ";
        yield return $"# {name}week {report.Week}{ReportWords.InDigest(report.Market)}";
        yield return "";
        yield return $"{ReportWords.DatesOf(report.Week)}, {ReportWords.StateOf(report)}";
        yield return "";
        yield return $"**{ReportWords.Headline(report)}**";
        yield return "";
        foreach (WinRate rate in report.WinRates)
            yield return $"- Win rate {rate}";
        yield return $"- Person-days: {ReportWords.Days(report)}";
        if (report.Tempo.Count > 1)
            yield return $"- Tests started week by week, this one last: {string.Join(", ", report.Tempo.Select(t => t.Started.ToString(CultureInfo.InvariantCulture)))}";
        foreach (string line in Part("What the tests taught", report.Lessons.Select(Lesson))
            .Concat(Part("Carried over", report.CarriedOver.Select(e => $"- {Title(report, e)}, to {e.CarriedTo}: {DigestText.Of(e.CarryReason!, LongestInsight)}")))
            .Concat(Part("Still open", report.Cycle.Experiments.Where(e => e.IsOpen).Select(e => $"- {Title(report, e)} ({ReportWords.Of(e.Status)}{Owner(e)})")))
            .Concat(Moves(report)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Part(string head, IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length == 0 ? [] : ["", $"## {head}", "", .. all];
    }

    private static string Lesson(Learning lesson)
    {
        string effect = lesson.Effect is { } measured ? $" ({Measured(measured)})" : "";
        return $"- **{ReportWords.Of(lesson.Outcome)}**: {DigestText.Of(lesson.Title)}{effect}: {DigestText.Of(lesson.Insight, LongestInsight)} *{lesson.Decision}*";
    }

    private static string Measured(Effect effect)
    {
        string unit = effect.Unit is { } text ? $", in {DigestText.Of(text)}" : "";
        return $"{effect with { Unit = null }}{unit}";
    }

    private static IEnumerable<string> Moves(CycleReport report)
    {
        if (report.Moves.Count == 0)
            return [];
        IEnumerable<string> rows = report.Moves.Take(MostMoves).Select(m => $"| {Place(m.After)} | {Place(m.Before)} | {DigestText.Of(m.Hypothesis.Title)} |");
        List<string> lines = ["", "## Moved in the ranking", "", "| now | before | idea |", "| ---: | ---: | --- |", .. rows];
        if (report.Moves.Count > MostMoves)
            lines.AddRange(["", string.Create(CultureInfo.InvariantCulture, $"and {report.Moves.Count - MostMoves} more")]);
        return lines;
    }

    private static string Title(CycleReport report, Experiment experiment) => DigestText.Of(report.TitleOf(experiment));

    private static string Owner(Experiment experiment) => experiment.Owner is { } owner ? $", {DigestText.Of(owner)}" : "";

    private static string Place(int? place) => place?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
