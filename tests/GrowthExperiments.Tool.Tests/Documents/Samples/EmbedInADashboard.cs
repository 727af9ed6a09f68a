using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GrowthExperiments.Tool.Tests.Documents.Samples;

/// <summary>The C# of <c>embed-in-a-dashboard.md</c>; the page is served on a port of the machine's choice, visited, and stopped.</summary>
internal static class EmbedInADashboard
{
    public static async IAsyncEnumerable<Block> Board()
    {
        string[] args = ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"];

        // begin
        GrowthProgram program = await GrowthProgram.LoadAsync("growth.json");
        Ranking ranking = program.Backlog.Rank();
        IReadOnlyList<WeekTempo> tempo = program.Tempo();
        Funnel funnel = Funnel.Of(program.Log.Current);

        string fragment = tempo.ToHtml(new HtmlOptions { IncludeStyle = false });
        Console.Write(fragment);
        // end
        yield return Block.End;

        // begin
        await File.WriteAllTextAsync("tempo.svg", tempo.ToSvg(new SvgOptions { Theme = ColorTheme.Light, Width = 480 }));
        await File.WriteAllTextAsync("ranking.html", ranking.ToHtml());
        // end
        Assert.StartsWith("<svg ", File.ReadAllText("tempo.svg"), StringComparison.Ordinal);
        yield return Block.End;

        // begin
        WebApplication app = WebApplication.Create(args);
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'";
            return next(context);
        });

        HtmlOptions look = HtmlOptions.Default with { IncludeStyle = false, MaxRows = 5 };
        string page = $"""
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Growth</title>
            <link rel="stylesheet" href="growth.css">
            <link rel="stylesheet" href="board.css">
            <main>
            <h1>Growth</h1>
            {ranking.ToHtml(look with { IdPrefix = "next", Title = "What we test next" })}
            {program.Weeks[^1].ToHtml(program.Backlog, look with { IdPrefix = "week" })}
            {tempo.ToHtml(look with { IdPrefix = "tempo" })}
            {funnel.ToHtml(look with { IdPrefix = "funnel" })}
            </main>
            </html>
            """;
        app.MapGet("/", () => Results.Text(page, "text/html; charset=utf-8"));
        app.MapGet("/growth.css", () => Results.Text(HtmlOptions.StyleSheet, "text/css; charset=utf-8"));
        app.MapGet("/board.css", () => Results.Text(File.ReadAllText("board.css"), "text/css; charset=utf-8"));
        app.MapGet("/ranking.json", () => Results.Text(ranking.ToJson(take: 1), "application/json"));
        app.MapGet("/tempo.svg", () => Results.Text(tempo.ToSvg(), "image/svg+xml"));
        // end
        yield return Block.End;

        Task<string>? visit = null;
        app.Lifetime.ApplicationStarted.Register(() => visit = VisitAsync(app));

        // begin
        app.Run();
        // end
        Console.WriteLine(await visit!);
        yield return Block.End;
    }

    public static IEnumerable<Block> Mistakes()
    {
        // begin
        Action[] mistakes =
        [
            () => _ = new HtmlOptions { HeadingLevel = 1 },
            () => _ = new HtmlOptions { IdPrefix = "2 weeks" },
            () => _ = new HtmlOptions { StyleNonce = "\"><script>" },
            () => _ = new SvgOptions { Width = 100 },
        ];
        foreach (Action mistake in mistakes)
        {
            try
            {
                mistake();
            }
            catch (ArgumentException e)
            {
                Console.WriteLine(e.Message);
            }
        }

        // end
        yield return Block.End;
    }

    /// <summary>Looks at all that the page serves, then stops the application; gives the JSON.</summary>
    private static async Task<string> VisitAsync(WebApplication app)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            string page = await client.GetStringAsync("/");
            foreach (string id in new[] { "next", "week", "tempo", "funnel" })
                Assert.Contains($"id=\"{id}", page, StringComparison.Ordinal);
            string style = await client.GetStringAsync("/growth.css");
            foreach (Match variable in Regex.Matches(await client.GetStringAsync("/board.css"), "--growth-[a-z]+", RegexOptions.None, TimeSpan.FromSeconds(1)))
                Assert.Contains($"var({variable.Value}", style, StringComparison.Ordinal);
            Assert.StartsWith("<svg ", await client.GetStringAsync("/tempo.svg"), StringComparison.Ordinal);
            return await client.GetStringAsync("/ranking.json");
        }
        finally
        {
            _ = app.StopAsync();
        }
    }
}
