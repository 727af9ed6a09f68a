using System.Text;
using System.Text.RegularExpressions;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests.Readme;

/// <summary>What the README shows is what happens: each sample is compared, run, and its output compared.</summary>
[Collection(ProcessState.Name)]
public sealed partial class ReadmeTests
{
    private const string Using = "using GrowthExperiments;\n\n";
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
    private static readonly string SamplePath = Path.Combine(Repository.Root, "src/GrowthExperiments.Tool/samples/backlog.csv");

    private static readonly (string Name, Func<Task> Run, Func<string, string> Sheet)[] Shown =
    [
        (nameof(Samples.FirstScreen), Samples.FirstScreen, sheet => sheet),
        (nameof(Samples.OwnSheet), Samples.OwnSheet, WithRatingOf11),
        (nameof(Samples.Week), Samples.Week, sheet => sheet),
        (nameof(Samples.Past), Samples.Past, sheet => sheet),
        (nameof(Samples.Steer), Samples.Steer, sheet => sheet),
        (nameof(Samples.Formulas), Samples.Formulas, sheet => sheet),
        (nameof(Samples.OtherNumbers), Samples.OtherNumbers, sheet => sheet),
    ];

    [Fact]
    public void The_readme_shows_exactly_the_samples_that_are_compiled_here() =>
        Assert.Equal(Shown.Select(s => Using + SampleSource.Of("Samples.cs", s.Name)), Blocks("csharp"));

    [Fact]
    public void The_readme_draws_the_lifecycle_as_it_is() => Assert.Equal([HypothesisLifecycle.ToMermaid()], Blocks("mermaid"));

    [Fact]
    public async Task Each_sample_prints_what_the_readme_shows_below_it()
    {
        List<string> outputs = Blocks("text");
        outputs.RemoveAt(1); // the ranking of the Start section, which has a test of its own
        var printed = new List<string>();
        foreach ((string _, Func<Task> run, Func<string, string> sheet) in Shown)
            printed.Add(await PrintedBy(run, sheet));
        Assert.Equal(outputs, printed);
    }

    [Fact]
    public async Task The_first_command_of_the_readme_prints_what_the_readme_shows()
    {
        string command = Blocks("sh")[1].Split('\n')[0];
        string[] args = command[(command.IndexOf("-- ", StringComparison.Ordinal) + 3)..].Split(' ');
        args[1] = Path.Combine(Repository.Root, args[1]);
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, TextWriter.Null, outputIsTerminal: false, errorIsTerminal: false))
            Assert.Equal(0, await GrowthApp.RunAsync(args, terminal));
        Assert.Equal(Blocks("text")[1], Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void The_start_section_holds_one_block_of_two_commands()
    {
        string start = Readme[Readme.IndexOf("## Start", StringComparison.Ordinal)..];
        start = start[..start.IndexOf("\n## ", StringComparison.Ordinal)];
        string block = Assert.Single(Fence().Matches(start), m => m.Groups[1].Value == "sh").Groups[2].Value;
        Assert.Equal(2, block.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task The_commands_of_the_readme_are_understood()
    {
        string[] lines = [.. Blocks("sh").SelectMany(b => b.Split('\n')).Where(l => l.StartsWith("growth ", StringComparison.Ordinal))];
        Assert.NotEmpty(lines);
        string exports = Path.Combine(Repository.Root, "tests", "GrowthExperiments.Spreadsheets.Tests", "Exports");
        await InFolderWith(File.ReadAllText(SamplePath), async () =>
        {
            File.Copy(Path.Combine(exports, "notes.md"), "NOTES.md");
            File.Copy(Path.Combine(exports, "trello.csv"), "trello.csv");
            foreach (string line in lines)
            {
                string[] parts = line.Split('#');
                string[] args = [.. Word().Matches(parts[0]).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value)];
                int expected = parts.Length > 1 && parts[1].StartsWith(" refused", StringComparison.Ordinal) ? ExitCode.Refused : ExitCode.Ok;
                using var terminal = new Terminal(Stream.Null, Stream.Null, TextWriter.Null, outputIsTerminal: false, errorIsTerminal: false);
                Assert.Equal((line, expected), (line, await GrowthApp.RunAsync(args[1..], terminal)));
            }
        });
    }

    private static List<string> Blocks(string language) =>
        [.. Fence().Matches(Readme).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value)];

    private static string WithRatingOf11(string sheet)
    {
        string[] lines = sheet.Split('\n');
        lines[2] = Regex.Replace(lines[2], @",(\d+),(\d+),(\d+),", ",11,$2,$3,", RegexOptions.None, TimeSpan.FromSeconds(1));
        return string.Join('\n', lines);
    }

    private static async Task<string> PrintedBy(Func<Task> run, Func<string, string> sheet)
    {
        TextWriter original = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        await InFolderWith(sheet(File.ReadAllText(SamplePath)), async () =>
        {
            Console.SetOut(output);
            try
            {
                await run();
            }
            finally
            {
                Console.SetOut(original);
            }
        });
        return output.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Runs in a folder of its own that holds an <c>ideas.csv</c>.</summary>
    private static async Task InFolderWith(string sheet, Func<Task> run)
    {
        string before = Directory.GetCurrentDirectory();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("growth-readme");
        File.WriteAllText(Path.Combine(folder.FullName, "ideas.csv"), sheet);
        Directory.SetCurrentDirectory(folder.FullName);
        try
        {
            await run();
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|[^ \"]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
