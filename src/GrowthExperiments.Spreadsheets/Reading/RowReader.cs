namespace GrowthExperiments;

/// <summary>Makes the hypotheses of a table, or names everything that is wrong with a row.</summary>
internal sealed class RowReader
{
    private readonly ColumnMap _columns;
    private readonly SheetOptions _options;
    private readonly int _headerLine;
    private readonly RatingCells _ratings;
    private readonly TableNotes _notes = new();
    private readonly ScoreInference? _score;
    private readonly int _scoreColumn;
    private readonly int _doneColumn;
    private readonly int _archivedColumn;
    private readonly bool _findsStageInTags;
    private readonly List<ImportProblem> _problems = [];
    private long _ratedRows;

    public RowReader(ColumnMap columns, SheetOptions options, int headerLine)
    {
        _headerLine = headerLine;
        _columns = columns;
        _options = options;
        _ratings = new RatingCells(options, columns.EaseFromEffort);
        _scoreColumn = columns.IndexOf(SheetRole.Score);
        _doneColumn = columns.IndexOf(SheetRole.Done);
        _archivedColumn = columns.IndexOf(SheetRole.Archived);
        _findsStageInTags = !columns.IsOwn && columns.Has(SheetRole.Tags) && !columns.Has(SheetRole.Stage);
        _score = _scoreColumn >= 0 ? new ScoreInference(options.MaxProblems) : null;
    }

    /// <summary>What makes all further rows wrong alike, so that it is said once.</summary>
    public ImportProblem? Broken { get; private set; }

    public SheetRow Read(SheetRecords record)
    {
        int line = record.Line;
        if ((record.Fault ?? CheckShape(record)) is { } fault)
            return new SheetRow(line, new ImportProblem(fault, new SourcePlace(line, 0)));

        _problems.Clear();
        _ratings.StartRow();
        var draft = new HypothesisDraft(_options.Limits.MaxTitleCharacters, _options.Zone);
        IReadOnlyList<string> tags = [];
        for (int i = 0; i < _columns.Count; i++)
        {
            if (_columns[i] is not { } role)
                continue;
            Fault? broken = SheetRoles.FieldOf(role) is null ? null : record.FaultAt(i);
            if (broken is null && role == SheetRole.Tags)
                broken = draft.SetTags(tags = TagsOf(record));
            else
                broken ??= Set(draft, role, record.CellAt(i));
            if (broken is not null)
                _problems.Add(new ImportProblem(WithCultureHint(broken, record.CellAt(i)), _columns.PlaceOf(i, line)));
        }

        if (_findsStageInTags)
            SetStage(draft, tags);
        SetEnd(draft, record);
        Hypothesis? hypothesis = null;
        if (_problems.Count == 0 && draft.TryBuild(out hypothesis, out HypothesisField at) is { } missing)
            AddMissing(missing, at, line);
        if (hypothesis is null)
            return new SheetRow(line, _problems.ToArray());
        CompareScore(record, line);
        return new SheetRow(line, hypothesis);
    }

    /// <summary>The score column, if there is one, and all that there is to say of the table.</summary>
    public (StatedScore? Score, IReadOnlyList<ImportNote> Notes) Finish()
    {
        List<ImportNote> notes = [.. _notes.ToNotes(_columns, _ratings, _options, _ratedRows)];
        StatedScore? score = _score?.ToScore(_columns.Columns[_scoreColumn]);
        if (score is not null)
            notes.InsertRange(0, _score!.Notes(score));
        return (score, notes);
    }

    private Fault WithCultureHint(Fault fault, string cell) =>
        _options.Culture is null && fault.Code is "number.syntax" or "instant.text" && cell.AsSpan().IndexOfAny(",/.") >= 0
            ? SheetMessages.WithCultureHint(fault)
            : fault;

    /// <summary>A rating for which there is no column is missing in every row; a cell that is blank in this one alone.</summary>
    private void AddMissing(Fault fault, HypothesisField field, int line)
    {
        _problems.Add(new ImportProblem(fault, _columns.PlaceOf(field, line)));
        if (!SheetRoles.IsRating((SheetRole)field) || _columns.Has((SheetRole)field))
            return;
        string[] names = [.. ((SheetRole[])[SheetRole.Impact, SheetRole.Confidence, SheetRole.Ease]).Where(r => !_columns.Has(r)).Select(SheetRoles.NameOf)];
        int effort = names is ["ease"] ? _columns.IndexOf(SheetRole.Effort) : -1;
        Broken = new ImportProblem(
            SheetMessages.RatingColumnMissing(string.Join(" or the ", names), effort < 0 ? null : _columns.Columns[effort].Header),
            new SourcePlace(_headerLine, 0));
    }

