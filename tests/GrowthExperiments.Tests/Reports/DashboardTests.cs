using System.Text.Json;
using System.Xml.Linq;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Drawing;
using GrowthExperiments.Tests.Programs;

namespace GrowthExperiments.Tests.Reports;

public sealed class DashboardTests
{
    private static readonly Lazy<Noun[]> Rich = new(() => Noun.Of(Grown.Rich(), Grown.W48, SteeredQuarter.Quarter, SteeredQuarter.Day));

    private static readonly HtmlOptions Bare = new() { IncludeStyle = false };

    private static readonly SvgOptions BareImage = new() { IncludeStyle = false };

    [Fact]
    public void Every_fragment_is_one_harmless_section() => Props.Check(Noun.Any, any =>
    {
        foreach (Noun noun in any.Nouns)
        {
            XElement section = Fragment(noun.Html(Bare));
            Assert.Equal("growth", section.Attribute("class")!.Value);
            Assert.Equal(section.Attribute("aria-labelledby")!.Value, section.Element("h2")!.Attribute("id")!.Value);
            Assert.All(section.DescendantsAndSelf().Attributes("class").SelectMany(a => a.Value.Split(' ')), name => Assert.StartsWith("growth", name, StringComparison.Ordinal));
            Assert.All(Ids(section), id => Assert.StartsWith("growth-", id, StringComparison.Ordinal));
            Assert.All(section.Descendants("table"), table =>
            {
                Assert.NotEqual("", table.Element("caption")!.Value);
                int columns = table.Element("thead")!.Element("tr")!.Elements("th").Count(th => th.Attribute("scope")!.Value == "col");
                Assert.All(table.Element("tbody")!.Elements("tr"), row =>
                {
                    Assert.Equal(columns, row.Elements().Count());
                    Assert.Equal("row", row.Elements("th").Single().Attribute("scope")!.Value);
                });
            });
        }
    }, cases: 100);

    [Fact]
    public void Every_image_stands_alone_and_says_what_it_is() => Props.Check(
        from any in Noun.Any from width in Gen.Choose(240, 900) select (any.Nouns, width),
        x =>
        {
            foreach (Noun noun in x.Nouns)
            {
                string svg = noun.Svg(new SvgOptions { Width = x.width });
                XElement image = Page.CheckHarmless(svg).Elements().Single();
                Assert.Equal("{http://www.w3.org/2000/svg}svg", image.Name.ToString());
                string[] labels = image.Attribute("aria-labelledby")!.Value.Split(' ');
                Assert.Equal(labels, image.Elements().Take(2).Select(e => e.Attribute("id")!.Value));
                Assert.All(image.Elements().Take(2), e => Assert.NotEqual("", e.Value));
                Assert.Equal($"0 0 {x.width} {image.Attribute("height")!.Value}", image.Attribute("viewBox")!.Value);
                Assert.StartsWith("<svg xmlns", svg, StringComparison.Ordinal);
                Assert.Single(image.Elements(), e => e.Name.LocalName == "style");
            }
        },
        cases: 60);

    [Fact]
    public void Every_title_stands_whole_in_the_tables_and_in_the_json() => Props.Check(Noun.Any, any =>
    {
        HashSet<string> inFragments = Page.TypedIn(Page.Parse(string.Concat(any.Nouns.Take(3).Select(n => n.Html(Bare)))));
        using JsonDocument cycle = JsonDocument.Parse(any.Nouns[1].Json());
        using JsonDocument plan = JsonDocument.Parse(any.Nouns[2].Json());
        Assert.Equal(any.Backlog.Select(h => h.Title), TitlesIn(cycle, "tests"));
        Assert.Equal(any.Backlog.Select(h => h.Title), TitlesIn(plan, "picks"));
        Assert.Superset(any.Backlog.SelectMany(h => new[] { h.Title, h.Owner }.OfType<string>()).ToHashSet(), inFragments);
        Assert.All(any.Nouns, noun => JsonDocument.Parse(noun.Json()).Dispose());
    }, cases: 100);

