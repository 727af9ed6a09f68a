using System.Text.Json;
using System.Xml.Linq;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Drawing;

namespace GrowthExperiments.Tests.Reports;

public sealed class QuarterReportFormatTests
{
    private static readonly Lazy<QuarterReport> Steered = new(() => ReportOf(SteeredQuarter.Make()));

    [Fact]
    public void A_quarter_to_send()
    {
        Snapshot.Match(Steered.Value.ToMarkdown(), "md");
        Snapshot.Match(Steered.Value.ToJson() + "\n", "json");
        Snapshot.Match(Steered.Value.ToHtmlPage(), "html");
    }

    [Fact]
    public void Nothing_written_down_is_said_in_every_format()
    {
        QuarterReport report = GrowthProgram.Create().ReportOf(Quarter.Of(2026, 4), on: new DateOnly(2026, 11, 22));
        Assert.Contains("So far, no test is concluded.", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal("So far, no test is concluded.", Page.CheckHarmless(report.ToHtmlPage()).Descendants("h1").Single().Value);
        using JsonDocument json = JsonDocument.Parse(report.ToJson());
        Assert.Equal((0, JsonValueKind.Null), (json.RootElement.GetProperty("objectives").GetArrayLength(), json.RootElement.GetProperty("budget").ValueKind));
    }

    [Fact]
    public void What_is_just_short_of_success_is_never_shown_as_success()
    {
        GrowthProgram program = GrowthProgram.Create();
        KeyResult nearly = KeyResult.Create("K", 0, 100, SteeredQuarter.Day) with { Current = 69.99m };
        program.SetObjective(Objective.Create("O", SteeredQuarter.Quarter) with { KeyResults = [nearly] });
        QuarterReport report = program.ReportOf(SteeredQuarter.Quarter, on: SteeredQuarter.Day);
        Assert.All([report.ToString(), report.ToMarkdown(), Page.CheckHarmless(report.ToHtml()).Value], text =>
        {
            Assert.Contains("69 %", text, StringComparison.Ordinal);
            Assert.DoesNotContain("70 %", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_budget_that_cannot_be_divided_says_why_in_every_format()
    {
        QuarterReport report = SteeredQuarter.Make().ReportOf(SteeredQuarter.Quarter, Money.Of(1, "EUR"), SteeredQuarter.Day);
        Assert.Contains("No proposal", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("No proposal", Page.CheckHarmless(report.ToHtmlPage()).Value, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(report.ToJson());
        Assert.Equal(report.WhyNoProposal, json.RootElement.GetProperty("noProposal").GetString());
    }

    [Fact]
    public void Everything_hostile_is_harmless_in_every_place()
    {
        for (int shift = 0; shift < HostileTexts.All.Count; shift += 8)
        {
            int next = shift;
            GrowthProgram program = SteeredQuarter.Make(_ => HostileTexts.All[next++ % HostileTexts.All.Count]);
            XElement page = Page.CheckHarmless(ReportOf(program).ToHtmlPage());
            using JsonDocument json = JsonDocument.Parse(ReportOf(program).ToJson());
            HashSet<string> typed = Page.TypedIn(page);
            foreach (string title in program.Okrs.In(SteeredQuarter.Quarter).Select(o => o.Title).Concat(program.Initiatives.Select(i => i.Name)))
            {
                Assert.Contains(title, typed);
                Assert.Contains(Strings(json.RootElement), s => s == title);
            }
        }
    }

    [Fact]
    public void A_report_is_the_same_in_every_culture()
    {
        string expected = Cultures.In("", All);
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, All)));

        static string All() => Steered.Value + Steered.Value.ToMarkdown() + Steered.Value.ToHtmlPage() + Steered.Value.ToJson();
    }

    [Fact]
    public void No_report_is_no_text()
    {
        QuarterReport none = null!;
        Assert.All(new Func<string>[] { none.ToMarkdown, none.ToHtmlPage, none.ToJson }, format => Assert.Throws<ArgumentNullException>("report", format));
    }

    private static QuarterReport ReportOf(GrowthProgram program) => program.ReportOf(SteeredQuarter.Quarter, on: SteeredQuarter.Day);

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
