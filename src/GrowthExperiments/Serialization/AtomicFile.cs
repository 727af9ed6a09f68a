namespace GrowthExperiments.Serialization;

/// <summary>Writes a file so that at every moment the path holds either the whole old content or the whole new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the target, flushes to the disk, and renames over it; permissions of the old file are kept.</summary>
    /// <param name="path">The target.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="followLink">Whether a symbolic link is written through; otherwise it is refused, or replaced when overwriting.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="expected">What the old file must still look like, or null when that does not matter.</param>
    /// <param name="cancellationToken">Stops before the rename; the old content then stays.</param>
    /// <returns>What the new file looks like, taken before anyone else could change it.</returns>
    public static async Task<FileStamp> WriteAsync(
        string path,
        bool overwrite,
        bool followLink,
        Func<Stream, CancellationToken, Task> write,
        FileStamp? expected = null,
        CancellationToken cancellationToken = default)
    {
        string target = followLink ? TargetOf(path) : Path.GetFullPath(path);
        CheckTarget(path, target, overwrite);
        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $".growth-{Path.GetRandomFileName()}.tmp");
        try
        {
            await WriteTemporaryAsync(temporary, target, write, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            KeepPermissions(target, temporary);
            if (expected is not null && expected != FileStamp.Of(expected.Path))
                Throw.Growth(Messages.FileChanged(path));
            FileStamp written = FileStamp.Of(temporary) with { Path = Path.GetFullPath(path) };
            Move(path, temporary, target, overwrite);
            return written;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>The full path of a file, through a symbolic link.</summary>
    public static string TargetOf(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    private static void CheckTarget(string path, string target, bool overwrite)
    {
        if (Directory.Exists(target))
            Throw.Growth(Messages.TargetIsDirectory(path));
        if (InputFile.IsPipeOrDevice(target)) // a rename would put a file in its place: root could lose /dev/null
            Throw.Growth(Messages.TargetIsSpecial(path));
        var info = new FileInfo(target);
        if (!overwrite && info.LinkTarget is not null)
            Throw.Growth(Messages.FileIsLink(path));
        if (!overwrite && info.Exists)
            Throw.Growth(Messages.FileExists(path));
        if (Path.GetDirectoryName(target) is not { } folder || !Directory.Exists(folder))
            throw new DirectoryNotFoundException(Messages.FolderMissing(path).Message);
    }

    private static async Task WriteTemporaryAsync(
        string temporary, string target, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            options.UnixCreateMode = File.GetUnixFileMode(target); // else some could read it meanwhile who could not read the old one
        var stream = new FileStream(temporary, options);
        await using (stream.ConfigureAwait(false))
        {
            await write(stream, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            stream.Flush(flushToDisk: true);
        }
    }

    private static void KeepPermissions(string target, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
    }

    private static void Move(string path, string temporary, string target, bool overwrite)
    {
        if (overwrite && OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.Replace(temporary, target, destinationBackupFileName: null); // keeps the access rules of the old file
            return;
        }

        try
        {
            File.Move(temporary, target, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(target))
        {
            Throw.Growth(Messages.FileExists(path));
        }
    }
}
