namespace GrowthExperiments;

/// <summary>Reads backlogs from spreadsheets (CSV, XLSX workbooks, tables in Markdown, exports of other tools), and writes them as CSV.</summary>
/// <remarks>
/// <para>The header line is the first row, or the first of twenty that names an idea and a rating. Its columns are known by their meaning,
/// as <see cref="SheetHeaders"/> publishes it, or by what <see cref="SheetOptions"/> says, in any order. Only a title must be there; other
/// columns are left out and reported. A cell without a visible character is absent; all other text is kept exactly.</para>
/// <para>Ratings are whole numbers from 1 to 10 with nothing around them unless the options say otherwise. A sheet whose headers are exactly
/// the names that <see cref="WriteCsv(Stream, IEnumerable{Hypothesis}, CsvWriteOptions?)"/> writes is our own: its statuses are then our
/// names exactly. In other sheets a status that is not clearly archived or done becomes <see cref="HypothesisStatus.Idea"/>, and the notes
/// say so.</para>
/// <para>Of a workbook one sheet is read, the first that has the ratings; of a Markdown document every table that has a title and the three
/// ratings.</para>
/// <para>Whatever is wrong in a sheet becomes a problem with its line and column. Exceptions are for streams and files alone.</para>
/// <para>All methods are safe to call from any thread.</para>
/// </remarks>
/// <example>
/// <code>
/// SheetImport import = BacklogSheet.Read("ideas.csv");
/// foreach (ImportProblem problem in import.Problems)
///     Console.Error.WriteLine(problem);
/// Backlog backlog = import.Backlog;
/// </code>
/// </example>
public static partial class BacklogSheet
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How to read it; null is <see cref="SheetOptions.Default"/>.</param>
    /// <returns>The import, with its backlog or its problems.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="GrowthFormatException">It is a directory, a pipe or a device.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SheetImport Read(string path, SheetOptions? options = null)
    {
        using SheetReader reader = Open(path, options);
        return Import(reader, options);
    }

    /// <summary>Reads a stream to its end, and leaves it open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">How to read it; null is <see cref="SheetOptions.Default"/>.</param>
    /// <returns>The import, with its backlog or its problems.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SheetImport Read(Stream stream, SheetOptions? options = null)
    {
        using SheetReader reader = Open(stream, options);
        return Import(reader, options);
    }

    /// <summary>Reads a file without blocking.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How to read it; null is <see cref="SheetOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The import, with its backlog or its problems.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="GrowthFormatException">It is a directory, a pipe or a device.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<SheetImport> ReadAsync(string path, SheetOptions? options = null, CancellationToken cancellationToken = default)
    {
        SheetReader reader = await OpenAsync(path, options, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return await ImportAsync(reader, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a stream to its end without blocking, and leaves it open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">How to read it; null is <see cref="SheetOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The import, with its backlog or its problems.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<SheetImport> ReadAsync(Stream stream, SheetOptions? options = null, CancellationToken cancellationToken = default)
    {
        SheetReader reader = await OpenAsync(stream, options, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return await ImportAsync(reader, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a text, such as the content of the clipboard.</summary>
    /// <param name="csv">The text: CSV, or Markdown with a table.</param>
    /// <param name="options">How to read it, the encoding aside; null is <see cref="SheetOptions.Default"/>.</param>
    /// <returns>The import, with its backlog or its problems.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> is null.</exception>
    public static SheetImport ReadText(string csv, SheetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return Read(new MemoryStream(SurrogateText.ToBytes(csv)), (options ?? SheetOptions.Default) with { Encoding = null });
    }

    private static SheetImport Import(SheetReader reader, SheetOptions? options) =>
        SheetImport.Of(reader, options ?? SheetOptions.Default);

    private static ValueTask<SheetImport> ImportAsync(SheetReader reader, SheetOptions? options, CancellationToken cancellationToken) =>
        SheetImport.OfAsync(reader, options ?? SheetOptions.Default, cancellationToken);
}
