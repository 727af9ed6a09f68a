namespace GrowthExperiments;

/// <summary>The header of a table: its first row, or the first row below a title and blank rows that names an idea and a rating.</summary>
internal sealed class HeaderRow
{
    private HeaderRow(SheetRecords records, ColumnMap columns, ImportProblem? problem)
    {
        Columns = columns;
        Problem = problem;
        Line = FirstLine = records.Line;
        TableName = records.TableName;
    }

    public ColumnMap Columns { get; }

    /// <summary>Why the table cannot be read.</summary>
    public ImportProblem? Problem { get; }

    public int Line { get; }

    /// <summary>The line on which the table begins.</summary>
    public int FirstLine { get; private init; }

    public string? TableName { get; }

    /// <summary>Reads on from the first row of a table until its header is found.</summary>
    public static async ValueTask<HeaderRow> FindAsync(
        SheetRecords records, SheetOptions options, SheetKind kind, bool async, CancellationToken cancellationToken)
    {
        HeaderRow first = Of(records, options);
        if (kind == SheetKind.Markdown || first.Problem is null || first.Columns.Columns.Any(c => c.Field is not null || c.Reason is not null))
            return first;
        for (int row = 1; row < SheetReader.MaxHeaderRows; row++)
        {
            if (!await records.ReadAsync(async, cancellationToken).ConfigureAwait(false) || records.Fault is not null || records.StartsTable)
                break;
            HeaderRow next = Of(records, options);
            if (next.Columns.Has(SheetRole.Title) && (next.Columns.Has(SheetRole.Impact) || next.Columns.Has(SheetRole.Confidence) || next.Columns.Has(SheetRole.Ease)))
                return new HeaderRow(records, next.Columns, next.Problem) { FirstLine = first.Line };
        }

        return first;
    }

    private static HeaderRow Of(SheetRecords records, SheetOptions options)
    {
        if (records.CellCount > options.Limits.MaxColumns)
            return new HeaderRow(records, ColumnMap.None, new ImportProblem(SheetMessages.TooManyColumns(options.Limits.MaxColumns, records.CellCount), new SourcePlace(records.Line, 0)));
        ColumnMap columns = ColumnMap.Of(records.ToCells(), records.Line, options, out ImportProblem? problem);
        return new HeaderRow(records, columns, problem);
    }
}
