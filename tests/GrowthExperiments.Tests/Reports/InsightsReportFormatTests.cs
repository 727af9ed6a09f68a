using System.Text.Json;
using System.Xml.Linq;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Drawing;

namespace GrowthExperiments.Tests.Reports;

public sealed class InsightsReportFormatTests
{
    private static readonly Lazy<InsightsReport> Weeks = new(() => YearOfWeeks.Make(seed: 7, weeks: 12).Insights());

    [Fact]
    public void A_quarter_to_send()
    {
        InsightsReport report = Weeks.Value;
        Snapshot.Match(report.ToMarkdown(), "md");
        Snapshot.Match(report.ToJson() + "\n", "json");
        Snapshot.Match(report.ToHtmlPage(), "html");
    }

    [Fact]
    public void The_chart_of_reliability_waits_for_enough_results()
    {
        Assert.True(Weeks.Value.Calibration.IsEnough);
        Assert.Contains(Charts(Weeks.Value), id => id == "trust-chart-title");
        InsightsReport few = YearOfWeeks.Make(seed: 7, weeks: 3).Insights();
        Assert.DoesNotContain(Charts(few), id => id == "trust-chart-title");
        Assert.Contains($"{ConfidenceCalibration.Least} results are needed", few.ToHtmlPage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_learned_is_said_in_every_format()
    {
        InsightsReport report = GrowthProgram.Create().Insights();
        Assert.Contains("No test is concluded yet.", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal("No test is concluded yet.", Page.CheckHarmless(report.ToHtmlPage()).Descendants("h1").Single().Value);
        using JsonDocument json = JsonDocument.Parse(report.ToJson());
        Assert.Equal((0, JsonValueKind.Null), (json.RootElement.GetProperty("tests").GetInt32(), json.RootElement.GetProperty("first").ValueKind));
    }

    [Fact]
    public void Everything_hostile_is_harmless_in_every_place()
    {
        foreach (int shift in (int[])[0, 31])
        {
            InsightsReport report = HostileWeek.Make(shift).Insights();
            XElement page = Page.CheckHarmless(report.ToHtmlPage());
            Assert.Superset(report.ByTag.Groups.Take(12).Select(g => g.Name ?? "No tag").ToHashSet(), Page.TypedIn(page));
            using JsonDocument json = JsonDocument.Parse(report.ToJson());
            Assert.Equal(report.ByTag.Groups.Select(g => g.Name), json.RootElement.GetProperty("breakdowns")[1].GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("name").GetString()));
        }
    }

    [Fact]
    public void A_report_is_the_same_in_every_culture()
    {
        string expected = Cultures.In("", All);
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, All)));

        static string All() => Weeks.Value.ToMarkdown() + Weeks.Value.ToHtmlPage() + Weeks.Value.ToJson();
    }

    [Fact]
    public void No_report_is_no_text()
    {
        InsightsReport none = null!;
        Assert.All(new Func<string>[] { none.ToMarkdown, none.ToHtmlPage, none.ToJson }, format => Assert.Throws<ArgumentNullException>("report", format));
    }

    private static IEnumerable<string> Charts(InsightsReport report) => Page.CheckHarmless(report.ToHtmlPage()).Descendants("svg").Elements("title").Select(t => t.Attribute("id")!.Value);
}
