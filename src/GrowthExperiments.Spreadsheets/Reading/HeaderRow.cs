namespace GrowthExperiments;

/// <summary>The header of a table: its first row, or the first row below a title and blank rows that names an idea and a rating.</summary>
internal sealed class HeaderRow
{
    private readonly bool _isOneOfSeveral;

    private HeaderRow(SheetRecords records, ColumnMap columns, ImportProblem? problem, SheetKind kind)
    {
        _isOneOfSeveral = kind == SheetKind.Markdown;
        Columns = columns;
        Problem = problem;
        Line = FirstLine = records.Line;
        TableName = records.TableName;
    }

    public ColumnMap Columns { get; }

    /// <summary>Why the table cannot be read.</summary>
    public ImportProblem? Problem { get; }

    /// <summary>Whether it heads a table about something else, which nobody misses.</summary>
    public bool IsAside => _isOneOfSeveral && !Columns.HasAnyRating;

    /// <summary>Whether it heads a table that has not all that a rated one needs, beside others that may.</summary>
    public bool IsUnrated => _isOneOfSeveral && !Columns.IsRated && (Problem is null || !Columns.Has(SheetRole.Title));

    /// <summary>Why the table is left out; null when it is read.</summary>
    public string? Reason => IsUnrated ? $"it has no {Columns.Lacks}" : Problem is null ? null : "its header has a problem";

    public int Line { get; }

    /// <summary>The line on which the table begins.</summary>
    public int FirstLine { get; private init; }

    public string? TableName { get; }

    /// <summary>Rows below the header that were read while a better one was looked for.</summary>
    public KeptRecords? Kept { get; private set; }

    /// <summary>Reads on from the first row of a table until its header is found.</summary>
    public static async ValueTask<HeaderRow> FindAsync(
        SheetRecords records, SheetOptions options, SheetKind kind, bool async, CancellationToken cancellationToken)
    {
        HeaderRow first = Of(records, options, kind);
        if (kind == SheetKind.Markdown || !MayBeTitle(first, records))
            return first;
        var kept = new KeptRecords(records);
        for (int row = 1; row < SheetReader.MaxHeaderRows; row++)
        {
            if (!await records.ReadAsync(async, cancellationToken).ConfigureAwait(false))
                break;
            kept.Keep(records);
            if (records.Fault is not null)
                break;
            HeaderRow next = Of(records, options, kind);
            if (next.Columns.Has(SheetRole.Title) && next.Columns.HasAnyRating)
                return new HeaderRow(records, next.Columns, next.Problem, kind) { FirstLine = first.Line };
        }

        first.Kept = kept;
        return first;
    }

    /// <summary>Whether the row may stand above the header: it names no idea, or has a single word in a wider sheet.</summary>
    private static bool MayBeTitle(HeaderRow row, SheetRecords records) =>
        row.Problem is not null
            ? !row.Columns.HasAnyRating && records.CellCount > 0
            : records.CellCount > 1 && records.ToCells().Count(cell => TextRules.HasVisible(cell)) == 1;

    private static HeaderRow Of(SheetRecords records, SheetOptions options, SheetKind kind)
    {
        if (records.CellCount > options.Limits.MaxColumns)
            return new HeaderRow(records, ColumnMap.None, new ImportProblem(SheetMessages.TooManyColumns(options.Limits.MaxColumns, records.CellCount), new SourcePlace(records.Line, 0)), kind);
        ColumnMap columns = ColumnMap.Of(records.ToCells(), records.Line, options, kind == SheetKind.Markdown, out ImportProblem? problem);
        return new HeaderRow(records, columns, problem, kind);
    }
}
