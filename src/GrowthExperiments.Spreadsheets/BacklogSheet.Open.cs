namespace GrowthExperiments;

/// <content>Opening sheets to read them row by row.</content>
public static partial class BacklogSheet
{
    /// <summary>Opens a file to read it row by row; disposing the reader closes it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How to read it; null is <see cref="SheetOptions.Default"/>.</param>
    /// <returns>The reader, the header line read.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="GrowthFormatException">It is a directory, a pipe or a device.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SheetReader Open(string path, SheetOptions? options = null)
    {
        FileStream file = InputFile.OpenRead(path);
        try
        {
            return SheetReader.Completed(SheetReader.OpenAsync(file, options, owned: file, async: false, CancellationToken.None));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens a stream to read it row by row; disposing the reader leaves it open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">How to read it; null is <see cref="SheetOptions.Default"/>.</param>
    /// <returns>The reader, the header line read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SheetReader Open(Stream stream, SheetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return SheetReader.Completed(SheetReader.OpenAsync(stream, options, owned: null, async: false, CancellationToken.None));
    }

    /// <summary>Opens a file without blocking, to read it row by row; disposing the reader closes it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How to read it; null is <see cref="SheetOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The reader, the header line read.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="GrowthFormatException">It is a directory, a pipe or a device.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<SheetReader> OpenAsync(string path, SheetOptions? options = null, CancellationToken cancellationToken = default)
    {
        FileStream file = InputFile.OpenRead(path);
        try
        {
            return await SheetReader.OpenAsync(file, options, owned: file, async: true, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Opens a stream without blocking, to read it row by row; disposing the reader leaves it open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">How to read it; null is <see cref="SheetOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <returns>The reader, the header line read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<SheetReader> OpenAsync(Stream stream, SheetOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return await SheetReader.OpenAsync(stream, options, owned: null, async: true, cancellationToken).ConfigureAwait(false);
    }
}
