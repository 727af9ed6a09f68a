using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>The report of a quarter as lines of text.</summary>
internal static class QuarterReportLines
{
    public static IEnumerable<string> Of(QuarterReport report) =>
    [
        Invariant($"{report.Quarter} ({(report.IsOver ? "over" : Invariant($"interim, {report.On:yyyy-MM-dd}"))})"),
        .. KeyResults(report),
        .. Tests(report),
        .. Money(report),
        .. Part("initiatives", report.Initiatives?.ToString()),
        .. Part("gates", string.Join('\n', report.Decisions)),
    ];

    private static IEnumerable<string> KeyResults(QuarterReport report)
    {
        if (report.Objectives.Count == 0)
            yield break;
        yield return Invariant($"key results {report.KeyResults.Count(k => k.IsSuccess)} of {report.KeyResults.Count} succeed");
        foreach (Objective objective in report.Objectives)
        {
            yield return $"  {objective}";
            foreach (KeyResult result in objective.KeyResults)
                yield return $"    {result}";
        }
    }

    private static IEnumerable<string> Tests(QuarterReport report)
    {
        (int inBand, int closed) = WeekTempo.Kept(report.Tempo);
        yield return Invariant($"tempo {report.Started} tests started, {inBand} of {CycleWords.Count(closed, "closed week")} in the band");
        foreach (WinRate rate in report.WinRates)
            yield return $"win rate {rate}";
    }

    private static IEnumerable<string> Money(QuarterReport report)
    {
        if (report.Budget is { } budget)
            yield return $"spent {budget}";
        foreach (ChannelReturn item in report.Returns?.Items ?? [])
            yield return $"  {item}";
        foreach (string line in Part("next budget", report.Proposal?.ToString()))
            yield return line;
        if (report.WhyNoProposal is { } why)
            yield return $"no next budget: {why}";
    }

    private static IEnumerable<string> Part(string head, string? text) =>
        string.IsNullOrEmpty(text) ? [] : text.TrimEnd('\n').Split('\n').Select(line => $"  {line}").Prepend(head);
}
