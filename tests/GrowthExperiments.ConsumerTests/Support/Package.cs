using System.IO.Compression;
using System.Xml.Linq;

namespace GrowthExperiments.ConsumerTests.Support;

/// <summary>A package as it lies in the feed, opened.</summary>
internal sealed class Package
{
    private static readonly XNamespace[] Schemas =
    [
        "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd",
        "http://schemas.microsoft.com/packaging/2012/06/nuspec.xsd",
    ];

    private readonly Dictionary<string, byte[]> _files;

    private Package(string file)
    {
        using ZipArchive zip = ZipFile.OpenRead(file);
        _files = zip.Entries.ToDictionary(e => e.FullName, Content, StringComparer.Ordinal);
    }

    public static Package Of(string id) => new(Feed.PackageFile(id));

    public static Package SymbolsOf(string id) => new(Feed.SymbolFile(id));

    /// <summary>Its files, but for what every package has.</summary>
    public IReadOnlyList<string> Files =>
        [.. _files.Keys.Where(f => !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal) && f != "[Content_Types].xml" && !f.EndsWith(".nuspec", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public byte[] Bytes(string file) => _files[file];

    public string Text(string file) => System.Text.Encoding.UTF8.GetString(_files[file]).TrimStart('\uFEFF');

    /// <summary>An element of its metadata; null where it says nothing.</summary>
    public XElement? Said(string name)
    {
        XElement root = XDocument.Parse(Text(_files.Keys.Single(f => f.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!;
        return Schemas.Select(s => root.Element(s + "metadata")?.Element(s + name)).FirstOrDefault(e => e is not null);
    }

    /// <summary>Its dependencies, such as <c>net8.0: System.Text.Json 10.0.14</c>, a line for each framework.</summary>
    public IReadOnlyList<string> Dependencies() =>
        [.. (Said("dependencies")?.Elements() ?? []).Select(g => $"{g.Attribute("targetFramework")!.Value}: {string.Join(", ", g.Elements().Select(d => $"{d.Attribute("id")!.Value} {d.Attribute("version")!.Value}").Order(StringComparer.Ordinal))}".TrimEnd())];

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using Stream from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