    [Fact]
    public void Two_prefixes_share_no_id() => Assert.All(Rich.Value, noun =>
    {
        string[] one = Ids(Fragment(noun.Html(Bare)));
        string[] other = Ids(Fragment(noun.Html(Bare with { IdPrefix = "other" })));
        Assert.Equal(one.Length, other.Length);
        Assert.Empty(one.Intersect(other));
        Assert.Empty(Ids(Page.Parse(noun.Svg(BareImage))).Intersect(Ids(Page.Parse(noun.Svg(BareImage with { IdPrefix = "other" })))));
    });

    [Fact]
    public void Fragments_and_images_of_one_prefix_share_no_id() =>
        Page.CheckHarmless(string.Concat(Rich.Value.Select(n => n.Html(Bare with { IdPrefix = "html" }) + n.Svg(BareImage))));

    [Fact]
    public void Hostile_texts_never_appear_raw()
    {
        GrowthProgram program = HostileWeek.Make();
        Noun[] nouns = Noun.Of(program, HostileWeek.Closed, SteeredQuarter.Quarter, SteeredQuarter.Day);
        string[] markup = [.. HostileTexts.All.Where(t => t.Length > 5 && t.Contains('<', StringComparison.Ordinal))];
        foreach (string text in nouns.SelectMany(n => new[] { n.Html(Bare with { MaxRows = 1_000, Title = HostileTexts.All[1] }), n.Svg(new SvgOptions { MaxRows = 100, Title = HostileTexts.All[2] }) }))
        {
            Page.CheckHarmless(text);
            Assert.All(markup, hostile => Assert.DoesNotContain(hostile, text, StringComparison.Ordinal));
        }

        Assert.Superset(program.Backlog.Select(h => h.Title).ToHashSet(), Page.TypedIn(Page.Parse(nouns[0].Html(Bare with { MaxRows = 1_000 }) + nouns[1].Html(Bare with { MaxRows = 1_000 }) + nouns[2].Html(Bare with { MaxRows = 1_000 }))));
    }

