using System.Formats.Tar;

namespace GrowthExperiments;

/// <summary>Opens files to read, and refuses at once what is no file: opening a pipe would wait for its writer, and a device has no end.</summary>
internal static class InputFile
{
    public static FileStream OpenRead(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
            Throw.Growth(Messages.FileIsDirectory(path));
        if (IsPipeOrDevice(path))
            Throw.Growth(Messages.FileIsSpecial(path));
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Whether the path, or what a link there leads to, is neither a file nor a directory.</summary>
    public static bool IsPipeOrDevice(string path)
    {
        var named = new FileInfo(path);
        if (!named.Exists)
            return false;
        FileSystemInfo file = named.ResolveLinkTarget(returnFinalTarget: true) ?? named;
        return file is FileInfo { Exists: true, Length: 0 } && TypeOf(file.FullName) is not TarEntryType.RegularFile;
    }

    /// <summary>What a file without a length is. The framework tells a pipe from a file in one place only: where it writes an archive.</summary>
    private static TarEntryType TypeOf(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            writer.WriteEntry(path, "file");
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()!.EntryType;
    }
}
