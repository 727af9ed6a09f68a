using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <content>The document of a program, and its file.</content>
public sealed partial class GrowthProgram
{
    private const int MaxWhole = 1 << 30; // a larger document is read as a stream, which takes longer and less memory at once

    /// <summary>Loads a program from a file; the document of a backlog is a program without weeks.</summary>
    /// <param name="path">The path of a JSON document.</param>
    /// <param name="clock">What tells the time where a verb is given none; null is the system's clock.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <returns>The program.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="GrowthIntegrityException">The log was tampered with; the message names the first bad entry.</exception>
    /// <exception cref="GrowthException">The content is malformed, not allowed, too large or of a newer major version.</exception>
    /// <exception cref="OperationCanceledException">The loading was stopped.</exception>
    public static async Task<GrowthProgram> LoadAsync(
        string path, TimeProvider? clock = null, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (BacklogFile.IsLines(path))
            Throw.Growth(Messages.ProgramAsLines(path));
        FileStamp stamp = FileStamp.Of(path);
        FileStream stream = InputFile.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            GrowthProgram program;
            if (stream.Length <= MaxWhole)
            {
                var whole = new byte[stream.Length];
                int read = await stream.ReadAtLeastAsync(whole, whole.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                program = Of(read < whole.Length ? whole[..read] : whole, clock, limits);
            }
            else
            {
                program = Of(await BacklogJson.ReadAsync(stream, limits, cancellationToken).ConfigureAwait(false), clock);
            }

            program._document.Stamp = stamp;
            return program;
        }
    }

    /// <summary>Reads a program from its JSON document.</summary>
    /// <param name="utf8Json">The stream; it stays open.</param>
    /// <param name="clock">What tells the time where a verb is given none; null is the system's clock.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <returns>The program.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="GrowthIntegrityException">The log was tampered with; the message names the first bad entry.</exception>
    /// <exception cref="GrowthException">The content is malformed, not allowed, too large or of a newer major version.</exception>
    public static GrowthProgram Read(Stream utf8Json, TimeProvider? clock = null, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        if (!utf8Json.CanSeek || utf8Json.Length - utf8Json.Position > MaxWhole)
            return Of(BacklogJson.Read(utf8Json, limits), clock);
        var whole = new byte[utf8Json.Length - utf8Json.Position];
        int read = utf8Json.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false);
        return Of(read < whole.Length ? whole[..read] : whole, clock, limits);
    }

    /// <summary>Writes the JSON document of the program.</summary>
    /// <param name="utf8Json">The stream; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    public void Write(Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        foreach (ReadOnlyMemory<byte> piece in Pieces())
            utf8Json.Write(piece.Span);
    }

    /// <summary>The JSON document of the program as a text.</summary>
    /// <returns>The JSON, ending with a line feed.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Saves the program; the old content is never lost, even when the machine stops meanwhile.</summary>
    /// <remarks>The new content is written beside the file, flushed to the disk and renamed over it; permissions are kept, and a symbolic
    /// link is written through. A program that was loaded from this path is saved only if nobody changed the file since, and never while
    /// another process holds it; see <see cref="ProgramFile"/>.</remarks>
    /// <param name="path">The path of a JSON document.</param>
    /// <param name="cancellationToken">Stops the saving; the old content then stays.</param>
    /// <returns>A task that ends when the file is in place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="GrowthConflictException">Another process holds the file, it was changed since the program was loaded from it, or it is a directory.</exception>
    /// <exception cref="GrowthValidationException">The path is for JSON Lines.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The saving was stopped.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        using FileLock fileLock = FileLock.Take(path);
        await SaveLockedAsync(path, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves while the caller holds the lock.</summary>
    internal Task SaveLockedAsync(string path, CancellationToken cancellationToken)
    {
        if (BacklogFile.IsLines(path))
            Throw.Growth(Messages.ProgramAsLines(path));
        return _document.SaveAsync(path, WriteAsync, cancellationToken);
    }

    /// <summary>Writes the JSON document of the program.</summary>
    internal async Task WriteAsync(Stream utf8Json, CancellationToken cancellationToken)
    {
        foreach (ReadOnlyMemory<byte> piece in Pieces())
            await utf8Json.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
    }
}
