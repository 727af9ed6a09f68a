using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrowthExperiments.ConsumerTests.Support;

namespace GrowthExperiments.ConsumerTests;

/// <summary>The notebooks in the package, run as programs of one file, since LINQPad itself runs on Windows and the Mac alone.</summary>
public sealed partial class LinqpadSampleTests(SharedWorkshop shared) : IClassFixture<SharedWorkshop>
{
    private const string Folder = "linqpad-samples/";

    /// <summary>The namespaces that a LINQPad query knows without a word.</summary>
    private static readonly string[] Known =
    [
        "System.Collections", "System.Data", "System.Diagnostics", "System.Linq.Expressions", "System.Reflection", "System.Text",
        "System.Text.RegularExpressions", "System.Transactions", "System.Xml", "System.Xml.Linq", "System.Xml.XPath",
    ];

    private readonly Workshop _workshop = shared.Workshop;

    public static TheoryData<string> Samples => [.. Index()];

    [Fact]
    public void LINQPad_finds_the_samples_in_their_order() => Assert.Equal(
        Package.Of(Feed.Core).Files.Where(f => f.StartsWith(Folder, StringComparison.Ordinal)),
        Index().Select(s => Folder + s).Append(Folder + "FileOrder.txt").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_shows_what_it_promises(string sample)
    {
        string[] parts = Package.Of(Feed.Core).Text(Folder + sample).ReplaceLineEndings("\n").Split("</Query>\n", 2);
        XElement head = XElement.Parse(parts[0] + "</Query>");
        Assert.Equal(Feed.Core, Assert.Single(head.Elements("NuGetReference")).Value);

        string folder = _workshop.Folder("linqpad-" + Path.GetFileNameWithoutExtension(sample).Replace(' ', '-'), "Linqpad");
        IEnumerable<string> lines =
        [
            $"#:package {Feed.Core}@{Feed.Version}",
            "#:property PublishAot=false",
            "#:property Nullable=annotations",
            .. Known.Concat(head.Elements("Namespace").Select(n => n.Value)).Select(n => $"using {n};"),
            parts[1],
            File.ReadAllText(Path.Combine(folder, "Dumping.cs")),
        ];
        File.WriteAllText(Path.Combine(folder, "sample.cs"), string.Join('\n', lines));
        string shown = _workshop.Run(folder, "dotnet", "run", "sample.cs");

        string[] headings = [.. Heading().Matches(parts[1]).Select(m => m.Groups["text"].Value)];
        Assert.InRange(headings.Length, 1, 10);
        Assert.Equal(headings, shown.Split('\n').Where(l => l.StartsWith("== ", StringComparison.Ordinal)).Select(l => l[3..]));
        Assert.All(shown.Split("== ")[1..], part => Assert.True(part.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1, $"nothing is shown below {part}"));
    }

    private static string[] Index() => Package.Of(Feed.Core).Text(Folder + "FileOrder.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("""\.Dump\("(?<text>[^"]+)"\);""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Heading();
}
