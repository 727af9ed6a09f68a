namespace GrowthExperiments;

/// <summary>What a team looks at as fragments of HTML, to be put into a page of yours: an internal dashboard, a wiki, a mail.</summary>
/// <remarks>
/// <para>A fragment is one <c>section</c> with a head, charts, and tables that a screen reader can walk. It runs no script, loads nothing, has no style
/// attribute, and is well-formed as XML, too. All that people typed in it is encoded; only references to the web among the evidence become links.</para>
/// <para>The same noun gives the same bytes, in every culture and on every machine.</para>
/// </remarks>
/// <example>
/// <code>
/// app.MapGet("/", () => Results.Content($"""
///     &lt;!DOCTYPE html>&lt;html lang="en">&lt;title>Growth&lt;/title>
///     &lt;main>&lt;h1>Growth&lt;/h1>{backlog.Rank().ToHtml(new HtmlOptions { MaxRows = 10 })}&lt;/main>
///     """, "text/html; charset=utf-8"));
/// </code>
/// </example>
public static class HtmlFragments
{
    /// <summary>The head of a ranking: its first places as bars and as a table with place, rank, title, stage, ratings, value and owner; below it how many more there are, are not rated, and are set aside.</summary>
    /// <remarks>It costs what is shown, however many are ranked.</remarks>
    /// <param name="ranking">The ranking.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> is null.</exception>
    public static string ToHtml(this Ranking ranking, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return RankingHtml.Write(ranking, options ?? HtmlOptions.Default);
    }

    /// <summary>The tests of a week: when each ran, how far it is, who runs it, and why it was chosen or goes on.</summary>
    /// <param name="cycle">The week.</param>
    /// <param name="backlog">Where the titles are; null shows the ids.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cycle"/> is null.</exception>
    public static string ToHtml(this WeeklyCycle cycle, Backlog? backlog = null, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return CycleHtml.Write(cycle, Titles.In(backlog), options ?? HtmlOptions.Default);
    }

    /// <summary>What a plan chose and what it left out, each with its place, its value and the reason.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static string ToHtml(this CyclePlan plan, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanHtml.Write(plan, options ?? HtmlOptions.Default);
    }

    /// <summary>What a week came to, with all parts of <see cref="ReportFormats.ToHtmlPage(CycleReport)"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this CycleReport report, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CycleReportHtml.Write(report, options ?? HtmlOptions.Default);
    }

    /// <summary>How many tests started in each week, against how many should.</summary>
    /// <param name="weeks">The weeks in order of time, such as <see cref="GrowthProgram.Tempo"/>.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="weeks"/> is null.</exception>
    public static string ToHtml(this IReadOnlyList<WeekTempo> weeks, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        return TempoHtml.Write(weeks, options ?? HtmlOptions.Default);
    }

    /// <summary>Tests and wins by stage of the funnel.</summary>
    /// <param name="funnel">The funnel.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="funnel"/> is null.</exception>
    public static string ToHtml(this Funnel funnel, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        return FunnelHtml.Write(funnel, options ?? HtmlOptions.Default);
    }

    /// <summary>Win rates of groups with their intervals and what to expect, against all groups together.</summary>
    /// <param name="breakdown">The groups.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="breakdown"/> is null.</exception>
    public static string ToHtml(this WinRateBreakdown breakdown, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        return BreakdownHtml.Write(breakdown, options ?? HtmlOptions.Default);
    }

    /// <summary>What Confidence said against what came true; below 80 results in words alone.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calibration"/> is null.</exception>
    public static string ToHtml(this ConfidenceCalibration calibration, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        return CalibrationHtml.Write(calibration, options ?? HtmlOptions.Default);
    }

    /// <summary>What the learning log tells, with all parts of <see cref="ReportFormats.ToHtmlPage(InsightsReport)"/>.</summary>
    /// <param name="report">The insights.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this InsightsReport report, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return InsightsReportHtml.Write(report, options ?? HtmlOptions.Default);
    }

    /// <summary>What a quarter came to, with all parts of <see cref="ReportFormats.ToHtmlPage(QuarterReport)"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How it looks; null for <see cref="HtmlOptions.Default"/>.</param>
    /// <returns>The markup, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtml(this QuarterReport report, HtmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return QuarterReportHtml.Write(report, options ?? HtmlOptions.Default);
    }
}
