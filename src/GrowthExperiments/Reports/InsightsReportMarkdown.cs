using System.Globalization;

namespace GrowthExperiments;

/// <summary>Insights as a digest.</summary>
internal static class InsightsReportMarkdown
{
    public static string Write(InsightsReport report) => string.Concat(Lines(report).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(InsightsReport report)
    {
        string name = report.Program is null ? "" : DigestText.Of(report.Program) + ", ";
        yield return $"# {name}insights{ReportWords.InDigest(report.Options.Market)}";
        yield return "";
        if (report.Weeks is not null)
        {
            yield return $"{CycleWords.Count(report.Tests, "test")}, {InsightsWords.Weeks(report)}";
            yield return "";
        }

        yield return $"**{InsightsWords.Headline(report)}**";
        foreach (IGrouping<FindingKind, Finding> findings in report.Findings.GroupBy(f => f.Kind))
        {
            yield return "";
            yield return $"## {InsightsWords.HeadOf(findings.Key)}";
            yield return "";
            foreach (Finding finding in findings)
                yield return $"- {DigestText.Of(finding.Text)}";
        }

        if (report.Tests == 0)
            yield break;
        yield return "";
        yield return "## Win rates by stage";
        yield return "";
        yield return "| stage | won | of | rate | expect |";
        yield return "| --- | ---: | ---: | ---: | ---: |";
        foreach (WinRateGroup group in report.ByStage.Groups)
            yield return Row(group);
        yield return "";
        yield return $"Win rate: {report.Rate!.Label}. What to expect is drawn to the rate of all, the more so the fewer tests there are.";
    }

    private static string Row(WinRateGroup group) => string.Create(CultureInfo.InvariantCulture,
        $"| {DigestText.Of(group.Name ?? "no stage")} | {group.Counted.Won} | {group.Counted.Counted} | {(group.Counted.Value is { } rate ? Percent.Of((double)rate) : "-")} | {Percent.Of(group.Shrunk.Mean)} |");
}
