namespace GrowthExperiments;

/// <summary>Makes the hypothesis of a row, or names everything that is wrong with it.</summary>
internal sealed class RowReader(ColumnMap columns, SheetOptions options)
{
    private readonly List<ImportProblem> _problems = [];

    public SheetRow Read(SheetRecords record)
    {
        int line = record.Line;
        if ((record.Fault ?? CheckShape(record)) is { } fault)
            return new SheetRow(line, new ImportProblem(fault, new SourcePlace(line, 0)));

        _problems.Clear();
        var draft = new HypothesisDraft(options.Limits.MaxTitleCharacters, options.Zone);
        string? tags = null;
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i] is not { } field || record.CellAt(i) is not { } cell || !TextRules.HasVisible(cell))
                continue;
            if (CellGuard.Covers(field))
                cell = CellGuard.Restore(cell);
            if (field == HypothesisField.Tags)
                cell = tags = tags is null ? cell : $"{tags};{cell}";
            if (Set(draft, field, cell) is { } broken)
                _problems.Add(new ImportProblem(broken, columns.PlaceOf(i, line)));
        }

        Hypothesis? hypothesis = null;
        if (_problems.Count == 0 && draft.TryBuild(out hypothesis, out HypothesisField at) is { } missing)
            _problems.Add(new ImportProblem(missing, columns.PlaceOf(at, line)));
        return hypothesis is null ? new SheetRow(line, _problems.ToArray()) : new SheetRow(line, hypothesis);
    }

    private Fault? Set(HypothesisDraft draft, HypothesisField field, string cell) =>
        CellNumber.Covers(field) ? CellNumber.Set(draft, field, cell, options.Culture) : draft.Set(field, cell);

    private Fault? CheckShape(SheetRecords record)
    {
        if (record.CellCount < columns.Count)
            return SheetMessages.RowShort(columns.Count, record.CellCount);
        return record.HasVisibleCell(columns.Count) ? SheetMessages.RowLong(columns.Count, record.CellCount) : null;
    }
}
