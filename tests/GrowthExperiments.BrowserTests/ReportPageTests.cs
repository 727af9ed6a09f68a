using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using GrowthExperiments.TestKit;
using Microsoft.Playwright;

namespace GrowthExperiments.BrowserTests;

/// <summary>Reports as a browser shows, reads out, runs and prints them.</summary>
[Collection(nameof(Chromium))]
public sealed class ReportPageTests(Chromium chromium)
{
    private const int Phone = 400;
    private const int Screen = 1280;

    public static TheoryData<string> Names => Documents.Names;

    /// <summary>The two kinds of page in all looks, the others, which have the same parts, in one.</summary>
    [Theory]
    [InlineData("week", Screen, Phone)]
    [InlineData("insights", Screen, Phone)]
    [InlineData("few-insights", Screen)]
    [InlineData("hostile-week", Phone)]
    [InlineData("hostile-open-week", Screen)]
    [InlineData("hostile-insights", Screen)]
    [InlineData("nothing", Phone)]
    public async Task Axe_finds_nothing(string name, params int[] widths)
    {
        foreach (int width in widths)
        {
            await using OpenPage open = await chromium.OpenAsync(Documents.Of(name), width);
            foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await open.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                AxeRunOptions options = new() { ResultTypes = [ResultType.Violations] };
                AxeResultItem[] violations = (await open.Page.RunAxe(options)).Violations;
                Assert.True(violations.Length == 0, string.Join('\n', violations.Select(v => $"{name} at {width}, {scheme}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}")));
                if (widths.Length == 1)
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_runs_loads_opens_or_hides(string name)
    {
        await using OpenPage open = await chromium.OpenAsync(Documents.Of(name));
        await open.Page.EvaluateAsync(
            "() => { for (const e of document.querySelectorAll('*')) for (const name of ['mouseover', 'focus', 'load', 'error', 'toggle']) e.dispatchEvent(new Event(name, { bubbles: true })); }");
        await open.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 100))");
        Assert.Empty(open.Events);
        Assert.Equal(0, await open.Page.Locator("script, img, iframe, link, object, embed, form, input, base, meta[http-equiv=refresh]").CountAsync());
        Assert.Equal(1, await open.Page.Locator("style").CountAsync());
        Assert.True(await open.Page.Locator("main").IsVisibleAsync());
        Assert.True(await open.Page.Locator("footer").IsVisibleAsync());
    }

    [Fact]
    public async Task The_watch_sees_what_a_page_does()
    {
        await using OpenPage open = await chromium.OpenAsync("<!DOCTYPE html><title>x</title><script>console.log(1)</script><img src='file:///nowhere.png' onerror='throw 2'>");
        await open.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 100))");
        Assert.Equal(["console", "error", "request"], open.Events.Select(e => e.Split(':')[0]).Distinct().Order());
    }

    [Fact]
    public async Task Every_hostile_title_is_shown_as_text()
    {
        await using OpenPage open = await chromium.OpenAsync(Documents.Of("hostile-week"));
        IReadOnlyList<string> shown = await open.Page.Locator("h3 > bdi, td > bdi, th > bdi").AllTextContentsAsync();
        foreach (string title in HostileTexts.All)
            Assert.Contains(Escaped(title), shown);
        string[] links = await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]:not(.skip)')].map(a => a.protocol + ' ' + a.rel)");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Matches("^https?: noreferrer noopener$", link));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_stands_out_of_a_phone(string name)
    {
        foreach (int width in (int[])[320, Phone])
        {
            await using OpenPage open = await chromium.OpenAsync(Documents.Of(name), width);
            Assert.Equal(width, await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            string[] cut = await open.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('body *:not(.skip):not(svg *):not(.growth-scroll *)')].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 || e.getBoundingClientRect().left < -0.5).map(e => e.outerHTML.slice(0, 120))");
            Assert.Empty(cut);
        }
    }

    [Theory]
    [InlineData("week")]
    [InlineData("insights")]
    public async Task Letters_of_a_chart_stay_inside_of_it(string name)
    {
        foreach (int width in (int[])[Phone, Screen])
        {
            await using OpenPage open = await chromium.OpenAsync(Documents.Of(name), width);
            string[] cut = await open.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('.growth-chart text')].filter(t => { const a = t.getBoundingClientRect(), b = t.closest('section').getBoundingClientRect(); return a.width > 0 && (a.left < b.left || a.right > b.right); }).map(t => t.textContent)");
            Assert.Empty(cut);
        }
    }

    [Theory]
    [InlineData("week")]
    [InlineData("insights")]
    public async Task It_prints_on_a4_in_light_colours(string name)
    {
        await using OpenPage open = await chromium.OpenAsync(Documents.Of(name), scheme: ColorScheme.Dark);
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 255, 255)", await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        byte[] pdf = await open.Page.PdfAsync(new() { PreferCSSPageSize = true });
        string text = System.Text.Encoding.Latin1.GetString(pdf);
        string[] boxes = [.. System.Text.RegularExpressions.Regex.Matches(text, @"/MediaBox\s*\[([^\]]*)\]").Select(m => m.Groups[1].Value.Trim())];
        Assert.NotEmpty(boxes);
        Assert.All(boxes, box =>
        {
            double[] corners = [.. box.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
            Assert.InRange(corners[2], 594, 596);
            Assert.InRange(corners[3], 841, 843);
        });
        Assert.InRange(boxes.Length, 1, 12);
    }

    [Fact]
    public async Task Keys_lead_past_the_head_and_to_every_link()
    {
        await using OpenPage open = await chromium.OpenAsync(Documents.Of("hostile-week"));
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the report", await Focused(open));
        Assert.True(await open.Page.EvaluateAsync<bool>("() => { const at = document.activeElement.getBoundingClientRect(); return at.left >= 0 && getComputedStyle(document.activeElement).outlineStyle === 'solid'; }"));
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("report", await open.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        int links = await open.Page.Locator("main a[href]").CountAsync();
        Assert.NotEqual(0, links);
        var reached = new HashSet<int>();
        for (int i = 0; i < Math.Min(links, 30); i++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            reached.Add(await open.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('main a[href]')].indexOf(document.activeElement)"));
        }

        Assert.Equal(Enumerable.Range(0, Math.Min(links, 30)), reached.Order());
    }

    private static Task<string> Focused(OpenPage open) => open.Page.EvaluateAsync<string>("() => document.activeElement.textContent");

    /// <summary>The text as a person sees it.</summary>
    private static string Escaped(string text) => System.Text.RegularExpressions.Regex.Replace(
        text, @"[\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069\u2028\u2029\uFEFF\uFDD0\uFFFF]", m => $"\\u{(int)m.Value[0]:X4}");
}
