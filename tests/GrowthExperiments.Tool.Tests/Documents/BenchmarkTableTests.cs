using System.Text.RegularExpressions;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>Every figure of the README's benchmark table stands in the reports that <c>benchmarks/run</c> has written.</summary>
public sealed partial class BenchmarkTableTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string, string, string, string> Figures
    {
        get
        {
            var figures = new TheoryData<string, string, string, string, string>();
            foreach (Match row in TableRow().Matches(Readme))
                figures.Add(row.Groups["class"].Value, row.Groups["method"].Value, row.Groups["count"].Value.Replace(",", "", StringComparison.Ordinal), row.Groups["time"].Value, row.Groups["ratio"].Value);
            return figures;
        }
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_figure_is_that_of_the_report(string group, string method, string count, string time, string ratio)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, ResultsFolder(), group + ".md"));
        string[] header = Cells(lines.First(l => l.StartsWith("| Method", StringComparison.Ordinal)));
        Dictionary<string, string> row = Assert.Single(
            lines.Where(l => l.StartsWith('|')).Select(Cells).Where(c => c.Length == header.Length).Select(c => header.Zip(c).ToDictionary(x => x.First, x => x.Second)),
            r => r["Method"] == method && r["Count"] == count);
        Assert.Equal(row["Median"], time);
        Assert.Equal(row.GetValueOrDefault("Ratio", ""), ratio);
    }

    [Fact]
    public void The_table_names_its_figures() => Assert.InRange(Figures.Count, 5, 10);

    private static string ResultsFolder() => ResultsLink().Match(Readme).Groups["folder"].Value;

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Replace("**", "", StringComparison.Ordinal).Trim())];

    /// <summary>Such as <c>| top 10 | 10,000,000 | 0.17 ms | 0.15 | `TopBenchmarks.Top10` |</c>.</summary>
    [GeneratedRegex(@"^\| [^|]+ \| (?<count>[\d,]+) \| (?<time>[^|]+?) \| (?<ratio>[^|]*?) \| `(?<class>\w+)\.(?<method>\w+)` \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"\]\((?<folder>benchmarks/results/[^)/]+)\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ResultsLink();
}
