using System.Xml.Linq;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Drawing;

public sealed class TypedTests
{
    [Fact]
    public void A_line_is_found_back_exactly() => Props.Check(Gens.Line, text =>
        Assert.Equal([text], Page.TypedIn(Page.CheckHarmless(Typed.Line(text).ToString()))));

    [Fact]
    public void Prose_is_found_back_but_for_the_kind_of_its_line_breaks() => Props.Check(Gens.Lines, text =>
        Assert.Equal([WithLineFeeds(text)], Page.TypedIn(Page.CheckHarmless(Typed.Prose(text).ToString()))));

    [Fact]
    public void Every_hostile_text_is_harmless_in_every_place() => Assert.All(HostileTexts.All, text =>
    {
        foreach (Markup markup in new[] { Typed.Line(text), Typed.Reference(text), Typed.Prose(text) })
            Assert.Equal([text], Page.TypedIn(Page.CheckHarmless(markup.ToString())));
        string shown = Shown.Escaped(text);
        XElement encoded = Page.Parse(Markup.Of($"<p class=\"{shown}\">{shown}</p>").ToString()).Element("p")!;
        Assert.Equal((shown, shown), (encoded.Value, encoded.Attribute("class")!.Value));
    });

    [Fact]
    public void What_cannot_be_seen_is_told_from_the_same_letters_typed() =>
        Assert.Equal(@"<bdi>a<span class=""growth-mark"">\u202E</span>b \u202E</bdi>", Typed.Line("a\u202Eb \\u202E").ToString());

    [Theory]
    [InlineData("https://wiki.example.com/one-field", true)]
    [InlineData("HTTP://example.com", true)]
    [InlineData("https://example.com/a?b=1&c=%20#d", true)]
    [InlineData("https://bücher.example/ü", true)]
    [InlineData("see https://example.com", false)]
    [InlineData(" https://example.com", false)]
    [InlineData("https://example.com/a b", false)]
    [InlineData("https://", false)]
    [InlineData("https:example.com", false)]
    [InlineData("ftp://example.com", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("javascript://example.com/%0Aalert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https://example.com/\"onclick=x", false)]
    [InlineData("https://example.com\\@evil.example", false)]
    [InlineData("https://example.com/\u202Egnp", false)]
    public void Only_a_whole_address_of_the_web_becomes_a_link(string text, bool isLink)
    {
        string markup = Typed.Reference(text).ToString();
        Assert.Equal(isLink, markup.StartsWith("<a href=", StringComparison.Ordinal));
        Assert.Equal(isLink, markup.Contains("rel=\"noreferrer noopener\"", StringComparison.Ordinal));
        Assert.Equal([text], Page.TypedIn(Page.CheckHarmless(markup)));
    }

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2, "👩‍👩‍👧…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 2, "👩‍👩‍👧👩‍👩‍👧")]
    [InlineData("abc", 1, "…")]
    public void A_text_is_cut_where_a_person_sees_a_character_end(string text, int most, string expected) => Assert.Equal(expected, Typed.Cut(text, most));

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
