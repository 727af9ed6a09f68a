using GrowthExperiments.TestKit;

namespace GrowthExperiments.BrowserTests;

/// <summary>The reports that the browser opens.</summary>
internal static class Documents
{
    private static readonly Lazy<GrowthProgram> Year = new(() => YearOfWeeks.Make(seed: 7, weeks: 30));

    /// <summary>Each by its name.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["week"] = () => Year.Value.ReportOf(Year.Value.Weeks[^1].Week).ToHtml(),
    };
}
