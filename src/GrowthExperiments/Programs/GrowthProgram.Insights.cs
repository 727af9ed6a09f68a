namespace GrowthExperiments;

/// <content>What the past tells about the next choice.</content>
public sealed partial class GrowthProgram
{
    /// <summary>What the log, the weeks and the ratings tell about the next choice.</summary>
    /// <param name="options">Which weeks to look at, and how; null is all of them.</param>
    /// <param name="at">When, to tell which scores have grown old; null is now.</param>
    /// <returns>The report; it does not follow later changes.</returns>
    public InsightsReport Insights(InsightsOptions? options = null, DateTimeOffset? at = null) => InsightsReport.Of(
        Log.Current, _weeks.Where(w => w.Status != CycleStatus.Planned).Select(w => new WeekTempo(w)), Backlog, RatingPolicy, options ?? InsightsOptions.Default, Instant(at), Name);
}
