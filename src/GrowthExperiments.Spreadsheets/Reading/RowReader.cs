namespace GrowthExperiments;

/// <summary>Makes the hypotheses of a table, or names everything that is wrong with a row.</summary>
internal sealed class RowReader
{
    private readonly ColumnMap _columns;
    private readonly SheetOptions _options;
    private readonly int _headerLine;
    private readonly RatingCells _ratings;
    private readonly TableNotes _notes = new();
    private readonly HypothesisDraft _draft;
    private readonly StatusCells _status;
    private readonly ScoreInference? _score;
    private readonly int _scoreColumn;
    private readonly int _doneColumn;
    private readonly int _archivedColumn;
    private readonly bool _findsStageInTags;
    private readonly List<ImportProblem> _problems = [];
    private (int CellCount, Fault Fault)? _lastShape;
    private long _ratedRows;

    public RowReader(ColumnMap columns, SheetOptions options, int headerLine)
    {
        _headerLine = headerLine;
        _columns = columns;
        _options = options;
        _draft = new HypothesisDraft(options.Limits.MaxTitleCharacters, options.Zone);
        _ratings = new RatingCells(options, columns.EaseFromEffort);
        _status = new StatusCells(columns, _notes);
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
        _status.StartRow();
        _draft.Clear();
        IReadOnlyList<string> tags = [];
        for (int i = 0; i < _columns.Count; i++)
        {
            if (_columns[i] is not { } role)
                continue;
            Fault? broken = SheetRoles.FieldOf(role) is null ? null : record.FaultAt(i);
            if (broken is null && role == SheetRole.Tags)
                broken = _draft.SetTags(tags = TagsOf(record));
            else
                broken ??= Set(role, record.CellAt(i));
            if (broken is not null)
                _problems.Add(new ImportProblem(WithHint(broken, record.CellAt(i), i), _columns.PlaceOf(i, line)));
        }

        if (_findsStageInTags)
            SetStage(tags);
        _status.Finish(_draft, _doneColumn < 0 ? null : record.CellAt(_doneColumn), _archivedColumn < 0 ? null : record.CellAt(_archivedColumn));
        Hypothesis? hypothesis = null;
        if (_problems.Count == 0 && _draft.TryBuild(out hypothesis, out HypothesisField at) is { } missing)
            AddMissing(missing, at, line);
        if (hypothesis is null)
            return new SheetRow(line, _problems.ToArray());
        CompareScore(record, line);
        return new SheetRow(line, hypothesis) { IsStatusAssumed = _status.IsAssumed };
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

    /// <summary>Adds what the caller can say, where that may be what is missing.</summary>
    private Fault WithHint(Fault fault, string cell, int column)
    {
        bool isDate = fault.Code == "instant.text";
        if (_options.Culture is null && (isDate || (fault.Code == "number.syntax" && cell.Contains(',', StringComparison.Ordinal))))
            fault = SheetMessages.WithCultureHint(fault);
        return isDate ? SheetMessages.WithIgnoreHint(fault, _columns.Columns[column].Header) : fault;
    }

    /// <summary>A rating for which there is no column is missing in every row; a cell that is blank in this one alone.</summary>
    private void AddMissing(Fault fault, HypothesisField field, int line)
    {
        _problems.Add(new ImportProblem(fault, _columns.PlaceOf(field, line)));
        if (!SheetRoles.IsRating(field) || _columns.Has((SheetRole)field))
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
                tags.AddRange(TagCells.Split(cell, _columns.Export is { HasColouredLabels: true }));
        }

        return tags;
    }

    private Fault? Set(SheetRole role, string cell)
    {
        if (SheetRoles.FieldOf(role) is not { } field || !TextRules.HasVisible(cell))
            return null;
        string text = TextOf(cell, field);
        if (!_columns.IsOwn && field is not (HypothesisField.Change or HypothesisField.Rationale))
            text = text.Trim();
        bool isEffort = field == HypothesisField.Ease && _columns.EaseFromEffort;
        if (_options.ValueOf(isEffort ? HypothesisField.Effort : field, text) is { } said)
            return SetSaid(field, said);
        return field switch
        {
            _ when SheetRoles.IsRating(field) => _ratings.Set(_draft, field, text, _options.Culture),
            HypothesisField.Effort or HypothesisField.ExpectedLift => CellNumber.Set(_draft, field, text, _options.Culture),
            HypothesisField.Created => _draft.Set(field, CellInstant.ToPlain(text, _options.Culture)),
            HypothesisField.Stage => SetStage(text),
            HypothesisField.Status => _status.Set(_draft, text),
            _ => _draft.Set(field, text),
        };
    }

    /// <summary>Sets what the caller said that the cell means; nothing where that is an empty text.</summary>
    private Fault? SetSaid(HypothesisField field, string said)
    {
        if (field == HypothesisField.Status)
            _status.IsSaid = true;
        if (said.Length == 0)
            return null;
        return SheetRoles.IsRating(field)
            ? _ratings.Set(_draft, field, said, culture: null)
            : _draft.Set(field, said);
    }

    private Fault? SetStage(string word)
    {
        if (_draft.Set(HypothesisField.Stage, word) is not { } fault)
            return null;
        if (ValueNames.Stage(word) is not { } stage)
            return SheetMessages.WithValueHint(fault, "stage", word, nameof(FunnelStage.Activation));
        _draft.SetStage(stage);
        return null;
    }

    private void SetStage(IReadOnlyList<string> tags)
    {
        FunnelStage[] stages = [.. tags.Select(ValueNames.Stage).OfType<FunnelStage>().Distinct()];
        if (stages is not [var stage])
            return;
        _draft.SetStage(stage);
        _notes.AddStage(stage);
    }

    private void CompareScore(SheetRecords record, int line)
    {
        if (_ratings.Stated is not null)
            _ratedRows++;
        if (_score is null)
            return;
        string cell = record.CellAt(_scoreColumn);
        if (_ratings.Stated is not { } stated)
            _notes.AddUnrated(line, TextRules.HasVisible(cell));
        else if (CellNumber.TryRead(cell, _options.Culture, out decimal score))
            _score.Add(_columns.PlaceOf(_scoreColumn, line), cell, score, stated);
        else if (TextRules.HasVisible(cell))
            _notes.AddUnreadScore();
    }

    private Fault? CheckShape(SheetRecords record)
    {
        if (record.CellCount < _columns.Count && !record.IsGrid)
            return ShapeFault(record.CellCount);
        if (!record.HasVisibleCell(_columns.Count))
            return null;
        if (_columns.Export is not { HasWideRows: true })
            return ShapeFault(record.CellCount);
        _notes.AddWideRow();
        return null;
    }

    /// <summary>Many rows of one sheet may be wrong alike; the words for it are made once.</summary>
    private Fault ShapeFault(int cells)
    {
        if (_lastShape?.CellCount != cells)
            _lastShape = (cells, cells < _columns.Count ? SheetMessages.RowShort(_columns.Count, cells) : SheetMessages.RowLong(_columns.Count, cells));
        return _lastShape.Value.Fault;
    }
}
