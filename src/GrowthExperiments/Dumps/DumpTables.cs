using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>The tables that more than one dump shows, with the columns that a person looks at first.</summary>
internal static class DumpTables
{
    public static object Places(IReadOnlyCollection<RankedHypothesis> places) => DumpRows.Of(places, r => new
    {
        r.Place,
        r.Rank,
        Value = DumpTexts.Rounded(r.Value),
        r.Hypothesis.Title,
        r.Hypothesis.Stage,
        r.Hypothesis.Score?.Impact,
        r.Hypothesis.Score?.Confidence,
        r.Hypothesis.Score?.Ease,
        r.Hypothesis.Owner,
        Id = r.Hypothesis.Id.Value,
    });

    public static object Moves(IReadOnlyCollection<RankingMove> moves) => DumpRows.Of(moves, m => new { m.Hypothesis.Title, m.Before, m.After, m.Up, Id = m.Hypothesis.Id.Value });

    public static object WinRates(IReadOnlyCollection<WinRate> rates) => DumpRows.Of(rates, r => new
    {
        Rate = r.Label,
        r.Won,
        Of = r.Counted,
        Percent = r.Value is { } value ? Percent.Of((double)value) : null,
        Interval = DumpTexts.Range(r.IntervalAt()),
    });

    public static object Tempo(IReadOnlyCollection<WeekTempo> weeks) => DumpRows.Of(weeks, w => new
    {
        Week = w.Week.ToString(),
        w.Started,
        Band = Invariant($"{w.Band.Low}..{w.Band.High}"),
        Says = w.IsOpen ? "still open" : w.Judgement,
    });

    /// <summary>The latest first, since those are looked for.</summary>
    public static object Learnings(IEnumerable<Learning> learnings) => DumpRows.Of(learnings.Reverse().ToArray(), l => new
    {
        l.Id,
        Week = l.Week.ToString(),
        l.Outcome,
        l.Title,
        l.Stage,
        Effect = l.Effect?.ToString(),
        l.Decision,
        Days = l.ActualEffort?.Total,
        l.Insight,
    });

    public static object KeyResults(IEnumerable<Objective> objectives) => DumpRows.Of(
        objectives.SelectMany(o => o.KeyResults.DefaultIfEmpty<KeyResult?>(null), (o, k) => (Objective: o, KeyResult: k)).ToArray(),
        row => new
        {
            Quarter = row.Objective.Quarter.ToString(),
            row.Objective.Level,
            row.Objective.Team,
            Objective = row.Objective.Title,
            KeyResult = row.KeyResult?.Title,
            row.KeyResult?.Start,
            Now = row.KeyResult?.Current,
            row.KeyResult?.Target,
            row.KeyResult?.Unit,
            Progress = row.KeyResult is { } keyResult ? OkrWords.Percent(keyResult.Progress) : null,
            Success = row.KeyResult?.IsSuccess,
        });

    public static object Decisions(IReadOnlyCollection<GateDecision> decisions) => DumpRows.Of(decisions, d => new
    {
        d.Day,
        d.Verdict,
        Gate = d.Gate.Name,
        d.By,
        Criteria = DumpTexts.Joined(d.Results, "; "),
        d.Note,
    });

    /// <summary>In order of arrival.</summary>
    public static object Hypotheses(IEnumerable<Hypothesis> hypotheses) => DumpRows.Of(hypotheses, h => new
    {
        h.Title,
        h.Stage,
        h.Score?.Impact,
        h.Score?.Confidence,
        h.Score?.Ease,
        h.Status,
        h.Owner,
        h.Market,
        Id = h.Id.Value,
    });
}
