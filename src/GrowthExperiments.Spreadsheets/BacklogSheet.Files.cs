using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <content>Writing sheets to files.</content>
public static partial class BacklogSheet
{
    /// <summary>Writes a sheet to a file: whole, or not at all.</summary>
    /// <inheritdoc cref="WriteCsvAsync(string, IEnumerable{Hypothesis}, CsvWriteOptions?, bool, CancellationToken)" path="/remarks"/>
    /// <param name="path">The file.</param>
    /// <param name="hypotheses">The hypotheses, in the order to write.</param>
    /// <param name="options">How to write; null is <see cref="CsvWriteOptions.Default"/>.</param>
    /// <param name="overwrite">Whether a file or a symbolic link that is there may be replaced.</param>
    /// <exception cref="ArgumentNullException">The path, the sequence or one of its items is null.</exception>
    /// <exception cref="GrowthConflictException">The path is taken and may not be overwritten, or is a directory.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteCsv(string path, IEnumerable<Hypothesis> hypotheses, CsvWriteOptions? options = null, bool overwrite = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(hypotheses);
        AtomicFile.WriteAsync(path, overwrite, followLink: false, (stream, _) =>
        {
            WriteCsv(stream, hypotheses, options);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }

    /// <summary>Writes a sheet to a file: whole, or not at all.</summary>
    /// <remarks>The content is written beside the file, flushed to the disk and renamed over it. Reading it gives the same hypotheses back,
    /// and no cell runs as a formula in a spreadsheet program.</remarks>
    /// <param name="path">The file.</param>
    /// <param name="hypotheses">The hypotheses, in the order to write.</param>
    /// <param name="options">How to write; null is <see cref="CsvWriteOptions.Default"/>.</param>
    /// <param name="overwrite">Whether a file or a symbolic link that is there may be replaced.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is then written.</param>
    /// <returns>A task that ends when the file is in place.</returns>
    /// <exception cref="ArgumentNullException">The path, the sequence or one of its items is null.</exception>
    /// <exception cref="GrowthConflictException">The path is taken and may not be overwritten, or is a directory.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteCsvAsync(
        string path,
        IEnumerable<Hypothesis> hypotheses,
        CsvWriteOptions? options = null,
        bool overwrite = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(hypotheses);
        return AtomicFile.WriteAsync(
            path,
            overwrite,
            followLink: false,
            (stream, token) => WriteCsvAsync(stream, hypotheses, options, token),
            expected: null,
            cancellationToken);
    }
}