    [Fact]
    public void They_are_the_same_in_every_culture()
    {
        string expected = Cultures.In("", All);
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, All)));

        static string All() => string.Concat(Rich.Value.Select(n => n.Html(Bare) + n.Svg(BareImage) + n.Json()));
    }

    [Fact]
    public void Style_comes_with_its_nonce_or_not_at_all()
    {
        Noun noun = Rich.Value[0];
        Assert.StartsWith("<style>\n.growth {", noun.Html(null), StringComparison.Ordinal);
        Assert.StartsWith("<style nonce=\"abc=\">", noun.Html(new HtmlOptions { StyleNonce = "abc=" }), StringComparison.Ordinal);
        Assert.Contains("<style nonce=\"abc=\">", noun.Svg(new SvgOptions { StyleNonce = "abc=" }), StringComparison.Ordinal);
        Assert.All(Rich.Value, n => Assert.DoesNotContain("<style", n.Html(Bare) + n.Svg(BareImage), StringComparison.Ordinal));
        Assert.Contains(HtmlOptions.StyleSheet, noun.Html(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_is_kept_where_it_is_asked_for() => Assert.All(Rich.Value, noun =>
    {
        Assert.Null(Fragment(noun.Html(Bare)).Attribute("data-theme"));
        Assert.Equal("light", Fragment(noun.Html(Bare with { Theme = ColorTheme.Light })).Attribute("data-theme")!.Value);
        Assert.Equal("dark", Fragment(noun.Html(Bare with { Theme = ColorTheme.Dark })).Attribute("data-theme")!.Value);
        Assert.Contains(" data-theme=\"dark\" role=\"img\"", noun.Svg(BareImage with { Theme = ColorTheme.Dark }), StringComparison.Ordinal);
    });

    [Fact]
    public void Heads_follow_the_level_that_is_asked_for() => Assert.All(Rich.Value, noun =>
    {
        foreach (int level in (int[])[2, 3, 6])
        {
            int[] heads = [.. Fragment(noun.Html(Bare with { HeadingLevel = level })).Descendants().Select(e => e.Name.LocalName).Where(n => n.Length == 2 && n[0] == 'h' && char.IsDigit(n[1])).Select(n => n[1] - '0')];
            Assert.Equal(level, heads[0]);
            Assert.All(heads.Skip(1), h => Assert.InRange(h, Math.Min(6, level + 1), 6));
        }
    });

    [Fact]
    public void A_title_of_its_own_stands_as_it_was_typed()
    {
        foreach (string title in HostileTexts.All)
        {
            XElement section = Fragment(Rich.Value[3].Html(Bare with { Title = title }));
            Assert.Contains(title, Page.TypedIn(section.Element("h2")!));
        }
    }

    [Fact]
    public void Fragments() => Snapshot.Match(string.Concat(Rich.Value.Select(n => n.Html(Bare with { IdPrefix = n.Name }))), "html");

    [Fact]
    public void Images() => Snapshot.Match(string.Concat(Rich.Value.Select(n => n.Svg(BareImage with { IdPrefix = n.Name }))), "svg");

    [Fact]
    public void Json() => Snapshot.Match($"[\n{string.Join(",\n", Rich.Value.Take(7).Select(n => n.Json()))}\n]\n", "json");

    [Fact]
    public void Nothing_is_no_text()
    {
        (Ranking ranking, WeeklyCycle cycle, CyclePlan plan, IReadOnlyList<WeekTempo> tempo, Funnel funnel) = (null!, null!, null!, null!, null!);
        (WinRateBreakdown groups, ConfidenceCalibration trust, CycleReport week, InsightsReport insights, QuarterReport quarter) = (null!, null!, null!, null!, null!);
        Assert.All(new Func<string>[] { () => ranking.ToHtml(), () => ranking.ToSvg(), () => ranking.ToJson() }, f => Assert.Throws<ArgumentNullException>("ranking", f));
        Assert.All(new Func<string>[] { () => cycle.ToHtml(), () => cycle.ToSvg(), () => cycle.ToJson() }, f => Assert.Throws<ArgumentNullException>("cycle", f));
        Assert.All(new Func<string>[] { () => plan.ToHtml(), () => plan.ToSvg(), () => plan.ToJson() }, f => Assert.Throws<ArgumentNullException>("plan", f));
        Assert.All(new Func<string>[] { () => tempo.ToHtml(), () => tempo.ToSvg(), () => tempo.ToJson() }, f => Assert.Throws<ArgumentNullException>("weeks", f));
        Assert.All(new Func<string>[] { () => funnel.ToHtml(), () => funnel.ToSvg(), () => funnel.ToJson() }, f => Assert.Throws<ArgumentNullException>("funnel", f));
        Assert.All(new Func<string>[] { () => groups.ToHtml(), () => groups.ToSvg(), () => groups.ToJson() }, f => Assert.Throws<ArgumentNullException>("breakdown", f));
        Assert.All(new Func<string>[] { () => trust.ToHtml(), () => trust.ToSvg(), () => trust.ToJson() }, f => Assert.Throws<ArgumentNullException>("calibration", f));
        Assert.All(new Func<string>[] { () => week.ToHtml(), () => week.ToSvg(), () => insights.ToHtml(), () => insights.ToSvg(), () => quarter.ToHtml(), () => quarter.ToSvg() }, f => Assert.Throws<ArgumentNullException>("report", f));
    }

    private static XElement Fragment(string html) => Page.CheckHarmless(html).Elements("section").Single();

    private static string[] Ids(XElement root) => [.. root.Descendants().Attributes("id").Select(a => a.Value)];

    private static IEnumerable<string> TitlesIn(JsonDocument json, string list) => json.RootElement.GetProperty(list).EnumerateArray().Select(t => t.GetProperty("title").GetString()!);
}
