using Microsoft.Playwright;

namespace GrowthExperiments.BrowserTests;

/// <summary>One headless browser for all tests, which may run no longer than they need.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Switches });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
    }

    /// <summary>Opens a document as a file, as somebody does who got it by mail.</summary>
    internal async Task<OpenPage> OpenAsync(string html, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        OpenPage page = await NewAsync(width, scheme);
        await page.GoAsync(html);
        return page;
    }

    /// <summary>Opens an address, as somebody does who follows a link.</summary>
    internal async Task<OpenPage> VisitAsync(Uri address, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        OpenPage page = await NewAsync(width, scheme);
        await page.Page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }

    private async Task<OpenPage> NewAsync(int width, ColorScheme scheme)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        return new OpenPage(context, await context.NewPageAsync());
    }
}

[CollectionDefinition(nameof(Chromium))]
public sealed class OneChromium : ICollectionFixture<Chromium>;
