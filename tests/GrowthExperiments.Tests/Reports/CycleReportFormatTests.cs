using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Drawing;
using GrowthExperiments.Tests.Programs;

namespace GrowthExperiments.Tests.Reports;

public sealed class CycleReportFormatTests
{
    /// <summary>Any report that the model can hold, with texts as hostile as the rules allow.</summary>
    private static readonly Gen<CycleReport> Report =
        from name in Gens.MaybeNull(Gens.Line)
        from learnings in Gen.Choose(0, 3).SelectMany(n => Gens.Learning.ListOf(n))
        from titles in Gens.Line.ArrayOf(2)
        from reason in Gens.Lines
        from owner in Gens.MaybeNull(Gens.Line)
        from moved in Gen.Choose(0, 2).SelectMany(n => Gens.Hypothesis.ListOf(n))
        from status in Gen.Elements(Enum.GetValues<CycleStatus>())
        select Made(name, [.. learnings.Select((l, i) => l(i + 1))], titles, reason, owner, moved, status);

    [Fact]
    public void Every_text_is_found_back_in_the_page_and_in_the_json() => Props.Check(Report, report =>
    {
        XElement page = Page.CheckHarmless(report.ToHtmlPage());
        HashSet<string> inPage = Page.TypedIn(page);
        using JsonDocument json = JsonDocument.Parse(report.ToJson());
        HashSet<string> inJson = [.. Strings(json.RootElement)];
        foreach (string text in Texts(report))
        {
            Assert.Contains(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), inPage);
            Assert.Contains(text, inJson);
        }
    }, cases: 100);

    [Fact]
    public void A_page_keeps_its_order_and_names_all_that_it_has() => Props.Check(Report, report =>
    {
        XElement page = Page.Parse(report.ToHtmlPage());
        Assert.Single(page.Descendants("h1"));
        int before = 1;
        foreach (int level in page.Descendants().Select(e => e.Name.LocalName).Where(n => n is "h1" or "h2" or "h3").Select(n => n[1] - '0'))
        {
            Assert.InRange(level, 1, before + 1);
            before = level;
        }

        Assert.All(page.Descendants("table"), table =>
        {
            Assert.NotEqual("", table.Element("caption")!.Value);
            Assert.All(table.Descendants("th"), th => Assert.Contains(th.Attribute("scope")!.Value, (string[])["col", "row"]));
        });
        Assert.All(page.Descendants("section"), section => Assert.Equal(section.Attribute("aria-labelledby")!.Value, section.Element("h2")!.Attribute("id")!.Value));
    }, cases: 40);

    [Fact]
    public void A_report_is_the_same_in_every_culture_and_for_a_copy_of_the_program()
    {
        GrowthProgram program = Grown.Rich();
        string expected = Cultures.In("", () => All(program));
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, () => All(program.Copy()))));

        static string All(GrowthProgram program) =>
            string.Concat(program.Weeks.Take(2).Select(w => program.ReportOf(w.Week)).Select(r => r.ToMarkdown() + r.ToHtmlPage() + r.ToJson()));
    }

    [Fact]
    public void Everything_hostile_is_harmless_in_every_place()
    {
        for (int shift = 0; shift < 4; shift++)
        {
            GrowthProgram program = HostileWeek.Make(shift);
            foreach (WeeklyCycle week in program.Weeks)
                Page.CheckHarmless(program.ReportOf(week.Week).ToHtmlPage());
        }
    }

    [Fact]
    public void A_closed_week_to_send() => Match(Grown.W48);

    [Fact]
    public void A_planned_week_to_send() => Match(Grown.W50);

    [Theory]
    [InlineData("2026-W48", "23 to 29 November 2026")]
    [InlineData("2026-W49", "30 November to 6 December 2026")]
    [InlineData("2026-W53", "28 December 2026 to 3 January 2027")]
    [InlineData("0001-W01", "1 to 7 January 0001")]
    [InlineData("9999-W52", "27 to 31 December 9999")]
    public void A_week_has_its_dates(string week, string dates) => Assert.Equal(dates, ReportWords.DatesOf(IsoWeek.Parse(week)));

    [Fact]
    public void No_report_is_no_text()
    {
        CycleReport none = null!;
        Assert.All(new Func<string>[] { none.ToMarkdown, none.ToHtmlPage, none.ToJson }, format => Assert.Throws<ArgumentNullException>("report", format));
    }

    private static void Match(IsoWeek week, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        CycleReport report = Grown.Rich().ReportOf(week);
        Snapshot.Match(report.ToMarkdown(), "md", method: method);
        Snapshot.Match(report.ToJson() + "\n", "json", method: method);
        Snapshot.Match(report.ToHtmlPage(), "html", method: method);
    }

    private static CycleReport Made(string? name, Learning[] learnings, string[] titles, string reason, string? owner, IEnumerable<Hypothesis> moved, CycleStatus status)
    {
        var cycle = new WeeklyCycle(Grown.W48)
        {
            Status = status,
            Experiments =
            [
                new(Grown.Id("0")) { Status = ExperimentStatus.CarriedOver, CarriedTo = Grown.W49, CarryReason = reason, Owner = owner, Started = Clock.Monday },
                new(Grown.Id("1")) { Status = ExperimentStatus.Running, Owner = owner, Started = Clock.Monday },
            ],
        };
        return new CycleReport(cycle, [new WeekTempo(cycle)], learnings, [.. moved.Select((h, i) => new RankingMove(h, i + 1, null))], id => titles[int.Parse(id.Value)])
        {
            Program = name,
        };
    }

    private static IEnumerable<string> Texts(CycleReport report)
    {
        if (report.Program is { } name)
            yield return name;
        foreach (Experiment experiment in report.Cycle.Experiments)
        {
            yield return report.TitleOf(experiment);
            if (experiment.Owner is { } owner)
                yield return owner;
        }

        yield return report.CarriedOver[0].CarryReason!;
        foreach (RankingMove move in report.Moves)
            yield return move.Hypothesis.Title;
        foreach (Learning lesson in report.Lessons)
        {
            string?[] texts = [lesson.Title, lesson.Insight, lesson.Owner, lesson.Author, lesson.Effect?.Unit, lesson.Metric.IsNone ? null : lesson.Metric.Value, .. lesson.Tags, .. lesson.Evidence];
            foreach (string text in texts.OfType<string>())
                yield return text;
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
