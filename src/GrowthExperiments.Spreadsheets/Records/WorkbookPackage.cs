using System.IO.Compression;

namespace GrowthExperiments;

/// <summary>The parts of a workbook, which is a zip file; they are found as ExcelDataReader finds them.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    /// <summary>Of parts, sheets, relations or formats, because ExcelDataReader compares some of them with each other.</summary>
    public const int MaxItems = 10_000;

    private const int BufferSize = 64 * 1024;

    private readonly ZipArchive _zip;

    public WorkbookPackage(Stream bytes)
    {
        _zip = new ZipArchive(bytes, ZipArchiveMode.Read);
        if (_zip.Entries.Count > MaxItems)
            throw new InvalidDataException();
    }

    /// <summary>Whether all parts together have no more bytes than this. They are inflated to see it, because the sizes that a zip declares may lie.</summary>
    public bool InflatesWithin(long limit, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[BufferSize];
        long total = 0;
        foreach (ZipArchiveEntry entry in _zip.Entries)
        {
            using Stream part = entry.Open();
            for (int read = 1; read > 0; total += read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (total > limit)
                    return false;
                read = part.Read(buffer);
            }
        }

        return total <= limit;
    }

    public bool Holds(string name) => Find(name) is not null;

    public Stream? Open(string name) => Find(name)?.Open();

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry? Find(string name) =>
        _zip.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase));
}
