using System.Text.RegularExpressions;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tool.Tests.Documents.Samples;

namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>What the README and the guides show is what happens: each block is compared, run, or read, and none is passed over.</summary>
/// <remarks>UPDATE_SNAPSHOTS=1 writes into the documents what is so; the difference is then reviewed, as for a snapshot.</remarks>
[Collection(ProcessState.Name)]
public sealed partial class DocumentTests
{
    private const string Guides = "src/GrowthExperiments/docs";

    private static readonly Document Readme = new(
        "README.md",
        ReadmeSamples.FirstScreen,
        ReadmeSamples.OwnSheet,
        ReadmeSamples.Week,
        ReadmeSamples.Past,
        ReadmeSamples.Steer,
        ReadmeSamples.Formulas)
    {
        IsApart = true,
        Prepare = HasSheets,
    };

    private static readonly Document[] All =
    [
        Readme,
        new(Guides + "/README.md"),
        new(Guides + "/rank-a-backlog.md", RankABacklog.Ideas),
        new(Guides + "/import-a-spreadsheet.md", ImportASpreadsheet.Sheet),
        new(Guides + "/run-the-week.md", RunTheWeek.Look),
        new(Guides + "/read-the-insights.md", ReadTheInsights.Past),
        new(Guides + "/steer-a-quarter.md", SteerAQuarter.Look),
        new(Guides + "/ten-million-hypotheses.md", TenMillionHypotheses.Scores),
        new(Guides + "/write-your-own-formula.md", WriteYourOwnFormula.Formulas),
        new(Guides + "/embed-in-a-dashboard.md", EmbedInADashboard.Board, EmbedInADashboard.Mistakes),
    ];

    public static TheoryData<string> Paths => [.. All.Select(d => d.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Each_block_shows_what_is_so(string path)
    {
        Document document = All.Single(d => d.Path == path);
        string shown = document.Text;
        string so = await document.RenderAsync();
        if (Snapshot.MayUpdate)
            File.WriteAllText(document.FullPath, so);
        else
            Assert.Equal(shown, so);
    }

    [Fact]
    public void Each_guide_is_tested_and_listed()
    {
        string[] guides = [.. Directory.GetFiles(Path.Combine(Repository.Root, Guides)).Select(f => $"{Guides}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)];
        Assert.Equal(guides, All.Select(d => d.Path).Where(p => p != Readme.Path).Order(StringComparer.Ordinal));
        string list = File.ReadAllText(Path.Combine(Repository.Root, Guides, "README.md"));
        Assert.All(guides.Select(g => Path.GetFileName(g)).Where(g => g != "README.md"), g => Assert.Contains($"]({g})", list, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Each_link_within_the_repository_leads_somewhere(string path)
    {
        Document document = All.Single(d => d.Path == path);
        foreach (Match link in Link().Matches(document.Text))
        {
            string target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document.FullPath)!, link.Groups["path"].Value));
            Assert.True(Path.Exists(target), $"{path} links to {link.Groups["path"].Value}");
        }
    }

    [Fact]
    public void The_start_section_holds_one_block_of_two_commands()
    {
        string start = Readme.Text[Readme.Text.IndexOf("## Start", StringComparison.Ordinal)..];
        start = start[..start.IndexOf("\n## ", StringComparison.Ordinal)];
        string[] lines = start.Split('\n');
        int open = Array.IndexOf(lines, "```sh");
        Assert.Equal(open, Array.LastIndexOf(lines, "```sh"));
        Assert.Equal("```", lines[open + 3]);
    }

    /// <summary>What the README's reader has at hand: a sheet, two exports, and the sources.</summary>
    private static void HasSheets(TempFolder folder)
    {
        string exports = Path.Combine(Repository.Root, "tests", "GrowthExperiments.Spreadsheets.Tests", "Exports");
        const string sample = "src/GrowthExperiments.Tool/samples/backlog.csv";
        byte[] sheet = File.ReadAllBytes(Path.Combine(Repository.Root, sample));
        folder.Write("ideas.csv", sheet);
        folder.Write(sample, sheet);
        folder.Write("NOTES.md", File.ReadAllBytes(Path.Combine(exports, "notes.md")));
        folder.Write("trello.csv", File.ReadAllBytes(Path.Combine(exports, "trello.csv")));
    }

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();
}
