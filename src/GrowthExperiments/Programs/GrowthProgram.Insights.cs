namespace GrowthExperiments;

/// <content>What the past tells about the next choice.</content>
public sealed partial class GrowthProgram
{
    /// <summary>What the log, the weeks and the ratings tell about the next choice.</summary>
    /// <param name="options">Which weeks and which market to look at, and how; null is all of them.</param>
    /// <param name="at">When, to tell which scores have grown old; null is now.</param>
    /// <returns>The report; it does not follow later changes. That of a market is the one of a program that holds nothing else, with the bands of all markets.</returns>
    public InsightsReport Insights(InsightsOptions? options = null, DateTimeOffset? at = null)
    {
        options ??= InsightsOptions.Default;
        string? market = options.Market;
        return InsightsReport.Of(
            market is null ? Log.Current : LearningsInMarket(market),
            _weeks.Where(w => w.Status != CycleStatus.Planned).Select(w => new WeekTempo(InMarket(w, market))),
            market is null ? Backlog : Backlog.InMarket(market),
            market is null ? Backlog.Rank() : Backlog.InMarket(market).Rank(),
            RatingPolicy,
            options,
            Instant(at),
            Name);
    }

    /// <summary>How many tests started in each week that was started, in order of time.</summary>
    /// <param name="since">The first week that counts; null for all.</param>
    /// <param name="market">The market whose tests alone count, in any case, as they are for it now; null for all. The bands are those of all markets.</param>
    /// <returns>A list of its own; it does not follow later changes.</returns>
    /// <exception cref="ArgumentException">The market breaks a rule of texts, which the message names.</exception>
    public IReadOnlyList<WeekTempo> Tempo(IsoWeek? since = null, string? market = null)
    {
        Throw.IfFault(market is null ? null : TextRules.Name(market, "market"), nameof(market));
        return [.. _weeks.Where(w => w.Status != CycleStatus.Planned && !(w.Week < since)).Select(w => new WeekTempo(InMarket(w, market)))];
    }

    /// <summary>What the tests of one market taught: the learnings whose hypothesis is for it now.</summary>
    /// <param name="market">The market, in any case.</param>
    /// <returns>The entries that no later one corrects, to be filtered further.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="market"/> is null.</exception>
    public LearningView LearningsInMarket(string market)
    {
        ArgumentNullException.ThrowIfNull(market);
        return Log.Where(l => IsInMarket(l.Hypothesis, market));
    }

    /// <summary>A week with the tests of one market; the week itself for all of them.</summary>
    private WeeklyCycle InMarket(WeeklyCycle cycle, string? market) =>
        market is null ? cycle : cycle with { Experiments = [.. cycle.Experiments.Where(e => IsInMarket(e.Hypothesis, market))] };

    private bool IsInMarket(HypothesisId id, string market) =>
        Backlog.TryGet(id, out Hypothesis? hypothesis) && string.Equals(hypothesis.Market, market, StringComparison.OrdinalIgnoreCase);
}
