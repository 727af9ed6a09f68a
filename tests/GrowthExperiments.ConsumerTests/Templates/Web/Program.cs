using System.Net.Mime;
using GrowthExperiments;

var program = GrowthProgram.Create("Acme growth");
program.Backlog.Add(Hypothesis.Create("<b>One</b> field & no more", FunnelStage.Activation, IceScore.Of(8, 6, 9)));
program.Backlog.Add(Hypothesis.Create("A weekly digest", FunnelStage.Retention, IceScore.Of(7, 7, 5)));
Ranking ranking = program.Backlog.Rank();
HtmlOptions options = HtmlOptions.Default with { IdPrefix = "ideas", IncludeStyle = false };

WebApplication app = WebApplication.Create(args);
app.MapGet("/", () => Results.Content(
    $"""
    <!DOCTYPE html>
    <html lang="en">
    <head><title>Our dashboard</title><link rel="stylesheet" href="/growth.css"></head>
    <body><h1>Our dashboard</h1>
    {ranking.ToHtml(options)}
    </body>
    </html>
    """,
    MediaTypeNames.Text.Html));
app.MapGet("/growth.css", () => Results.Content(HtmlOptions.StyleSheet, MediaTypeNames.Text.Css));
app.MapGet("/ranking.svg", () => Results.Content(ranking.ToSvg(), MediaTypeNames.Image.Svg));
app.MapGet("/ranking.json", () => Results.Content(ranking.ToJson(), MediaTypeNames.Application.Json));
app.Run();
