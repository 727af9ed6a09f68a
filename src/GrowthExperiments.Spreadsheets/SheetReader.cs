using System.Runtime.CompilerServices;

namespace GrowthExperiments;

/// <summary>Reads a sheet row by row, keeping one row in memory, for sheets of any size.</summary>
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
public sealed class SheetReader : IDisposable, IAsyncDisposable
{
    private readonly Stream? _owned;
    private readonly SheetOptions _options;
    private readonly SheetRecords _records;
    private ColumnMap _columns = ColumnMap.None;
    private RowReader? _rows;
    private ImportProblem? _broken;

    private SheetReader(CsvSource source, SheetOptions options, Stream? owned)
    {
        _options = options;
        _owned = owned;
        _records = new CsvRecords(source, options.Limits.MaxRecordBytes);
        Delimiter = source.Delimiter;
        EncodingName = source.EncodingName;
    }

    /// <summary>All columns in the order of the sheet: which became which part of a hypothesis, and which were left out.</summary>
    public IReadOnlyList<SheetColumn> Columns => _columns.Columns;

    /// <summary>What stands between cells, declared or detected.</summary>
    public char Delimiter { get; }

    /// <summary>The name of the encoding, such as <c>utf-8</c> or <c>windows-1252</c>.</summary>
    public string EncodingName { get; }

    /// <summary>The zone in which instants without an offset were read.</summary>
    public TimeZoneInfo Zone => _options.Zone;

    /// <summary>How many rows below the header line were read so far, with and without problems.</summary>
    public long RowCount { get; private set; }

    /// <summary>How many problems were found so far.</summary>
    public long ProblemCount { get; private set; }

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
        Stream stream, SheetOptions? options, Stream? owned, bool async, CancellationToken cancellationToken)
    {
        options ??= SheetOptions.Default;
        CsvSource source = await CsvSource.OpenAsync(stream, options, async, cancellationToken).ConfigureAwait(false);
        var reader = new SheetReader(source, options, owned);
        reader._broken = source.IsBinary
            ? new ImportProblem(SheetMessages.Binary(), default)
            : await reader.ReadHeaderAsync(async, cancellationToken).ConfigureAwait(false);
        return reader;
    }

    /// <summary>The problem of a row whose id another row has already.</summary>
    internal ImportProblem ToDuplicate(int line, Hypothesis hypothesis, int firstLine)
    {
        bool isGiven = hypothesis.Id != HypothesisId.FromCheckedTitle(hypothesis.Title);
        Fault fault = isGiven ? SheetMessages.IdTwice(hypothesis.Id, firstLine) : SheetMessages.TitleTwice(hypothesis.Title, firstLine);
        return new ImportProblem(fault, _columns.PlaceOf(isGiven ? HypothesisField.Id : HypothesisField.Title, line));
    }

    private async ValueTask<ImportProblem?> ReadHeaderAsync(bool async, CancellationToken cancellationToken)
    {
        if (!await _records.ReadAsync(async, cancellationToken).ConfigureAwait(false))
            return new ImportProblem(SheetMessages.Empty(), default);
        Fault? fault = _records.Fault ?? (_records.CellCount > _options.Limits.MaxColumns
            ? SheetMessages.TooManyColumns(_options.Limits.MaxColumns, _records.CellCount)
            : null);
        if (fault is not null)
            return new ImportProblem(fault, new SourcePlace(_records.Line, 0));
        _columns = ColumnMap.Of(_records.ToCells(), _records.Line, out ImportProblem? problem);
        if (problem is null)
            _rows = new RowReader(_columns, _options);
        return problem;
    }

    private async ValueTask<SheetRow?> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        if (_broken is { } broken)
        {
            _broken = null;
            ProblemCount++;
            return new SheetRow(broken.Line, broken);
        }

        if (_rows is null || !await _records.ReadAsync(async, cancellationToken).ConfigureAwait(false))
            return null;
        SheetRow row = _rows.Read(_records);
        RowCount++;
        ProblemCount += row.Problems.Count;
        return row;
    }
}
