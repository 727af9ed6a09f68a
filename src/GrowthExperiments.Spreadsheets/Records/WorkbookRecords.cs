namespace GrowthExperiments;

/// <summary>The records of one sheet of an XLSX workbook; what is wrong with the workbook as a whole is the fault of its only record.</summary>
internal sealed class WorkbookRecords : SheetRecords
{
    private const int MaxInflation = 4;

    private Fault? _broken;
    private WorkbookReader? _reader;
    private int _width;

    private WorkbookRecords()
    {
    }

    /// <summary>The names of all sheets in the order of the workbook, the hidden ones included.</summary>
    public IReadOnlyList<string> SheetNames { get; private set; } = [];

    public override int CellCount => _broken is null && _reader is not null ? Math.Max(_width, _reader.Cells.Count) : 0;

    public override bool IsGrid => true;

    /// <summary>Opens a workbook.</summary>
    /// <param name="source">Where it comes from; it stays open.</param>
    /// <param name="sheetName">The sheet to read; null chooses the first that looks rated, else the first that holds anything.</param>
    /// <param name="looksRated">Whether cells may be the header line of a table of rated ideas.</param>
    /// <param name="looksNearlyRated">Whether they come near to it, which counts where no sheet looks rated.</param>
    /// <param name="maxWorkbookBytes">How large the workbook may be; unzipped it may be four times as large.</param>
    /// <param name="async">Whether to read the source without blocking.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    public static async ValueTask<WorkbookRecords> OpenAsync(
        Stream source,
        string? sheetName,
        Func<IReadOnlyList<string>, bool> looksRated,
        Func<IReadOnlyList<string>, bool> looksNearlyRated,
        int maxWorkbookBytes,
        bool async,
        CancellationToken cancellationToken)
    {
        ArraySegment<byte>? bytes = await WorkbookBytes.CopyAsync(source, maxWorkbookBytes, async, cancellationToken).ConfigureAwait(false);
        var records = new WorkbookRecords();
        if (bytes is not { } whole)
            records._broken = SheetMessages.WorkbookTooLarge(maxWorkbookBytes);
        else if (SheetMagic.IsOle(whole))
            records._broken = SheetMessages.WorkbookOle();
        else
            records.Open(whole, sheetName, looksRated, looksNearlyRated, (long)maxWorkbookBytes * MaxInflation, cancellationToken);
        return records;
    }

    public override ValueTask<bool> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StartsTable = Line == 0;
        bool hasRow = !IsLast && _broken is null && _reader is not null && TryRead(cancellationToken);
        if (hasRow)
            Line = _reader!.Row;
        bool isBroken = !IsLast && _broken is not null;
        if (isBroken)
            (Fault, IsLast) = (_broken, true);
        return ValueTask.FromResult(hasRow || isBroken);
    }

    public override string CellAt(int index) => _reader is not null && index < _reader.Cells.Count ? _reader.Cells[index] : "";

    public override Fault? FaultAt(int index) => _reader?.ErrorAt(index) is { } error ? SheetMessages.CellError(error) : null;

    protected override void Dispose(bool disposing) => _reader?.Dispose();

    private void Open(
        ArraySegment<byte> bytes,
        string? sheetName,
        Func<IReadOnlyList<string>, bool> looksRated,
        Func<IReadOnlyList<string>, bool> looksNearlyRated,
        long maxInflated,
        CancellationToken cancellationToken)
    {
        Guard(() =>
        {
            var package = new WorkbookPackage(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false));
            if (!package.InflatesWithin(maxInflated, cancellationToken))
                return SheetMessages.WorkbookInflated(maxInflated);
            var outline = new WorkbookOutline(package);
            if (outline.Sheets.Count == 0)
                return SheetMessages.NotWorkbook();
            SheetNames = [.. outline.Sheets.Select(sheet => sheet.Name)];
            _reader = new WorkbookReader(bytes, package, outline);
            return Choose(_reader, sheetName, looksRated, looksNearlyRated, cancellationToken);
        });
    }

    private Fault? Choose(
        WorkbookReader reader,
        string? sheetName,
        Func<IReadOnlyList<string>, bool> looksRated,
        Func<IReadOnlyList<string>, bool> looksNearlyRated,
        CancellationToken cancellationToken)
    {
        SheetChoice choice = sheetName is null
            ? SheetChoice.First(SheetNames.Count, reader, looksRated, looksNearlyRated, cancellationToken)
            : SheetChoice.Named(sheetName, SheetNames, reader, looksRated, cancellationToken);
        if (choice.Sheet is not { } sheet)
        {
            IsLast = choice.Fault is null;
            return choice.Fault;
        }

        reader.MoveTo(sheet);
        TableName = SheetNames[sheet];
        _width = choice.Width;
        return null;
    }

    private bool TryRead(CancellationToken cancellationToken)
    {
        bool hasRow = false;
        Guard(() =>
        {
            hasRow = _reader!.ReadRow(cancellationToken);
            return null;
        });
        return hasRow;
    }

    /// <summary>The one place where what ExcelDataReader and the parsers below it throw on damaged content, which is anything, becomes a fault.</summary>
    private void Guard(Func<Fault?> step)
    {
        try
        {
            _broken = step();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            _broken = SheetMessages.WorkbookDamaged();
        }
    }
}
