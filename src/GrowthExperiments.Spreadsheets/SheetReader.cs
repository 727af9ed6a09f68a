using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GrowthExperiments;

/// <summary>Reads a sheet row by row, keeping one row in memory, for sheets of any size; a workbook is kept in memory as a whole.</summary>
/// <remarks>
/// <para>Get one from <see cref="BacklogSheet.Open(Stream, SheetOptions?)"/>; the header line is read by then. Rows can be read once. Blank
/// rows are skipped. It does not look for ids that come twice, which needs all of them: <see cref="SheetImport"/> does.</para>
/// <para>For one thread at a time.</para>
/// </remarks>
/// <example>
/// <code>
/// using SheetReader reader = BacklogSheet.Open("ideas.csv");
/// foreach (SheetRow row in reader.ReadRows())
///     Console.WriteLine(row.IsClean ? row.Hypothesis.Title : row.Problems[0].ToString());
/// </code>
/// </example>
[DebuggerDisplay("{Kind}: {RowCount} rows, {ProblemCount} problems so far")]
public sealed class SheetReader : IDisposable, IAsyncDisposable
{
    /// <summary>In how many of the first rows the header is looked for.</summary>
    internal const int MaxHeaderRows = 20;

    private readonly Stream? _owned;
    private readonly SheetOptions _options;
    private readonly SheetRecords _records;
    private readonly List<SheetTable> _tables = [];
    private readonly List<ImportNote> _notes = [];
    private ColumnMap _columns = ColumnMap.None;
    private RowReader? _rows;
    private KeptRecords? _kept;
    private ImportProblem? _broken;
    private bool _ended;

    private SheetReader(SheetSource source, SheetOptions options, Stream? owned)
    {
        _options = options;
        _owned = owned;
        _records = source.Records;
        Kind = source.Kind;
        Delimiter = source.Delimiter;
        EncodingName = source.EncodingName;
    }

    /// <summary>What the sheet is written in.</summary>
    public SheetKind Kind { get; }

    /// <summary>The columns of the first table that is read: which became what, and which were left out.</summary>
    public IReadOnlyList<SheetColumn> Columns => _tables.Find(t => t.IsRead)?.Columns ?? _columns.Columns;

    /// <summary>The tables so far: one for CSV and a workbook, any number for a Markdown document.</summary>
    public IReadOnlyList<SheetTable> Tables => _tables;

    /// <summary>The tool that the headers are known from, such as <c>Trello</c>; null when none is recognised.</summary>
    public string? Origin { get; private set; }

    /// <summary>What stands between cells, declared or detected; null for other kinds than CSV.</summary>
    public char? Delimiter { get; }

    /// <summary>The name of the encoding, such as <c>utf-8</c> or <c>windows-1252</c>; null for a workbook.</summary>
    public string? EncodingName { get; }

    /// <summary>The zone in which instants without an offset were read.</summary>
    public TimeZoneInfo Zone => _options.Zone;

    /// <summary>How many rows below the header line were read so far, with and without problems.</summary>
    public long RowCount { get; private set; }

    /// <summary>How many problems were found so far.</summary>
    public long ProblemCount { get; private set; }

    /// <summary>What there is to say that is no problem; complete when all rows are read.</summary>
    public IReadOnlyList<ImportNote> Notes => _notes;

    /// <summary>Whether the reading ended before the sheet did, so that rows may be missing.</summary>
    internal bool BrokeOff { get; private set; }

    /// <summary>Reads the rows that are left.</summary>
    /// <returns>The rows, read while they are enumerated; an exception while reading the stream passes through.</returns>
    public IEnumerable<SheetRow> ReadRows()
    {
        while (Completed(ReadAsync(async: false, CancellationToken.None)) is { } row)
            yield return row;
    }

