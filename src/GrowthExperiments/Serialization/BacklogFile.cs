using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <summary>Loads and saves backlogs as files: the JSON document, or JSON Lines where the name ends in <c>.jsonl</c>.</summary>
public static class BacklogFile
{
    private const string LinesExtension = ".jsonl";

    /// <summary>Loads a backlog from a file.</summary>
    /// <param name="path">The path; <c>.jsonl</c> is read as JSON Lines, anything else as the JSON document.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <returns>The document; its backlog is <see cref="BacklogDocument.Backlog"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="GrowthException">The content is malformed, not allowed, too large or of a newer major version.</exception>
    /// <exception cref="OperationCanceledException">The loading was stopped.</exception>
    public static async Task<BacklogDocument> LoadAsync(string path, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        FileStamp stamp = FileStamp.Of(path);
        FileStream stream = InputFile.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            BacklogDocument document = IsLines(path)
                ? await BacklogJsonLines.ReadAsync(stream, limits, cancellationToken).ConfigureAwait(false)
                : await BacklogJson.ReadAsync(stream, limits, cancellationToken).ConfigureAwait(false);
            document.Stamp = stamp;
            return document;
        }
    }

    /// <summary>Saves a document; the old content is never lost, even when the machine stops meanwhile.</summary>
    /// <remarks>The new content is written beside the file, flushed to the disk and renamed over it; permissions are kept, and a symbolic
    /// link is written through. A document that was loaded from this path is saved only if nobody changed the file since.</remarks>
    /// <param name="document">The document.</param>
    /// <param name="path">The path; <c>.jsonl</c> is written as JSON Lines.</param>
    /// <param name="cancellationToken">Stops the saving; the old content then stays.</param>
    /// <returns>A task that ends when the file is in place.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="GrowthConflictException">The file was changed since the document was loaded from it, or is a directory.</exception>
    /// <exception cref="GrowthValidationException">It holds weeks or a learning log, and the path is for JSON Lines.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The saving was stopped.</exception>
    public static Task SaveAsync(this BacklogDocument document, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(path);
        if (!IsLines(path))
            return document.SaveAsync(path, (stream, token) => BacklogJson.WriteAsync(stream, document, token), cancellationToken);
        if (document.ProgramMembers.Count > 0)
            Throw.Growth(Messages.ProgramAsLines(path));
        return document.SaveAsync(path, (stream, token) => BacklogJsonLines.WriteAsync(stream, document, token), cancellationToken);
    }

    /// <summary>Saves what stands for a document over the file that it was loaded from, or over any other.</summary>
    internal static async Task SaveAsync(
        this BacklogDocument document, string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        FileStamp? expected = document.Stamp?.Path == Path.GetFullPath(path) ? document.Stamp : null;
        document.Stamp = await AtomicFile.WriteAsync(path, overwrite: true, followLink: true, write, expected, cancellationToken).ConfigureAwait(false);
    }

    internal static bool IsLines(string path) => path.EndsWith(LinesExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Saves a backlog under no name; see <see cref="SaveAsync(BacklogDocument, string, CancellationToken)"/>.</summary>
    /// <param name="backlog">The backlog.</param>
    /// <param name="path">The path; <c>.jsonl</c> is written as JSON Lines.</param>
    /// <param name="cancellationToken">Stops the saving; the old content then stays.</param>
    /// <returns>A task that ends when the file is in place.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="GrowthConflictException">The path is a directory.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The saving was stopped.</exception>
    public static Task SaveAsync(this Backlog backlog, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(backlog);
        return new BacklogDocument(backlog).SaveAsync(path, cancellationToken);
    }
}
