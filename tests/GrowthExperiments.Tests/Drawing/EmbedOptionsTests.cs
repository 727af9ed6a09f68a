using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Drawing;

public sealed class EmbedOptionsTests
{
    [Fact]
    public void Numbers_have_bounds()
    {
        Assert.Equal((2, 6, 1, 10_000), (new HtmlOptions { HeadingLevel = 2 }.HeadingLevel, new HtmlOptions { HeadingLevel = 6 }.HeadingLevel, new HtmlOptions { MaxRows = 1 }.MaxRows, new HtmlOptions { MaxRows = 10_000 }.MaxRows));
        Assert.Equal((240, 4_096, 1, 100), (new SvgOptions { Width = 240 }.Width, new SvgOptions { Width = 4_096 }.Width, new SvgOptions { MaxRows = 1 }.MaxRows, new SvgOptions { MaxRows = 100 }.MaxRows));
        foreach ((string name, Action make) in new (string, Action)[]
        {
            ("HeadingLevel", () => _ = new HtmlOptions { HeadingLevel = 1 }), ("HeadingLevel", () => _ = HtmlOptions.Default with { HeadingLevel = 7 }),
            ("MaxRows", () => _ = new HtmlOptions { MaxRows = 0 }), ("MaxRows", () => _ = HtmlOptions.Default with { MaxRows = 10_001 }),
            ("MaxRows", () => _ = new SvgOptions { MaxRows = 0 }), ("MaxRows", () => _ = SvgOptions.Default with { MaxRows = 101 }),
            ("Width", () => _ = new SvgOptions { Width = 239 }), ("Width", () => _ = SvgOptions.Default with { Width = 4_097 }),
            ("Theme", () => _ = new HtmlOptions { Theme = default }), ("Theme", () => _ = new SvgOptions { Theme = (ColorTheme)4 }),
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(name, make);
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("Ranking-1_x")]
    public void A_prefix_is_a_word(string prefix)
    {
        Assert.Equal(prefix, new HtmlOptions { IdPrefix = prefix }.IdPrefix);
        Assert.Equal(prefix, new SvgOptions { IdPrefix = prefix }.IdPrefix);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("a\"><script>")]
    [InlineData("é")]
    public void Anything_else_is_none(string prefix)
    {
        Assert.Throws<ArgumentException>("IdPrefix", () => new HtmlOptions { IdPrefix = prefix });
        Assert.Throws<ArgumentException>("IdPrefix", () => new SvgOptions { IdPrefix = prefix });
    }

    [Fact]
    public void A_prefix_of_65_characters_is_too_long()
    {
        Assert.Equal(64, new HtmlOptions { IdPrefix = new string('a', 64) }.IdPrefix.Length);
        Assert.Throws<ArgumentException>("IdPrefix", () => new HtmlOptions { IdPrefix = new string('a', 65) });
        Assert.Throws<ArgumentNullException>("IdPrefix", () => new HtmlOptions { IdPrefix = null! });
    }

    [Theory]
    [InlineData("q83vEjRWeJA=", true)]
    [InlineData("a-b_c/d+e", true)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a\" onload=\"x", false)]
    [InlineData("a'", false)]
    public void A_nonce_has_the_characters_of_one(string nonce, bool isGood)
    {
        if (isGood)
        {
            Assert.Equal((nonce, nonce), (new HtmlOptions { StyleNonce = nonce }.StyleNonce, new SvgOptions { StyleNonce = nonce }.StyleNonce));
            return;
        }

        Assert.Throws<ArgumentException>("StyleNonce", () => new HtmlOptions { StyleNonce = nonce });
        Assert.Throws<ArgumentException>("StyleNonce", () => new SvgOptions { StyleNonce = nonce });
    }

    [Fact]
    public void A_title_follows_the_rules_of_titles()
    {
        Assert.All(HostileTexts.All, text => Assert.Equal(text, new HtmlOptions { Title = text }.Title));
        Assert.Throws<ArgumentException>("Title", () => new HtmlOptions { Title = " " });
        Assert.Throws<ArgumentException>("Title", () => new SvgOptions { Title = "a\nb" });
    }

    [Fact]
    public void Options_are_equal_when_all_their_parts_are()
    {
        Assert.Equal(HtmlOptions.Default, new HtmlOptions());
        Assert.Equal(SvgOptions.Default, new SvgOptions());
        Assert.NotEqual(HtmlOptions.Default, new HtmlOptions { IdPrefix = "other" });
    }
}
