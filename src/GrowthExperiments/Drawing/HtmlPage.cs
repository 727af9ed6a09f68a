namespace GrowthExperiments;

/// <summary>A whole page in one file: it runs no script and loads nothing.</summary>
internal static class HtmlPage
{
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
        {StyleSheets.Element(StyleSheets.Page, isWanted: true, nonce: null)}</head>
        <body class="growth">
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
}
