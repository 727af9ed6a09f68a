namespace GrowthExperiments;

/// <summary>Reports as texts to send: a digest for chat and mail, a page to look at and print, an object for other programs.</summary>
/// <remarks>
/// <para>What people typed stands in them encoded, so that nothing of it acts: no script, no markup, no mention. Only references to the web among
/// the evidence become links.</para>
/// <para>The same report gives the same bytes, in every culture and on every machine.</para>
/// </remarks>
/// <example>
/// <code>
/// CycleReport report = program.CloseWeek(week);
/// await File.WriteAllTextAsync("week.html", report.ToHtmlPage());
/// </code>
/// </example>
public static class ReportFormats
{
    /// <summary>The report as a short digest in Markdown (CommonMark with tables): what the week came to, what it taught, what goes on.</summary>
    /// <remarks>Lessons are cut at 280 characters.</remarks>
    /// <param name="report">The report.</param>
    /// <returns>Lines that end with LF.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this CycleReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CycleReportMarkdown.Write(report);
    }

    /// <summary>The report as one HTML file with charts, for a browser in light and dark, a phone, and A4 paper.</summary>
    /// <remarks>It runs no script, loads nothing, and says so in its content security policy. It is well-formed as XML, too.</remarks>
    /// <param name="report">The report.</param>
    /// <returns>The whole document, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtmlPage(this CycleReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CycleReportHtml.Write(report);
    }

    /// <summary>The report as one JSON object, indented by two.</summary>
    /// <remarks>
    /// <para>Members, all of them always there: <c>program</c> (its name, or null); <c>market</c> (null for all); <c>week</c>, <c>monday</c>, <c>status</c>, <c>started</c> and
    /// <c>closed</c> (null while they are not); <c>velocity</c>, <c>low</c> and <c>high</c> (the band), <c>isInBand</c>; <c>tempo</c> (this week and up to 12
    /// before it, each with <c>week</c>, <c>started</c>, <c>low</c>, <c>high</c>, <c>isInBand</c>, <c>isOpen</c>); <c>winRates</c> (each with
    /// <c>definition</c>, <c>won</c>, <c>counted</c>, and <c>value</c> from 0 to 1 or null); <c>daysSpent</c>, <c>capacity</c> (person-days, or null),
    /// <c>lessonsWithoutEffort</c>; <c>lessons</c> (learnings as the document has them, without their hashes); <c>carriedOver</c> (<c>id</c>,
    /// <c>title</c>, <c>owner</c>, <c>to</c>, <c>reason</c>); <c>open</c> (<c>id</c>, <c>title</c>, <c>owner</c>, <c>status</c>); <c>moves</c> (<c>id</c>,
    /// <c>title</c>, and the places <c>before</c> and <c>after</c>, or null).</para>
    /// </remarks>
    /// <param name="report">The report.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToJson(this CycleReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportJson.Write(writer => CycleReportJson.Write(writer, report));
    }

    /// <summary>The insights as a short digest in Markdown (CommonMark with tables): the findings, and the win rates by stage.</summary>
    /// <param name="report">The insights.</param>
    /// <returns>Lines that end with LF.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this InsightsReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return InsightsReportMarkdown.Write(report);
    }

    /// <summary>The insights as one HTML file with charts, for a browser in light and dark, a phone, and A4 paper.</summary>
    /// <remarks>It runs no script, loads nothing, and says so in its content security policy. It is well-formed as XML, too.</remarks>
    /// <param name="report">The insights.</param>
    /// <returns>The whole document, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtmlPage(this InsightsReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return InsightsReportHtml.Write(report);
    }

    /// <summary>The insights as one JSON object, indented by two; numbers that are worked out are rounded to six decimals.</summary>
    /// <remarks>
    /// <para>Members, all of them always there, null where there is nothing to say: <c>program</c>; <c>market</c>; <c>at</c>; <c>first</c> and <c>last</c> (weeks);
    /// <c>tests</c>; <c>definition</c> and <c>level</c> (of win rates and intervals); <c>findings</c> (<c>kind</c>, <c>text</c>); <c>winRates</c> and
    /// <c>tempo</c> as in the report of a week; <c>breakdowns</c> (<c>by</c>, <c>shrinkage</c>, <c>groups</c> with <c>name</c>, <c>won</c>, <c>counted</c>,
    /// <c>rate</c>, <c>low</c>, <c>high</c>, <c>expected</c>, <c>expectedLow</c>, <c>expectedHigh</c>, <c>days</c>); <c>calibration</c> (<c>won</c>,
    /// <c>counted</c>, <c>leftOut</c>, <c>low</c>, <c>high</c>, <c>brier</c>, <c>skill</c>, <c>levels</c> with <c>said</c>, <c>won</c>, <c>counted</c>,
    /// <c>low</c>, <c>high</c>, <c>isEvidence</c>); <c>effort</c> (<c>all</c>, <c>byOwner</c>, <c>byStage</c> with <c>name</c>, <c>tests</c>, <c>planned</c>,
    /// <c>actual</c>, <c>expected</c>; <c>leftOut</c>); <c>wins</c> (<c>learning</c>, <c>title</c>, <c>week</c>, <c>estimate</c>, <c>low</c>, <c>high</c>,
    /// <c>expected</c>); <c>raters</c> (<c>agreement</c>, <c>panel</c>, <c>habits</c>, <c>discussFirst</c>, <c>stale</c>, <c>ageUnknown</c>);
    /// <c>sensitivity</c> (<c>top</c> and <c>items</c>, each with <c>place</c>, <c>probability</c> or null, and <c>hinges</c>), or null; <c>evidence</c>
    /// (<c>with</c>, <c>without</c>, <c>unsupported</c>).</para>
    /// </remarks>
    /// <param name="report">The insights.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToJson(this InsightsReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportJson.Write(writer => InsightsReportJson.Write(writer, report));
    }

    /// <summary>The report of a quarter as a short digest in Markdown (CommonMark with tables): key results, what channels returned, the next budget.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Lines that end with LF.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToMarkdown(this QuarterReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return QuarterReportMarkdown.Write(report);
    }

    /// <summary>The report of a quarter as one HTML file with charts, for a browser in light and dark, a phone, and A4 paper.</summary>
    /// <remarks>It runs no script, loads nothing, and says so in its content security policy. It is well-formed as XML, too.</remarks>
    /// <param name="report">The report.</param>
    /// <returns>The whole document, to be written in UTF-8.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToHtmlPage(this QuarterReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return QuarterReportHtml.Write(report);
    }

    /// <summary>The report of a quarter as one JSON object, indented by two; numbers that are worked out are rounded to six decimals.</summary>
    /// <remarks>
    /// <para>Members, all of them always there, null where there is nothing to say: <c>program</c>; <c>quarter</c>, <c>first</c> and <c>last</c> (days),
    /// <c>on</c> (the day of the report), <c>isOver</c>; <c>objectives</c> (<c>id</c>, <c>title</c>, <c>level</c>, <c>team</c>, <c>parent</c>, <c>progress</c>,
    /// <c>isSuccess</c>, <c>keyResults</c> with <c>id</c>, <c>title</c>, <c>metric</c>, <c>unit</c>, <c>start</c>, <c>current</c>, <c>target</c>, <c>due</c>,
    /// <c>progress</c>, <c>successFrom</c>, <c>isSuccess</c>); <c>started</c> (tests); <c>tempo</c> and <c>winRates</c> as in the report of a week;
    /// <c>lessons</c> (how many); <c>currency</c>, <c>budget</c>, <c>spent</c>, <c>gained</c>, <c>nextBudget</c>, <c>noProposal</c> (why there is none);
    /// <c>channels</c> (<c>name</c>, <c>spend</c>, <c>gain</c>, <c>results</c>, <c>return</c>, <c>shrunkReturn</c>, <c>countedReturn</c> (by which channels are
    /// compared), <c>shrunkGain</c>, <c>customers</c>, <c>acquisitionCost</c>, <c>paybackMonths</c>, the limits <c>floor</c>, <c>ceiling</c>, <c>largestChange</c>,
    /// <c>maxAcquisitionCost</c> and <c>maxPaybackMonths</c>, and <c>proposed</c>, <c>whyNotMore</c>, <c>whyNotLess</c>); <c>moves</c> (<c>from</c>, <c>to</c>, <c>amount</c>, <c>reason</c>); <c>initiatives</c> (<c>name</c>, <c>verdict</c>, <c>reason</c>);
    /// <c>nothingNew</c> (why nothing new is to be started); <c>decisions</c> (<c>gate</c>, <c>name</c>, <c>verdict</c>, <c>at</c>, <c>by</c>).</para>
    /// </remarks>
    /// <param name="report">The report.</param>
    /// <returns>The object, without a line break at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToJson(this QuarterReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportJson.Write(writer => QuarterReportJson.Write(writer, report));
    }
}
