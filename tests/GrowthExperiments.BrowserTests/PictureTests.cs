using Microsoft.Playwright;

namespace GrowthExperiments.BrowserTests;

/// <summary>Pictures for a person to look at, where GROWTH_PICTURES names a folder.</summary>
[Collection(nameof(Chromium))]
public sealed class PictureTests(Chromium chromium)
{
    [Fact]
    public async Task Every_page_can_be_pictured()
    {
        if (Environment.GetEnvironmentVariable("GROWTH_PICTURES") is not { Length: > 0 } folder)
            return;
        Directory.CreateDirectory(folder);
        foreach (string name in (string[])["week", "insights", "few-insights", "quarter", "hostile-open-week"])
            await TakeAsync(folder, name);
    }

    private async Task TakeAsync(string folder, string name)
    {
        string html = Documents.Of(name);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.html"), html);
        foreach ((string look, int width, ColorScheme scheme) in new[] { ("light", 1280, ColorScheme.Light), ("dark", 1280, ColorScheme.Dark), ("phone", 400, ColorScheme.Light), ("phone-dark", 400, ColorScheme.Dark) })
        {
            await using OpenPage open = await chromium.OpenAsync(html, width, scheme);
            await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{look}.png"), FullPage = true });
        }

        await using OpenPage print = await chromium.OpenAsync(html, scheme: ColorScheme.Dark);
        await print.Page.PdfAsync(new() { Path = Path.Combine(folder, $"{name}.pdf"), PreferCSSPageSize = true, PrintBackground = false });
    }
}
