using System.Diagnostics;
using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <summary>A program's file, held so that no other process changes it until this is disposed.</summary>
/// <remarks>
/// <para>The lock is the operating system's: it ends with the process, however that ends. While it is held, another
/// <see cref="OpenAsync"/> or <see cref="GrowthProgram.SaveAsync"/> of the same file is refused at once; loading never waits for it.</para>
/// <para>One user at a time.</para>
/// </remarks>
/// <example>
/// <code>
/// using ProgramFile file = await ProgramFile.OpenAsync("growth.json");
/// file.Program.EndExperiment(id);
/// await file.SaveAsync();
/// </code>
/// </example>
[DebuggerDisplay("{Path,nq}")]
public sealed partial class ProgramFile : IDisposable
{
    private readonly FileLock _lock;
    private bool _isDisposed;

    private ProgramFile(string path, GrowthProgram program, FileLock fileLock)
    {
        Path = path;
        Program = program;
        _lock = fileLock;
    }

    /// <summary>The path, as it was given.</summary>
    public string Path { get; }

    /// <summary>The program.</summary>
    public GrowthProgram Program { get; }

    /// <summary>Locks a file and loads its program.</summary>
    /// <param name="path">The path.</param>
    /// <param name="clock">What tells the time where a verb is given none; null is the system's clock.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <returns>The open file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="GrowthConflictException">Another process holds the file.</exception>
    /// <exception cref="GrowthException">The content is malformed, not allowed, too large, of a newer major version, or its log was tampered with.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The loading was stopped.</exception>
    public static async Task<ProgramFile> OpenAsync(
        string path, TimeProvider? clock = null, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        FileLock fileLock = FileLock.Take(path);
        try
        {
            GrowthProgram program = await GrowthProgram.LoadAsync(path, clock, limits, cancellationToken).ConfigureAwait(false);
            return new ProgramFile(path, program, fileLock);
        }
        catch
        {
            fileLock.Dispose();
            throw;
        }
    }

    /// <summary>Saves the program; see <see cref="GrowthProgram.SaveAsync"/>.</summary>
    /// <param name="cancellationToken">Stops the saving; the old content then stays.</param>
    /// <returns>A task that ends when the file is in place.</returns>
    /// <exception cref="GrowthConflictException">The file was changed by something that takes no lock, such as an editor.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The saving was stopped.</exception>
    /// <exception cref="ObjectDisposedException">The file was given free.</exception>
    public Task SaveAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return Program.SaveLockedAsync(Path, cancellationToken);
    }

    /// <summary>Gives the file free.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _lock.Dispose();
    }
}
