using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GrowthExperiments.BrowserTests;

/// <summary>Fragments and images in a dashboard of somebody else's, as a browser shows, reads out and runs them.</summary>
[Collection(nameof(Chromium))]
public sealed class DashboardTests(Chromium chromium, DashboardHost host) : IClassFixture<DashboardHost>
{
    private const int Phone = 320;
    private const int Screen = 1280;

    [Theory]
    [InlineData("/", Screen)]
    [InlineData("/", Phone)]
    [InlineData("/hostile?sheet", Screen)]
    public async Task Axe_finds_nothing(string path, int width)
    {
        await using OpenPage open = await chromium.VisitAsync(host.At(path), width);
        foreach (ColorScheme scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await open.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            AxeResultItem[] violations = (await open.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] })).Violations;
            Assert.True(violations.Length == 0, string.Join('\n', violations.Select(v => $"{path} at {width}, {scheme}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}")));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?sheet")]
    [InlineData("/hostile")]
    [InlineData("/hostile?sheet")]
    public async Task Nothing_runs_and_the_policy_refuses_nothing(string path)
    {
        await using OpenPage open = await chromium.VisitAsync(host.At(path));
        await open.Page.EvaluateAsync(
            "() => { for (const e of document.querySelectorAll('*')) for (const name of ['mouseover', 'focus', 'load', 'error', 'toggle']) e.dispatchEvent(new Event(name, { bubbles: true })); }");
        await open.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 100))");
        Assert.All(open.Events, e => Assert.StartsWith($"request: {host.At("/")}", e, StringComparison.Ordinal));
        Assert.Equal(0, await open.Page.Locator("script, iframe, object, embed, form, input, base, [style]").CountAsync());
        Assert.Equal(DashboardHost.Of("year").Count, await open.Page.Locator("section.growth").CountAsync());
        Assert.True(await open.Page.EvaluateAsync<bool>("() => [...document.images].every(i => i.complete && i.naturalWidth > 0)"));
        Assert.Equal(path.Contains("sheet", StringComparison.Ordinal) ? 0 : 2 * DashboardHost.Of("year").Count, await open.Page.Locator("style").CountAsync());
        Assert.True(await open.Page.EvaluateAsync<bool>("() => getComputedStyle(document.querySelector('section.growth')).containerType === 'inline-size'"));
    }

    [Fact]
    public async Task Every_hostile_title_is_shown_as_text()
    {
        await using OpenPage open = await chromium.VisitAsync(host.At("/hostile"));
        IReadOnlyList<string> shown = await open.Page.Locator("section.growth bdi").AllTextContentsAsync();
        Assert.Contains("<script>alert(1)</script>", shown);
        Assert.Equal(1, await open.Page.Locator("h1").CountAsync());
        string[] links = await open.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('section.growth a')].map(a => a.protocol + ' ' + a.rel)");
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Matches("^https?: noreferrer noopener$", link));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/hostile")]
    public async Task Nothing_stands_out_of_a_phone(string path)
    {
        await using OpenPage open = await chromium.VisitAsync(host.At(path), Phone);
        Assert.Equal(Phone, await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        string[] cut = await open.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main *:not(svg *):not(.growth-scroll *)')].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 || e.getBoundingClientRect().left < -0.5).map(e => e.outerHTML.slice(0, 120))");
        Assert.Empty(cut);
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(600)]
    [InlineData(Screen)]
    public async Task Letters_of_a_chart_stay_inside_of_it(int width)
    {
        await using OpenPage open = await chromium.VisitAsync(host.At("/hostile"), width);
        string[] cut = await open.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.growth .growth-chart text')].filter(t => { const a = t.getBoundingClientRect(), b = t.closest('.growth').getBoundingClientRect(); return a.width > 0 && (a.left < b.left - 0.5 || a.right > b.right + 0.5); }).map(t => t.textContent)");
        Assert.Empty(cut);
    }

    [Fact]
    public async Task The_host_looks_as_it_did()
    {
        await using OpenPage with = await chromium.VisitAsync(host.At("/"));
        await using OpenPage without = await chromium.VisitAsync(host.At("/without"));
        Assert.Equal(await StylesOf(without), await StylesOf(with));
    }

    [Fact]
    public async Task The_host_sets_a_colour()
    {
        await using OpenPage open = await chromium.VisitAsync(host.At("/?accent"));
        string[] fills = await open.Page.EvaluateAsync<string[]>("() => ['section.growth .growth-bar:not(.growth-off):not(.growth-open)', 'svg.growth .growth-bar:not(.growth-off):not(.growth-open)'].map(s => getComputedStyle(document.querySelector(s)).fill)");
        Assert.All(fills, fill => Assert.Equal("rgb(102, 51, 153)", fill));
        Assert.Equal("0px", await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('section.growth')).borderRadius"));
    }

    [Fact]
    public async Task The_shapes_are_served_as_json()
    {
        using var client = new HttpClient();
        foreach (Embedded embedded in DashboardHost.Of("year"))
        {
            using JsonDocument json = JsonDocument.Parse(await client.GetStringAsync(host.At($"/year/{embedded.Name}.json")));
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    [Fact]
    public async Task Every_look_can_be_pictured()
    {
        if (Environment.GetEnvironmentVariable("GROWTH_PICTURES") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach ((string path, string look, int width, ColorScheme scheme) in new[]
        {
            ("/", "light", Screen, ColorScheme.Light), ("/", "dark", Screen, ColorScheme.Dark), ("/", "phone", Phone, ColorScheme.Light), ("/hostile", "hostile-phone", 400, ColorScheme.Dark),
        })
        {
            await using OpenPage open = await chromium.VisitAsync(host.At(path), width, scheme);
            IReadOnlyList<ILocator> shown = await open.Page.Locator("section.growth").AllAsync();
            for (int i = 0; i < shown.Count; i++)
                await shown[i].ScreenshotAsync(new() { Path = Path.Combine(folder, $"dashboard-{DashboardHost.Of("year")[i].Name}-{look}.png") });
        }
    }

    /// <summary>All that is computed of each of the host's own elements, but for sizes that follow from the height of the page.</summary>
    private static Task<string> StylesOf(OpenPage open) => open.Page.EvaluateAsync<string>(
        """
        () => [...document.querySelectorAll('html, body, .top, .top *, main, .host:first-child, .host:first-child *')].map(e => {
          const style = getComputedStyle(e);
          return e.tagName + [...style].filter(p => !/size|height|width|origin|grid-template|inset/.test(p)).map(p => p + ':' + style.getPropertyValue(p)).join(';');
        }).join('\n')
        """);
}