    /// <summary>Reads the rows that are left without blocking.</summary>
    /// <param name="cancellationToken">Stops the reading between two rows, or while the stream is read.</param>
    /// <returns>The rows, read while they are enumerated; an exception while reading the stream passes through.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async IAsyncEnumerable<SheetRow> ReadRowsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await ReadAsync(async: true, cancellationToken).ConfigureAwait(false) is { } row)
            yield return row;
    }

    /// <summary>Closes the file that was opened; a stream that was given stays open.</summary>
    public void Dispose()
    {
        _records.Dispose();
        _owned?.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    /// <returns>A task that ends when it is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        _records.Dispose();
        if (_owned is not null)
            await _owned.DisposeAsync().ConfigureAwait(false);
    }

    internal static T Completed<T>(ValueTask<T> task) => task.IsCompleted
        ? task.GetAwaiter().GetResult()
        : throw new InvalidOperationException("A synchronous read did not complete.");

    internal static async ValueTask<SheetReader> OpenAsync(
        Stream stream, SheetOptions? options, FileStream? owned, bool async, CancellationToken cancellationToken)
    {
        options ??= SheetOptions.Default;
        SheetKind? named = owned is null ? null : SheetSource.KindOf(owned.Name);
        SheetSource source = await SheetSource.OpenAsync(stream, options, named, async, cancellationToken).ConfigureAwait(false);
        var reader = new SheetReader(source, options, owned);
        if (source.Fault is { } fault)
            reader._broken = new ImportProblem(fault, default);
        else
            await reader.FindFirstTableAsync(async, cancellationToken).ConfigureAwait(false);
        return reader;
    }

    /// <summary>The problem of a row whose id another row has already.</summary>
    internal ImportProblem ToDuplicate(int line, Hypothesis hypothesis, int firstLine)
    {
        bool isGiven = hypothesis.Id != HypothesisId.FromCheckedTitle(hypothesis.Title);
        Fault fault = isGiven ? SheetMessages.IdTwice(hypothesis.Id, firstLine) : SheetMessages.TitleTwice(hypothesis.Title, firstLine);
        return new ImportProblem(fault, _columns.PlaceOf(isGiven ? HypothesisField.Id : HypothesisField.Title, line));
    }

    private async ValueTask FindFirstTableAsync(bool async, CancellationToken cancellationToken)
    {
        while (_rows is null && _broken is null)
        {
            if (!await _records.ReadAsync(async, cancellationToken).ConfigureAwait(false))
                _broken = new ImportProblem(FindUnusedColumn() ?? (Kind == SheetKind.Markdown ? SheetMessages.NoRatedTable(_tables) : SheetMessages.Empty()), default);
            else if (_records.Fault is { } fault)
                _broken = new ImportProblem(fault, new SourcePlace(_records.Line, 0));
            else if (_records.StartsTable)
                await StartTableAsync(async, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the header at which the records stand; afterwards there are rows to read, a problem, or a table to leave out.</summary>
    private async ValueTask StartTableAsync(bool async, CancellationToken cancellationToken)
    {
        FinishTable();
        HeaderRow header = await HeaderRow.FindAsync(_records, _options, Kind, async, cancellationToken).ConfigureAwait(false);
        _columns = header.Columns;
        _kept = header.Kept;
        _tables.Add(new SheetTable(header.TableName, header.Line, _columns.Columns, header.Reason));
        if (!_tables[^1].IsRead)
        {
            LeaveOut(header);
            return;
        }

        _rows = new RowReader(_columns, _options, header.Line);
        Origin ??= _columns.Export?.Name;
        if (header.FirstLine < header.Line)
            _notes.Add(new ImportNote("sheet.preface", SheetMessages.Preface(header.FirstLine, header.Line)));
        if (_records is WorkbookRecords { SheetNames.Count: > 1 } workbook && _options.SheetName is null)
            _notes.Add(new ImportNote("sheet.others", SheetMessages.OtherSheets(header.TableName!, workbook.SheetNames.Where(name => name != header.TableName))));
    }

    /// <summary>A table that nearly has what it needs is left out with a note, or is a problem where its header has one.</summary>
    private void LeaveOut(HeaderRow header)
    {
        if (header.IsAside)
            return;
        if (header.IsUnrated)
            _notes.Add(new ImportNote("table.left-out", SheetMessages.TableLeftOut(_tables[^1])));
        else
            _broken = header.Problem;
    }

    /// <summary>A column that the caller named and that no table of a Markdown document has.</summary>
    private Fault? FindUnusedColumn() => Kind == SheetKind.Markdown
        ? ColumnChoice.FindUnused(_options, [.. _tables.SelectMany(t => t.Columns).Select(c => c.Header)])
        : null;

    private void FinishTable()
    {
        if (_rows is null)
            return;
        (_tables[^1].Score, IReadOnlyList<ImportNote> notes) = _rows.Finish();
        _notes.AddRange(notes);
        _rows = null;
    }

    private async ValueTask<SheetRow?> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        while (!_ended && _broken is null)
        {
            if (_kept is not null && await _kept.ReadAsync(async, cancellationToken).ConfigureAwait(false))
                return ToRow(_kept);
            _kept = null;
            if (!await _records.ReadAsync(async, cancellationToken).ConfigureAwait(false))
            {
                _ended = true;
                FinishTable();
                if (FindUnusedColumn() is { } unused)
                    _broken = new ImportProblem(unused, default);
            }
            else if (_records.StartsTable && _records.Fault is null)
            {
                await StartTableAsync(async, cancellationToken).ConfigureAwait(false);
            }
            else if (_rows is not null || _records.Fault is not null)
            {
                return ToRow(_records);
            }
        }

        if (_broken is not { } broken)
            return null;
        _broken = null;
        _ended = BrokeOff = true;
        ProblemCount++;
        return new SheetRow(broken.Line, broken);
    }

    private SheetRow ToRow(SheetRecords records)
    {
        SheetRow row = _rows?.Read(records) ?? new SheetRow(records.Line, new ImportProblem(records.Fault!, new SourcePlace(records.Line, 0)));
        if (_rows?.Broken is { } broken)
        {
            row = new SheetRow(broken.Line, broken);
            _ended = BrokeOff = true;
        }

        BrokeOff |= records.IsLast;
        RowCount++;
        if (_rows is not null)
            _tables[^1].RowCount++;
        ProblemCount += row.Problems.Count;
        return row;
    }
}
