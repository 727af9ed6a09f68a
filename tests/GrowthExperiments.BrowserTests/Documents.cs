using GrowthExperiments.TestKit;

namespace GrowthExperiments.BrowserTests;

/// <summary>The reports that the browser opens.</summary>
internal static class Documents
{
    private static readonly Lazy<GrowthProgram> Year = new(() => YearOfWeeks.Make(seed: 7));

    private static readonly Lazy<GrowthProgram> Quarter = new(() => YearOfWeeks.Make(seed: 3, weeks: 5));

    private static readonly Lazy<GrowthProgram> Hostile = new(() => HostileWeek.Make());

    /// <summary>Each by its name.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["week"] = () => Year.Value.ReportOf(Year.Value.Weeks[^1].Week).ToHtmlPage(),
        ["insights"] = () => Year.Value.Insights().ToHtmlPage(),
        ["few-insights"] = () => Quarter.Value.Insights().ToHtmlPage(),
        ["hostile-week"] = () => Hostile.Value.ReportOf(HostileWeek.Closed).ToHtmlPage(),
        ["hostile-open-week"] = () => Hostile.Value.ReportOf(HostileWeek.Closed.AddWeeks(1)).ToHtmlPage(),
        ["hostile-insights"] = () => Hostile.Value.Insights().ToHtmlPage(),
        ["quarter"] = () => SteeredQuarter.Make().ReportOf(SteeredQuarter.Quarter, on: SteeredQuarter.Day).ToHtmlPage(),
        ["hostile-quarter"] = () => HostileQuarter().ReportOf(SteeredQuarter.Quarter, on: SteeredQuarter.Day).ToHtmlPage(),
        ["nothing"] = () => GrowthProgram.Create().Insights().ToHtmlPage(),
    };

    private static GrowthProgram HostileQuarter()
    {
        int next = 0;
        return SteeredQuarter.Make(_ => HostileTexts.All[next++]);
    }

    /// <summary>Those that stand for all looks of a page.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Keys];

    /// <summary>The page of a name.</summary>
    public static string Of(string name) => All[name]();
}
