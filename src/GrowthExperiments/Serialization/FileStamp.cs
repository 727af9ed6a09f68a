namespace GrowthExperiments.Serialization;

/// <summary>What a file looked like at one moment, to notice that someone else changed it since.</summary>
internal sealed record FileStamp(string Path, long Length, DateTime WrittenUtc)
{
    public static FileStamp Of(string path)
    {
        var info = new FileInfo(path);
        return new FileStamp(info.FullName, info.Exists ? info.Length : -1, info.LastWriteTimeUtc);
    }
}
