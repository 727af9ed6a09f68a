using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>Counts what was concluded while the rows of a table were read, to say it once at the end.</summary>
internal sealed class TableNotes
{
    private const int MaxStatuses = 20;
    private const int MaxListed = 10;
    private const int ManyRatings = 30;

    private readonly Dictionary<string, (HypothesisStatus Status, long Rows)> _statuses = new(StringComparer.Ordinal);
    private readonly Dictionary<FunnelStage, long> _stages = [];
    private long _otherStatuses;
    private long _wideRows;
    private long _unreadScores;
    private readonly Dictionary<(string Header, HypothesisStatus? Status, string? Cell), long> _ends = [];
    private readonly List<int> _unrated = [];
    private long _unratedCount;

    /// <summary>A status of another tool became one of ours.</summary>
    public void AddStatus(string theirs, HypothesisStatus ours)
    {
        if (_statuses.TryGetValue(theirs, out (HypothesisStatus Status, long Rows) known))
            _statuses[theirs] = (ours, known.Rows + 1);
        else if (_statuses.Count < MaxStatuses)
            _statuses.Add(theirs, (ours, 1));
        else
            _otherStatuses++;
    }

    /// <summary>A column said that the row is done or archived; or it said what is neither yes nor no, and no status comes of it.</summary>
    public void AddEnd(string header, string cell, HypothesisStatus? status)
    {
        (string, HypothesisStatus?, string?) key = (header, status, status is null ? cell : null);
        if (_ends.Count < MaxStatuses || _ends.ContainsKey(key))
            _ends[key] = _ends.GetValueOrDefault(key) + 1;
    }

    /// <summary>A row with a title has no ratings, though the sheet has a score for it: it may be a total.</summary>
    public void AddUnrated(int line, bool hasScore)
    {
        if (!hasScore)
            return;
        _unratedCount++;
        if (_unrated.Count < MaxListed)
            _unrated.Add(line);
    }

    /// <summary>A tag became the stage.</summary>
    public void AddStage(FunnelStage stage) => _stages[stage] = _stages.GetValueOrDefault(stage) + 1;

    /// <summary>A row had more cells than the header, as its tool writes them.</summary>
    public void AddWideRow() => _wideRows++;

    /// <summary>A score of the sheet was no number.</summary>
    public void AddUnreadScore() => _unreadScores++;

    public IEnumerable<ImportNote> ToNotes(ColumnMap columns, RatingCells ratings, SheetOptions options, long ratedRows)
    {
        foreach ((string theirs, (HypothesisStatus status, long rows)) in _statuses)
            yield return new ImportNote("status.other", Invariant($"the status {Shown.Quoted(theirs)} became {status} in {Rows(rows)}"));
        if (_otherStatuses > 0)
            yield return new ImportNote("status.other", Invariant($"{_otherStatuses} rows had still other statuses and became Idea"));
        foreach (((string header, HypothesisStatus? status, string? cell), long rows) in _ends)
        {
            yield return status is { } ended
                ? new ImportNote("status.ended", Invariant($"the column {Shown.Quoted(header.Trim())} made {Rows(rows)} {ended}"))
                : new ImportNote("status.unclear", Invariant($"the column {Shown.Quoted(header.Trim())} says {Shown.Quoted(cell)} in {Rows(rows)}, which is neither yes nor no, and was not taken"));
        }

        if (_unratedCount > 0)
            yield return new ImportNote("score.unrated", Invariant($"{Rows(_unratedCount)} with a score but without ratings came in unrated; look whether they are totals: line {string.Join(", ", _unrated)}{(_unratedCount > _unrated.Count ? " and others" : "")}"));
        foreach ((FunnelStage stage, long rows) in _stages.OrderBy(s => s.Key))
            yield return new ImportNote("stage.from-tag", Invariant($"the tag {stage} is also the stage of {Rows(rows)}, because there is no stage column"));
        if (columns.EaseFromEffort)
            yield return new ImportNote("ease.from-effort", Invariant($"the ease is {options.EffortAsEase + 1} - effort, from 1 to {options.EffortAsEase}"));
        if (options.RatingScale != IceScore.MaxRating)
            yield return new ImportNote("rating.scale", Invariant($"ratings from 1 to {options.RatingScale} were multiplied by 10/{options.RatingScale}"));
        if (ratings.Rounded > 0)
            yield return new ImportNote("rating.rounded", Invariant($"{ratings.Rounded} {(ratings.Rounded == 1 ? "rating was" : "ratings were")} rounded to a whole number"));
        if (_wideRows > 0)
            yield return new ImportNote("row.wide", Invariant($"cells beyond the header were left out in {Rows(_wideRows)}"));
        if (_unreadScores > 0)
            yield return new ImportNote("score.unread", Invariant($"the sheet's own score is no number in {Rows(_unreadScores)}"));
        if (HintOf(columns, ratings, options, ratedRows) is { } hint)
            yield return hint;
    }

    /// <summary>What may be another scale than the one that was used: said, never assumed.</summary>
    private static ImportNote? HintOf(ColumnMap columns, RatingCells ratings, SheetOptions options, long ratedRows)
    {
        if (options.RatingScale != IceScore.MaxRating)
            return null;
        foreach (SheetColumn column in columns.Columns)
        {
            if (columns[column.Number - 1] is { } role && SheetRoles.IsRating(role)
                && HeaderNames.StatedScale(column.Header) is > 1 and <= SheetOptions.MaxScale and not IceScore.MaxRating and int top)
            {
                return new ImportNote("rating.scale-hint", Invariant($"the header {Shown.Quoted(column.Header.AsSpan().Trim())} speaks of {top}, but the ratings were read as 1 to 10; say --scale {top}, or SheetOptions.RatingScale, to read them so"));
            }
        }

        return ratedRows * 3 >= ManyRatings && ratings.Highest == 5
            ? new ImportNote("rating.scale-hint", "no rating is above 5; if the scale of the sheet is 1 to 5, say --scale 5, or SheetOptions.RatingScale")
            : null;
    }

    private static string Rows(long rows) => Invariant($"{rows} {(rows == 1 ? "row" : "rows")}");
}
