namespace GrowthExperiments.Serialization;

/// <summary>The right to change a file: one process has it at a time, and the operating system takes it back from one that dies.</summary>
/// <remarks>It locks a small file beside the guarded one, for a save puts a new file in the place of the old one.</remarks>
internal sealed class FileLock : IDisposable
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock of a file that exists or not.</summary>
    /// <exception cref="GrowthConflictException">Another process has it, or this one a second time.</exception>
    public static FileLock Take(string path)
    {
        string target = AtomicFile.TargetOf(path);
        string folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException(Messages.FolderMissing(path).Message);
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose,
        };
        try
        {
            return new FileLock(new FileStream(Path.Combine(folder, $".{Path.GetFileName(target)}.lock"), options));
        }
        catch (IOException e) when (e.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolation)
        {
            throw Messages.ProgramLocked(path).ToException(innerException: e);
        }
    }

    public void Dispose() => _stream.Dispose();
}
