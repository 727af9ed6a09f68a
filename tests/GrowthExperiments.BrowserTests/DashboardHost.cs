using System.Security.Cryptography;
using System.Text;
using GrowthExperiments.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrowthExperiments.BrowserTests;

/// <summary>A dashboard of somebody else's, with a look of its own and a strict content security policy, that shows everything there is to embed.</summary>
public sealed class DashboardHost : IAsyncLifetime
{
    private static readonly Lazy<IReadOnlyList<Embedded>> Year = new(() => Embedded.Of(YearOfWeeks.Make(seed: 7)));
    private static readonly Lazy<IReadOnlyList<Embedded>> Hostile = new(() => Embedded.Of(HostileWeek.Make()));

    private WebApplication? _app;
    private Uri? _address;

    /// <summary>An address of it.</summary>
    internal Uri At(string path) => new(_address!, path);

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/", (HttpContext context) => Page(context, Year.Value, "year"));
        _app.MapGet("/hostile", (HttpContext context) => Page(context, Hostile.Value, "hostile"));
        _app.MapGet("/without", (HttpContext context) => Page(context, [], "year"));
        _app.MapGet("/host.css", () => Results.Text(HostStyle(), "text/css"));
        _app.MapGet("/growth.css", () => Results.Text(HtmlOptions.StyleSheet, "text/css"));
        _app.MapGet("/favicon.ico", () => Results.NoContent());
        _app.MapGet("/{set}/{name}.svg", (string set, string name) => Results.Text(Of(set).Single(e => e.Name == name).Svg(new SvgOptions()), "image/svg+xml"));
        _app.MapGet("/{set}/{name}.json", (string set, string name) => Results.Text(Of(set).Single(e => e.Name == name).Json(), "application/json"));
        await _app.StartAsync();
        _address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }

    /// <summary>What it embeds of a team.</summary>
    internal static IReadOnlyList<Embedded> Of(string set) => set == "hostile" ? Hostile.Value : Year.Value;

    private static IResult Page(HttpContext context, IReadOnlyList<Embedded> all, string set)
    {
        bool isServed = context.Request.Query.ContainsKey("sheet");
        string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        string styles = isServed ? "'self'" : $"'self' 'nonce-{nonce}'";
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {styles}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        var html = new HtmlOptions { IncludeStyle = !isServed, StyleNonce = isServed ? null : nonce };
        var svg = new SvgOptions { IncludeStyle = !isServed, StyleNonce = isServed ? null : nonce, IdPrefix = "inline" };
        var page = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Acme dashboard</title>
            <link rel="stylesheet" href="/host.css{(context.Request.Query.ContainsKey("accent") ? "?accent" : "")}">
            {(isServed ? "<link rel=\"stylesheet\" href=\"/growth.css\">" : "")}
            {(context.Request.Query.ContainsKey("accent") ? $"<style nonce=\"{nonce}\">:root {{ --growth-accent: #663399; --growth-radius: 0; }}</style>" : "")}
            </head>
            <body>
            <header class="top"><h1>Acme</h1><nav><a href="/without">Revenue</a></nav></header>
            <main>
            <div class="host wide-card"><h2>Our own numbers</h2><p>This part is the host's.</p><table><caption>Revenue</caption><thead><tr><th scope="col">Month</th><th scope="col">Sum</th></tr></thead><tbody><tr><td>October</td><td>3</td></tr><tr><td>November</td><td>4</td></tr></tbody></table></div>

            """);
        foreach (Embedded embedded in all)
            page.Append($"<div class=\"host{(embedded.IsLarge ? " wide-card" : "")}\">\n{embedded.Html(html)}</div>\n");
        foreach (Embedded embedded in all)
            page.Append($"<div class=\"host\">\n{embedded.Svg(svg)}</div>\n<div class=\"host\"><img src=\"/{set}/{embedded.Name}.svg\" alt=\"{embedded.Name}\"></div>\n");
        return Results.Content(page.Append("</main>\n</body>\n</html>\n").ToString(), "text/html; charset=utf-8");
    }

    private static string HostStyle()
    {
        using var reader = new StreamReader(typeof(DashboardHost).Assembly.GetManifestResourceStream("host.css")!);
        return reader.ReadToEnd();
    }
}
