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
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i] is not { } field)
                continue;
            string cell = field == HypothesisField.Tags ? TagsOf(record) : TextOf(record, i, field);
            if (TextRules.HasVisible(cell) && Set(draft, field, cell) is { } broken)
                _problems.Add(new ImportProblem(broken, columns.PlaceOf(i, line)));
        }

        Hypothesis? hypothesis = null;
        if (_problems.Count == 0 && draft.TryBuild(out hypothesis, out HypothesisField at) is { } missing)
            _problems.Add(new ImportProblem(missing, columns.PlaceOf(at, line)));
        return hypothesis is null ? new SheetRow(line, _problems.ToArray()) : new SheetRow(line, hypothesis);
    }

    private static string TextOf(SheetRecords record, int index, HypothesisField field) =>
        CellGuard.Covers(field) ? CellGuard.Restore(record.CellAt(index)) : record.CellAt(index);

    private string TagsOf(SheetRecords record) => string.Join(
        ';', columns.TagColumns.Select(i => TextOf(record, i, HypothesisField.Tags)).Where(cell => TextRules.HasVisible(cell)));

    private Fault? Set(HypothesisDraft draft, HypothesisField field, string cell) =>
        CellNumber.Covers(field) ? CellNumber.Set(draft, field, cell, options.Culture) : draft.Set(field, cell);

    private Fault? CheckShape(SheetRecords record)
    {
        if (record.CellCount < columns.Count)
            return SheetMessages.RowShort(columns.Count, record.CellCount);
        return record.HasVisibleCell(columns.Count) ? SheetMessages.RowLong(columns.Count, record.CellCount) : null;
    }
}
