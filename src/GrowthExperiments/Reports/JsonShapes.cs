namespace GrowthExperiments;

/// <summary>What a team looks at as JSON, for those who draw it themselves.</summary>
/// <remarks>
/// <para>Each is one object, indented by two, whose members are all always there. Texts are as they were typed: encode them where you show them.</para>
/// <para>The same noun gives the same bytes, in every culture and on every machine.</para>
/// </remarks>
/// <example>
/// <code>
/// app.MapGet("/ranking.json", () => Results.Text(program.Backlog.Rank().ToJson(take: 50), "application/json"));
/// </code>
/// </example>
public static class JsonShapes
{
    /// <summary>A ranking, as <c>growth rank --format json</c> writes it.</summary>
    /// <remarks>
    /// <para>Members: <c>formula</c> (its name), <c>count</c> (how many are ranked, shown or not), <c>unscored</c>, <c>aside</c>; <c>items</c>, each with <c>place</c>, <c>rank</c>,
    /// <c>id</c>, <c>title</c>, <c>stage</c> (or null), <c>impact</c>, <c>confidence</c>, <c>ease</c> (null where a number of your own ranked what is not rated), <c>score</c> (its value).</para>
    /// </remarks>
    /// <param name="ranking">The ranking.</param>
    /// <param name="skip">How many of the best to pass over, 0 or more.</param>
    /// <param name="take">How many to write at most, 0 or more.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static string ToJson(this Ranking ranking, int skip = 0, int take = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        return ReportJson.Write(writer => RankingJson.Write(writer, ranking, skip, take));
    }

    /// <summary>The tests of a week.</summary>
    /// <remarks>
    /// <para>Members: <c>week</c>, <c>monday</c>, <c>status</c>, <c>started</c> and <c>closed</c> (null while they are not); <c>velocity</c>, <c>low</c> and <c>high</c> (the band),
    /// <c>isInBand</c>; <c>tests</c>, each with <c>id</c>, <c>title</c>, <c>status</c>, <c>owner</c>, <c>reason</c> (why it was chosen), <c>started</c>, <c>ended</c>, <c>startedBefore</c>,
    /// <c>carriedFrom</c>, <c>carriedTo</c> (weeks), <c>carryReason</c>, <c>learning</c> (its id), null where there is nothing to say.</para>
    /// </remarks>
    /// <param name="cycle">The week.</param>
    /// <param name="backlog">Where the titles are; null writes the ids in their place.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cycle"/> is null.</exception>
    public static string ToJson(this WeeklyCycle cycle, Backlog? backlog = null)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return ReportJson.Write(writer => CycleJson.Write(writer, cycle, Titles.In(backlog)));
    }

    /// <summary>A plan with its reasons.</summary>
    /// <remarks>
    /// <para>Members: <c>week</c>, <c>market</c> (null for all), <c>days</c> (person-days of all picks); <c>picks</c>, each with <c>id</c>, <c>title</c>, <c>place</c> and <c>score</c> (null where it
    /// has none), <c>days</c>, <c>isEffortAssumed</c>, <c>isForced</c>, <c>reason</c>; <c>nearMisses</c>, each with <c>id</c>, <c>title</c>, <c>place</c>, <c>score</c>, <c>reason</c>;
    /// <c>warnings</c> (sentences).</para>
    /// </remarks>
    /// <param name="plan">The plan.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static string ToJson(this CyclePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ReportJson.Write(writer => CycleJson.Write(writer, plan));
    }

    /// <summary>How many tests started in each week.</summary>
    /// <remarks>
    /// <para>Members: <c>inBand</c> and <c>closed</c> (how many closed weeks kept the band, and how many there are); <c>tempo</c>, each with <c>week</c>, <c>started</c>, <c>low</c>, <c>high</c>,
    /// <c>isInBand</c>, <c>isOpen</c>.</para>
    /// </remarks>
    /// <param name="weeks">The weeks in order of time, such as <see cref="GrowthProgram.Tempo"/>.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="weeks"/> is null.</exception>
    public static string ToJson(this IReadOnlyList<WeekTempo> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        (int inBand, int closed) = WeekTempo.Kept(weeks);
        return ReportJson.Write(writer =>
        {
            writer.WriteNumber("inBand", inBand);
            writer.WriteNumber("closed", closed);
            writer.Tempo(weeks);
        });
    }

    /// <summary>Tests and wins by stage of the funnel.</summary>
    /// <remarks>
    /// <para>Members: <c>tests</c>, <c>won</c>; <c>stages</c>, each with <c>stage</c> (null for tests without one), <c>tests</c>, <c>won</c>.</para>
    /// </remarks>
    /// <param name="funnel">The funnel.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="funnel"/> is null.</exception>
    public static string ToJson(this Funnel funnel)
    {
        ArgumentNullException.ThrowIfNull(funnel);
        return ReportJson.Write(writer =>
        {
            writer.WriteNumber("tests", funnel.Tests);
            writer.WriteNumber("won", funnel.Won);
            writer.List("stages", funnel.Stages, stage =>
            {
                writer.WriteString("stage", stage.Stage?.ToString());
                writer.WriteNumber("tests", stage.Tests);
                writer.WriteNumber("won", stage.Won);
            });
        });
    }

    /// <summary>Win rates of groups; numbers that are worked out are rounded to six decimals.</summary>
    /// <remarks>
    /// <para>Members: as one of the <c>breakdowns</c> of <see cref="ReportFormats.ToJson(InsightsReport)"/>: <c>by</c>, <c>shrinkage</c>, <c>groups</c>.</para>
    /// </remarks>
    /// <param name="breakdown">The groups.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="breakdown"/> is null.</exception>
    public static string ToJson(this WinRateBreakdown breakdown)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        return ReportJson.Write(writer => InsightsReportJson.WriteBreakdown(writer, breakdown));
    }

    /// <summary>How far Confidence can be trusted; numbers that are worked out are rounded to six decimals.</summary>
    /// <remarks>
    /// <para>Members: as <c>calibration</c> of <see cref="ReportFormats.ToJson(InsightsReport)"/>: <c>won</c>, <c>counted</c>, <c>leftOut</c>, <c>low</c>, <c>high</c>, <c>brier</c>,
    /// <c>skill</c>, <c>levels</c>.</para>
    /// </remarks>
    /// <param name="calibration">The calibration.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calibration"/> is null.</exception>
    public static string ToJson(this ConfidenceCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        return ReportJson.Write(writer => InsightsReportJson.WriteCalibration(writer, calibration));
    }
}
