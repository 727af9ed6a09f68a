namespace GrowthExperiments;

/// <summary>What a team looks at as images of their own: SVG, for a page, an <c>img</c> element, a mail or a file.</summary>
/// <remarks>
/// <para>An image is well-formed XML, names itself to a screen reader, runs and loads nothing; what people typed stands in it encoded. Long titles are cut
/// with an ellipsis where there is no room.</para>
/// <para>The same noun gives the same bytes, in every culture and on every machine.</para>
/// </remarks>
/// <example>
/// <code>
/// await File.WriteAllTextAsync("ranking.svg", program.Backlog.Rank().ToSvg());
/// app.MapGet("/tempo.svg", () => Results.Text(program.Tempo().ToSvg(), "image/svg+xml"));
/// </code>
/// </example>
public static class SvgImages
{
    /// <summary>The first places of a ranking as bars, each with its place, its title and its value.</summary>
    /// <remarks>It costs what is shown, however many are ranked.</remarks>
    /// <param name="ranking">The ranking.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> is null.</exception>
    public static string ToSvg(this Ranking ranking, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        options ??= SvgOptions.Default;
        return RankingPicture.Of(ranking, Picture.RoomOf(options), options.MaxRows).ToImage("ranking", options);
    }

    /// <summary>The tests of a week with their states, each over the days that it ran.</summary>
    /// <param name="cycle">The week.</param>
    /// <param name="backlog">Where the titles are; null shows the ids.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cycle"/> is null.</exception>
    public static string ToSvg(this WeeklyCycle cycle, Backlog? backlog = null, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        options ??= SvgOptions.Default;
        return CyclePicture.Of(cycle, Titles.In(backlog), Picture.RoomOf(options), options.MaxRows).ToImage("cycle", options);
    }

    /// <summary>What a plan chose, and the first that it left out, by value.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static string ToSvg(this CyclePlan plan, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= SvgOptions.Default;
        return PlanPicture.Of(plan, Picture.RoomOf(options), options.MaxRows).ToImage("plan", options);
    }

    /// <summary>The tempo that the report of a week tells of: that week and up to 12 before it against their bands.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this CycleReport report, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return TempoPicture.Of(report.Tempo).ToImage("week", options ?? SvgOptions.Default);
    }

    /// <summary>How many tests started in each week, against how many should.</summary>
    /// <param name="weeks">The weeks in order of time, such as <see cref="GrowthProgram.Tempo"/>.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="weeks"/> is null.</exception>
    public static string ToSvg(this IReadOnlyList<WeekTempo> weeks, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        return TempoPicture.Of(weeks).ToImage("tempo", options ?? SvgOptions.Default);
    }

    /// <summary>Tests and wins by stage of the funnel.</summary>
    /// <param name="funnel">The funnel.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="funnel"/> is null.</exception>
    public static string ToSvg(this Funnel funnel, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        return FunnelPicture.Of(funnel).ToImage("funnel", options ?? SvgOptions.Default);
    }

    /// <summary>Win rates of groups with their intervals and what to expect, against all groups together.</summary>
    /// <param name="breakdown">The groups.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="breakdown"/> is null.</exception>
    public static string ToSvg(this WinRateBreakdown breakdown, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        options ??= SvgOptions.Default;
        return BreakdownPicture.Of(breakdown, null, Picture.RoomOf(options), options.MaxRows).ToImage($"by-{breakdown.Dimension}", options);
    }

    /// <summary>What Confidence said against what came true; below 80 results the base rate alone.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calibration"/> is null.</exception>
    public static string ToSvg(this ConfidenceCalibration calibration, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        options ??= SvgOptions.Default;
        return CalibrationPicture.Of(calibration, Picture.RoomOf(options)).ToImage("trust", options);
    }

    /// <summary>The win rates by stage that insights tell of.</summary>
    /// <param name="report">The insights.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this InsightsReport report, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        options ??= SvgOptions.Default;
        return BreakdownPicture.Of(report.ByStage, (double?)report.Rate?.Value, Picture.RoomOf(options), options.MaxRows).ToImage("insights", options);
    }

    /// <summary>How far each key result of a quarter has come; the tempo of its weeks where no key result is written down.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">How it looks; null for <see cref="SvgOptions.Default"/>.</param>
    /// <returns>One <c>svg</c> element, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToSvg(this QuarterReport report, SvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        options ??= SvgOptions.Default;
        Picture picture = report.KeyResults.Count > 0 ? QuarterReportHtml.KeyResults(report, Picture.RoomOf(options), options.MaxRows) : TempoPicture.Of(report.Tempo);
        return picture.ToImage("quarter", options);
    }
}
