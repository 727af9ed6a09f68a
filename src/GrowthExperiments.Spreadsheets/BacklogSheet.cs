namespace GrowthExperiments;

/// <summary>Reads backlogs from spreadsheets in CSV, and writes them.</summary>
/// <remarks>
/// <para>The first line names the columns: <c>title</c>, <c>impact</c>, <c>confidence</c>, <c>ease</c>, <c>id</c>, <c>change</c>,
/// <c>metric</c>, <c>rationale</c>, <c>stage</c>, <c>market</c>, <c>owner</c>, <c>tags</c>, <c>surface</c>, <c>effort</c>,
/// <c>expectedLift</c>, <c>created</c>, <c>status</c>, in any order and case. Only <c>title</c> must be there; a column with another name
/// is left out and reported. A cell without a visible character is absent; all other text is kept exactly.</para>
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
    /// <param name="csv">The text.</param>
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
