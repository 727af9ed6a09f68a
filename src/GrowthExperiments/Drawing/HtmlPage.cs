using System.Text;

namespace GrowthExperiments;

/// <summary>A whole page in one file: it runs no script and loads nothing.</summary>
internal static class HtmlPage
{
    private static readonly Markup Style = ReadStyle();

    /// <summary>The page.</summary>
    /// <param name="title">The title of the window.</param>
    /// <param name="header">What stands above the content, with the one head of the first order.</param>
    /// <param name="main">The content, in sections.</param>
    /// <param name="footer">What stands below it.</param>
    public static string Of(string title, Markup header, Markup main, Markup footer) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
        <meta name="referrer" content="no-referrer"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{title}</title>
        <style>
        {Style}</style>
        </head>
        <body>
        <a class="skip" href="#report">Skip to the report</a>
        <header>
        {header}</header>
        <main id="report" tabindex="-1">
        {main}</main>
        <footer>
        {footer}</footer>
        </body>
        </html>

        """).ToString();

    /// <summary>A part of the page with its head; nothing when it has no content.</summary>
    public static Markup Section(string id, string head, Markup content) => content == Markup.None ? Markup.None : Markup.Of($"""
        <section aria-labelledby="{id}">
        <h2 id="{id}">{head}</h2>
        {content}</section>

        """);

    /// <summary>A chart beside the table of its numbers.</summary>
    public static Markup Figure(Markup chart, Markup legend, Markup table) => Markup.Of($"""
        <div class="pair">
        <figure>
        {chart}<figcaption>{legend}</figcaption>
        </figure>
        {table}</div>

        """);

    /// <summary>The style is ours, and has nothing in it that ends its element.</summary>
    private static Markup ReadStyle()
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new Markup(reader.ReadToEnd());
    }
}
