namespace GrowthExperiments.Serialization;

/// <summary>What a file looked like at one moment, to notice that someone else changed it since.</summary>
internal sealed record FileStamp(string Path, long Length, DateTime WrittenUtc)
{
    public static FileStamp Of(string path)
    {
        // A symbolic link has a length and a time of its own; what counts is the file that it leads to.
        var named = new FileInfo(path);
        FileInfo file = named.LinkTarget is null ? named : new FileInfo(named.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
        return new FileStamp(named.FullName, file.Exists ? file.Length : -1, file.LastWriteTimeUtc);
    }
}
