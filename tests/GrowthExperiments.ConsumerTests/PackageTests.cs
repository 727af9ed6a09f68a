using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrowthExperiments.ConsumerTests.Support;

namespace GrowthExperiments.ConsumerTests;

/// <summary>What lies in the packages is what is meant to, and says of itself what a reader looks for.</summary>
public sealed class PackageTests
{
    private static readonly string[] Libraries = [Feed.Core, Feed.Spreadsheets];

    public static TheoryData<string> All => [Feed.Core, Feed.Spreadsheets, Feed.Tool];

    public static TheoryData<string, string> LibraryFolders => new()
    {
        { Feed.Core, "net8.0" },
        { Feed.Core, "net10.0" },
        { Feed.Spreadsheets, "net8.0" },
        { Feed.Spreadsheets, "net10.0" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Its_metadata_is_complete(string id)
    {
        Package package = Package.Of(id);
        Assert.Equal(id, package.Said("id")!.Value);
        Assert.Equal(Feed.Version, package.Said("version")!.Value);
        Assert.Equal("GrowthExperiments contributors", package.Said("authors")!.Value);
        Assert.Equal("Copyright (c) 2026 GrowthExperiments contributors", package.Said("copyright")!.Value);
        Assert.Equal(("expression", "MIT"), (package.Said("license")!.Attribute("type")!.Value, package.Said("license")!.Value));
        Assert.Equal("README.md", package.Said("readme")!.Value);
        Assert.Equal("icon.png", package.Said("icon")!.Value);
        Assert.InRange(package.Said("description")!.Value.Length, 100, 400);
        Assert.InRange(package.Said("tags")!.Value.Split(' ').Length, 5, 20);
        Assert.Equal(NewestChanges(), package.Said("releaseNotes")!.Value);

        XElement repository = package.Said("repository")!;
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
        Assert.All([repository.Attribute("url")?.Value, package.Said("projectUrl")?.Value], url => Assert.True(url is null || url.StartsWith("https://", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_readme_and_icon_are_those_of_the_sources(string id)
    {
        Package package = Package.Of(id);
        Assert.Equal(Sources.Text($"src/{id}/README.md"), package.Text("README.md"));
        Assert.All(Readme.OfPackage(id).Links(), link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        byte[] icon = package.Bytes("icon.png");
        Assert.Equal(File.ReadAllBytes(Path.Combine(Sources.Root, "src/icon.png")), icon);
        Assert.Equal((128, 128), (icon[19], icon[23])); // width and height in a PNG's header
    }

    [Fact]
    public void The_core_needs_nothing_where_the_framework_has_it_all()
    {
        Assert.Equal(["net10.0:", "net8.0: System.Text.Json 10.0.14"], Package.Of(Feed.Core).Dependencies());
        string[] needs = ["CsvHelper 34.0.0", "ExcelDataReader 3.6.0", $"GrowthExperiments [{Feed.Version}]"];
        Assert.Equal([$"net10.0: {string.Join(", ", needs)}", $"net8.0: {string.Join(", ", needs)}"], Package.Of(Feed.Spreadsheets).Dependencies());
        Assert.Empty(Package.Of(Feed.Tool).Dependencies());
    }

    [Fact]
    public void A_library_holds_assemblies_with_their_documentation_and_what_is_there_to_read()
    {
        foreach (string id in Libraries)
        {
            IEnumerable<string> expected = ["README.md", "icon.png", .. from f in (string[])["net10.0", "net8.0"] from e in (string[])["dll", "xml"] select $"lib/{f}/{id}.{e}"];
            Assert.Equal(expected.Concat(ToRead(id)).Order(StringComparer.Ordinal), Package.Of(id).Files);
        }
    }

    [Fact]
    public void The_core_holds_notebooks_for_LINQPad() => Assert.Contains(Package.Of(Feed.Core).Files, f => f.StartsWith("linqpad-samples/", StringComparison.Ordinal));

    [Fact]
    public void The_tool_holds_its_sample_and_the_assemblies_it_runs_on()
    {
        Package tool = Package.Of(Feed.Tool);
        Assert.Equal("DotnetTool", tool.Said("packageTypes")!.Elements().Single().Attribute("name")!.Value);
        Assert.Equal(Sources.Text("src/GrowthExperiments.Tool/samples/backlog.csv"), tool.Text("samples/backlog.csv"));
        Assert.Equal(
            ["CsvHelper.dll", "ExcelDataReader.dll", "GrowthExperiments.Spreadsheets.dll", "GrowthExperiments.dll", "Spectre.Console.dll", "System.CommandLine.dll", "growth.dll"],
            tool.Files.Where(f => f.EndsWith(".dll", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_in_it_is_of_the_compiler(string id)
    {
        Package package = Package.Of(id);
        Assert.DoesNotContain(package.Files, f => f.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal) || f.StartsWith("analyzers/", StringComparison.Ordinal));
        foreach (string file in package.Files.Where(f => f.EndsWith(".dll", StringComparison.Ordinal)))
            Assert.DoesNotContain(Binary.References(package.Bytes(file)), r => r.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(LibraryFolders))]
    public void A_library_says_that_it_may_be_trimmed_and_compiled_ahead_of_time(string id, string framework)
    {
        IReadOnlyList<string> said = Binary.Metadata(Package.Of(id).Bytes($"lib/{framework}/{id}.dll"));
        Assert.Contains("IsTrimmable=True", said);
        if (framework != "net8.0")
            Assert.Contains("IsAotCompatible=True", said);
    }

    [Theory]
    [MemberData(nameof(LibraryFolders))]
    public void Its_documentation_speaks_of_every_public_type(string id, string framework)
    {
        Package package = Package.Of(id);
        XElement[] members = [.. XDocument.Parse(package.Text($"lib/{framework}/{id}.xml")).Descendants("member")];
        Assert.True(members.Length > 50);
        Assert.All(members.Where(m => m.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal)), m => Assert.True(m.Element("summary") is not null || m.Element("inheritdoc") is not null, m.ToString()));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_symbols_belong_to_its_assemblies_and_name_no_folder_of_the_machine(string id)
    {
        (Package package, Package symbols) = (Package.Of(id), Package.SymbolsOf(id));
        Assert.NotEmpty(symbols.Files);
        foreach (string file in symbols.Files)
        {
            Assert.EndsWith(".pdb", file, StringComparison.Ordinal);
            byte[] assembly = package.Bytes(Path.ChangeExtension(file, ".dll"));
            Assert.True(Binary.IsReproducible(assembly), file);
            Assert.Equal(Binary.SymbolIdOf(assembly), Binary.IdOfSymbols(symbols.Bytes(file)));
            Assert.All(Binary.Documents(symbols.Bytes(file)), d => Assert.StartsWith("/_", d, StringComparison.Ordinal));
            Assert.Equal(package.Said("repository")!.Attribute("url") is not null, Binary.HasSourceLink(symbols.Bytes(file)));
        }
    }

    private static IEnumerable<string> ToRead(string id) =>
        from folder in (string[])["docs", "linqpad-samples"]
        let path = Path.Combine(Sources.Root, "src", id, folder)
        where Directory.Exists(path)
        from file in Directory.GetFiles(path, "*", SearchOption.AllDirectories)
        select Path.GetRelativePath(Path.Combine(Sources.Root, "src", id), file).Replace('\\', '/');

    private static string NewestChanges()
    {
        string changes = Sources.Text("CHANGELOG.md");
        string[] sections = Regex.Split(changes, "^## .*\n", RegexOptions.Multiline, TimeSpan.FromSeconds(5));
        return sections[1].Trim();
    }
}
