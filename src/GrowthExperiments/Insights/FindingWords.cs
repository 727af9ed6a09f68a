using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>A report of insights as lines of text.</summary>
internal static class FindingWords
{
    public static IEnumerable<string> Lines(InsightsReport report)
    {
        yield return Title(report);
        if (report.Tests == 0)
            yield return "nothing is concluded yet";
        foreach (WinRate rate in report.WinRates)
            yield return $"win rate {rate}";
        foreach (FindingKind kind in Enum.GetValues<FindingKind>())
        {
            Finding[] findings = [.. report.Findings.Where(f => f.Kind == kind)];
            if (findings.Length > 0)
                yield return HeadingOf(kind);
            foreach (Finding finding in findings)
                yield return $"  {finding}";
        }
    }

    public static string Title(InsightsReport report) => report.Weeks is var (first, last)
        ? Invariant($"insights from {CycleWords.Count(report.Tests, "test")}, {first} to {last}{CycleWords.OfMarket(report.Options.Market)}")
        : $"insights from no test{CycleWords.OfMarket(report.Options.Market)}";

    public static string HeadingOf(FindingKind kind) => kind switch
    {
        FindingKind.Spend => "where to spend",
        FindingKind.Distrust => "what not to trust",
        _ => "what to do first",
    };
}
