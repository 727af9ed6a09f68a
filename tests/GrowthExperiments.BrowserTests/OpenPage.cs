using Microsoft.Playwright;

namespace GrowthExperiments.BrowserTests;

/// <summary>A document in a window of its own, with all that it did on its way.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"growth-{Path.GetRandomFileName()}.html");
    private readonly List<string> _events = [];

    public OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Dialog += async (_, dialog) =>
        {
            _events.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Console += (_, message) => _events.Add($"console: {message.Text}");
        page.PageError += (_, error) => _events.Add($"error: {error}");
        context.Request += (_, request) => _events.Add($"request: {request.Url}");
        context.Page += (_, other) => _events.Add($"window: {other.Url}");
    }

    public IPage Page { get; }

    /// <summary>All that happened besides the loading of the file itself.</summary>
    public IReadOnlyList<string> Events => [.. _events.Where(e => e != $"request: file://{_file}")];

    public async Task GoAsync(string html)
    {
        await File.WriteAllTextAsync(_file, html);
        await Page.GotoAsync($"file://{_file}");
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_file);
    }
}