    private static string TextOf(string cell, HypothesisField field) => CellGuard.Covers(field) ? CellGuard.Restore(cell) : cell;

    private List<string> TagsOf(SheetRecords record)
    {
        var tags = new List<string>();
        foreach (int i in _columns.TagColumns)
        {
            string cell = TextOf(record.CellAt(i), HypothesisField.Tags);
            if (TextRules.HasVisible(cell))
                tags.AddRange(TagCells.Split(cell, _columns.IsOwn, _columns.Export is { HasColouredLabels: true }));
        }

        return tags;
    }

    private Fault? Set(HypothesisDraft draft, SheetRole role, string cell)
    {
        if (SheetRoles.FieldOf(role) is not { } field || !TextRules.HasVisible(cell))
            return null;
        string text = TextOf(cell, field);
        if (_options.ValueOf(field, text) is { } mapped)
            return mapped.Length == 0 ? null : draft.Set(field, mapped);
        return field switch
        {
            HypothesisField.Impact or HypothesisField.Confidence or HypothesisField.Ease => _ratings.Set(draft, field, cell),
            HypothesisField.Effort or HypothesisField.ExpectedLift => CellNumber.Set(draft, field, text, _options.Culture),
            HypothesisField.Created => draft.Set(field, CellInstant.ToPlain(cell, _options.Culture)),
            HypothesisField.Stage => SetStage(draft, text),
            HypothesisField.Status => SetStatus(draft, text),
            _ => draft.Set(field, text),
        };
    }

    private static Fault? SetStage(HypothesisDraft draft, string word)
    {
        if (draft.Set(HypothesisField.Stage, word) is not { } fault)
            return null;
        if (ValueNames.Stage(word) is not { } stage)
            return SheetMessages.WithValueHint(fault, "stage", word, nameof(FunnelStage.Activation));
        draft.SetStage(stage);
        return null;
    }

    private void SetStage(HypothesisDraft draft, IReadOnlyList<string> tags)
    {
        FunnelStage[] stages = [.. tags.Select(ValueNames.Stage).OfType<FunnelStage>().Distinct()];
        if (stages is not [var stage])
            return;
        draft.SetStage(stage);
        _notes.AddStage(stage);
    }

    private Fault? SetStatus(HypothesisDraft draft, string word)
    {
        if (_columns.IsOwn)
            return draft.Set(HypothesisField.Status, word) is { } fault ? SheetMessages.WithValueHint(fault, "status", word, nameof(HypothesisStatus.Idea)) : null;
        HypothesisStatus status = ValueNames.Status(word, isOtherTool: _columns.Export is not null) ?? HypothesisStatus.Idea;
        draft.SetStatus(status);
        if (Folded.Of(word) != Folded.Of(status.ToString()))
            _notes.AddStatus(word, status);
        return null;
    }

    /// <summary>A row that its tool marks as archived or done is, whatever its status says.</summary>
    private void SetEnd(HypothesisDraft draft, SheetRecords record)
    {
        if (_doneColumn >= 0 && !ValueNames.IsNo(record.CellAt(_doneColumn)))
            draft.SetStatus(HypothesisStatus.Concluded);
        if (_archivedColumn >= 0 && !ValueNames.IsNo(record.CellAt(_archivedColumn)))
            draft.SetStatus(HypothesisStatus.Archived);
    }

    private void CompareScore(SheetRecords record, int line)
    {
        if (_ratings.Stated is not { } stated)
            return;
        _ratedRows++;
        if (_score is null)
            return;
        string cell = record.CellAt(_scoreColumn);
        if (CellNumber.TryRead(cell, _options.Culture, out decimal score))
            _score.Add(_columns.PlaceOf(_scoreColumn, line), cell, score, stated);
        else if (TextRules.HasVisible(cell))
            _notes.AddUnreadScore();
    }

    private Fault? CheckShape(SheetRecords record)
    {
        if (record.CellCount < _columns.Count && !record.IsGrid)
            return SheetMessages.RowShort(_columns.Count, record.CellCount);
        if (!record.HasVisibleCell(_columns.Count))
            return null;
        if (_columns.Export is not { HasWideRows: true })
            return SheetMessages.RowLong(_columns.Count, record.CellCount);
        _notes.AddWideRow();
        return null;
    }
}
