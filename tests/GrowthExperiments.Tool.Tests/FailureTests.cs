using System.Text;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

/// <summary>Every way to fail: the sentence a person reads, and the exit code a script branches on.</summary>
public sealed class FailureTests
{
    private static readonly string[] Usage =
    [
        "rnk", "rank", "rank ok.csv --tpo 3", "rank ok.csv more", "rank ok.csv --top -1", "rank ok.csv --top", "rank ok.csv --formula foo",
        "rank ok.csv --stage Activaton", "rank ok.csv --status Idea --all", "rank ok.csv --encoding utf-7", "rank ok.csv --encoding nope",
        "rank ok.csv --delimiter \"", "rank ok.csv --delimiter ab", "rank ok.csv --zone Mars/Olympus", "rank ok.csv --input xls", "rank -",
        "rank ok.unknown", "rank ", "rank  --input csv", "rank @ok.csv extra", "explain ok.csv", "explain ok.csv zzz", "explain ok.csv sign-up",
        "explain ok.csv s", "explain ok.csv signup --stage Revenue", "import ok.csv", "import ok.csv -o a.json --into b.json",
        "import ok.csv -o a.json --on-conflict skip", "import ok.csv --into doc.json --force", "import ok.csv --into doc.json --on-conflict foo",
        "import ok.csv -o a.csv", "import ok.csv -o a.ndjson", "export ok.csv -o a.foo", "export ok.csv -o  --to csv", "sensitivity ok.csv --top 0", "sensitivity ok.csv --top 1001",
    ];

    private static readonly string[] Input =
    [
        "rank missing.csv", "rank folder.csv", "rank header.csv", "rank header.jsonl", "rank empty.csv", "rank empty.json", "rank empty.jsonl",
        "rank latin.csv", "rank binary.csv", "rank wide.csv", "rank unclosed.csv", "rank nodelimiter.csv", "rank bad.csv", "check bad.csv",
        "rank twice.csv", "check twice.csv", "rank twice.json", "check twice.json", "rank twice.jsonl", "check twice.jsonl", "rank list.json",
        "explain missing.csv a", "compare bad.csv", "sensitivity bad.csv", "export bad.csv", "import bad.csv -o a.json", "import ok.csv --into missing.json",
        "import ok.csv --into list.json", "import ok.csv --into empty.json",
    ];

    private static readonly string[] Refused =
    [
        "import ok.csv -o doc.json", "import changed.csv --into doc.json", "export ok.csv -o ok.csv", "export ok.csv -o folder.csv --force", "sample -o ok.csv",
    ];

    [Fact]
    public Task Exit_2_usage() => MatchAsync(2, Usage);

    [Fact]
    public Task Exit_3_input() => MatchAsync(3, Input);

    [Fact]
    public Task Exit_4_refused() => MatchAsync(4, Refused);

    [Fact]
    public Task Exit_5_unavailable() => MatchAsync(5, ["export ok.csv -o nowhere/a.csv", "sample -o nowhere/a.csv"]);

    [Fact]
    public Task Exit_7_version() => MatchAsync(7, ["rank newer.json", "import ok.csv --into newer.json"]);

    private static async Task MatchAsync(int code, string[] lines, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        using TempFolder folder = await FillAsync();
        string[] before = folder.Names;
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            string[] args = [.. line.Split(' ').Select(w => w.Contains('.') && !w.StartsWith('-') && !w.StartsWith('@') ? folder[w] : w)];
            Run run = await Growth.RunAsync(args);
            Assert.True(code == run.Code, $"{line} gave {run.Code}: {run.Error}");
            Assert.Equal("", run.Output);
            text.Append("$ growth ").Append(line).Append('\n').Append(folder.Cut(run.Error)).Append('\n');
        }

        Assert.Equal(before, folder.Names);
        Snapshot.Match(text.ToString(), method: method);
    }

    private static async Task<TempFolder> FillAsync()
    {
        var folder = new TempFolder();
        Directory.CreateDirectory(folder["folder.csv"]);
        string ok = folder.Write("ok.csv", Sheets.Small + "signal,A signal,,1,1,1,Idea\n");
        folder.Write("ok.unknown", Sheets.Small);
        folder.Write("changed.csv", Sheets.Small.Replace("8,6,9", "8,6,8", StringComparison.Ordinal));
        folder.Write("header.csv", Sheets.Header);
        folder.Write("header.jsonl", "{\"growthExperiments\":\"1.0\"}\n");
        foreach (string name in (string[])["empty.csv", "empty.json", "empty.jsonl"])
            folder.Write(name, "");
        folder.Write("latin.csv", Encoding.Latin1.GetBytes(Sheets.Small));
        folder.Write("binary.csv", [1, 0, 2, 0, 0xFF]);
        folder.Write("wide.csv", string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"c{i}")) + "\n");
        folder.Write("unclosed.csv", Sheets.Header + "a,\"abc\n" + new string('x', 2_000_000));
        folder.Write("nodelimiter.csv", "title impact\nA 1\n");
        folder.Write("bad.csv", Sheets.Header + "a,A,Activation,11,x,5,Idea\nb,,Nowhere,1,2,3,Idea\n");
        folder.Write("twice.csv", Sheets.Header + "a,A,,1,2,3,Idea\nb,B,,1,2,3,Idea\na,C,,3,2,1,Idea\n");
        const string Twice = "{\"id\":\"x\",\"title\":\"X\"},{\"id\":\"a\",\"title\":\"A\"},{\"id\":\"a\",\"title\":\"B\"}";
        folder.Write("twice.json", $"{{\"growthExperiments\":\"1.0\",\"hypotheses\":[{Twice}]}}");
        folder.Write("twice.jsonl", "{\"growthExperiments\":\"1.0\"}\n" + Twice.Replace("},", "}\n", StringComparison.Ordinal) + "\n");
        folder.Write("list.json", "[1]");
        folder.Write("newer.json", "{\"growthExperiments\":\"2.0\",\"hypotheses\":[]}");
        Assert.Equal(0, (await Growth.RunAsync("import", ok, "-o", folder["doc.json"])).Code);
        return folder;
    }
}
