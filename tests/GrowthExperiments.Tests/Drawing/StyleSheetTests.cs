using System.Text.RegularExpressions;

namespace GrowthExperiments.Tests.Drawing;

public sealed partial class StyleSheetTests
{
    public static TheoryData<string, string, double> Pairs => new()
    {
        { "ink", "surface", 7 }, { "ink", "page", 7 }, { "quiet", "surface", 4.5 }, { "quiet", "page", 4.5 }, { "quiet", "band", 4.5 }, { "accent", "surface", 4.5 }, { "accent", "page", 4.5 },
        { "ink", "band", 4.5 }, { "warm", "surface", 4.5 }, { "good", "surface", 4.5 }, { "bad", "surface", 4.5 }, { "accent", "band", 3 },
    };

    [Fact]
    public void Nothing_but_the_class_growth_is_styled()
    {
        string[] selectors = [.. Selectors(HtmlOptions.StyleSheet)];
        Assert.NotEmpty(selectors);
        Assert.All(selectors, s => Assert.Matches(@"^(section|svg|body)?\.growth\b", s));
    }

    [Fact]
    public void Every_class_begins_so_that_no_page_has_it_by_chance() => Assert.All(
        Class().Matches(HtmlOptions.StyleSheet).Select(m => m.Value).Distinct(), name => Assert.StartsWith(".growth", name, StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_loaded_and_nothing_ends_the_element() => Assert.All(
        [StyleSheets.Page, StyleSheets.Fragment, StyleSheets.Image(ColorTheme.Light), StyleSheets.Image(ColorTheme.Dark)],
        sheet => Assert.DoesNotMatch("url\\(|@import|<|&|]]>|\r", sheet));

    [Fact]
    public void Every_variable_that_is_used_is_set() => Assert.Subset(
        Variable().Matches(Palette.Variables).Select(m => m.Value).ToHashSet(StringComparer.Ordinal),
        Variable().Matches(StyleSheets.Page).Select(m => m.Value).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void A_viewer_without_variables_sees_the_colours_of_the_theme()
    {
        Assert.Contains(".growth .growth-bar { fill: #1d5bbf; fill: var(--_accent); stroke: #1d5bbf; stroke: var(--_accent);", StyleSheets.Image(ColorTheme.Auto), StringComparison.Ordinal);
        Assert.Contains(".growth .growth-bar { fill: #82b1ff; fill: var(--_accent);", StyleSheets.Image(ColorTheme.Dark), StringComparison.Ordinal);
        Assert.Contains("font-family: sans-serif; font-family: var(--_font);", StyleSheets.Image(ColorTheme.Light), StringComparison.Ordinal);
    }

    /// <summary>By the rule of WCAG 2: letters 4.5 to 1, shapes 3 to 1.</summary>
    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_stand_out_of_their_ground_in_both_themes(string front, string ground, double least)
    {
        Assert.True(Contrast(Of(front).Light, Of(ground).Light) >= least, $"{front} on {ground}, light");
        Assert.True(Contrast(Of(front).Dark, Of(ground).Dark) >= least, $"{front} on {ground}, dark");
    }

    private static (string Name, string Light, string Dark) Of(string name) => Palette.Colors.Single(c => c.Name == name);

    private static double Contrast(string one, string other)
    {
        double[] sorted = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (sorted[1] + 0.05) / (sorted[0] + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(color.Substring(1 + (2 * i), 2), 16) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static IEnumerable<string> Selectors(string sheet) =>
        from rule in Rule().Matches(sheet)
        let head = rule.Groups["head"].Value.Trim()
        where !head.StartsWith('@')
        from selector in head.Split(',')
        select selector.Trim();

    [GeneratedRegex(@"(?<head>[^{};]+)\{", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\.[a-z][a-z0-9-]*", RegexOptions.None, 5000)]
    private static partial Regex Class();

    [GeneratedRegex("--_[a-z]+", RegexOptions.None, 5000)]
    private static partial Regex Variable();
}
