using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

/// <summary>What the commands of a program refuse: the sentence, the exit code, and that the file stays as it was.</summary>
public sealed class ProgramExitTests : IDisposable
{
    private static readonly string[] Usage =
    [
        "week", "week foo", "week plna", "learn signup", "learn --outcome won --insight x", "learn signup --correct L1 --outcome won --insight x",
        "learn signup --outcome win --insight x", "learn signup --outcome won --insight x --counts 1/2", "learn signup --outcome won --insight x --counts 5/4,1/2",
        "learn signup --outcome won --insight x --counts 1/2,1/2 --effect 1", "learn signup --outcome won --insight x --effect many",
        "learn signup --outcome won --insight x --interval 0..1", "learn signup --outcome won --insight x --effect 0.1 --interval 0-1",
        "learn signup --outcome won --insight x --level 0.9", "learn signup --outcome won --insight x --share 0.1", "score signup 11/1/1",
        "score signup 8/6/9 --rater \" \"", "add \" \"", "add T --effort many", "add T --expected-lift 5000", "add T --id \" x\"", "add T --score 8", "add",
        "policy --target 0", "policy --agree-by vote", "policy --lifetime 0", "policy --lifetime 3651", "policy --discuss-from 10",
        "evidence", "evidence signup rumour", "evidence signup opinoin", "evidence signup 4", "evidence signup opinion \" \"", "evidence signup opinion --date 2026-02-30",
        "evidence signup --date 2026-11-02", "evidence signup opinion a b", "policy --low 9 --high 8", "policy --capacity much", "week status november", "week status 2026-48", "week carry signup",
        "init --zone Mars/Olympus --program new.json", "init --from - --program new.json", "log verify more", "log --outcome lost verify", "log signup export",
        "log --week soon", "log export --format xml", "log export -o growth.json --force", "week status --program backlog.jsonl",
    ];

    private static readonly string[] Input =
    [
        "week end nobody", "week end sigup", "learn yearl2 --outcome won --insight x", "learn --correct L9 --outcome won --insight x", "score nobody 1/1/1", "evidence nobody", "evidence nobody opinion",
        "week plan --force-in nobody", "week carry nobody --reason x", "archive nobody", "archive \"\"", "week status --program missing.json", "add T --program missing.json",
        "log --program list.json", "week plan --program list.json", "import ideas.csv --into missing.json",
    ];

    private static readonly string[] Refused =
    [
        "init", "add \"A one-field sign-up lifts activation\" --id signup", "week start", "week start 2026-W48", "week close", "week close 2026-W50",
        "week plan 2026-W48", "week plan 2026-W54", "week status 2025-W53", "log --week 2026-W54", "week carry signup --reason x --to 2026-W54",
        "week carry signup --reason x --to 2026-W47", "week carry signup --reason \" \"", "week put-back signup", "week conclude signup --outcome won --insight x",
        "learn yearly --outcome won --insight \" \"", "learn yearly --outcome won --insight x --effect 0.05 --interval 0.06..0.09",
        "learn yearly --outcome won --insight x --effect -2", "learn yearly --outcome won --insight x --counts 0/5,1/5",
        "learn yearly --outcome won --insight x --counts 1/5,1/5 --level 1", "learn yearly --outcome won --insight x --counts 1/5,1/5 --share 1",
        "learn yearly --outcome won --insight x --follow-up-id yearly", "archive signup", "import moved.csv --into growth.json --on-conflict update",
    ];

    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public Task Exit_2_usage() => MatchAsync(2, Usage);

    [Fact]
    public Task Exit_3_input() => MatchAsync(3, Input);

    [Fact]
    public Task Exit_4_refused() => MatchAsync(4, Refused);

    [Fact]
    public async Task Exit_4_while_another_process_holds_the_file()
    {
        await FillAsync();
        using (await ProgramFile.OpenAsync(_program.Path))
        {
            foreach (string line in (string[])["add T", "week end signup", "policy --target 5", "import ideas.csv --into growth.json"])
            {
                Run run = await _program.RunAsync(line);
                Assert.Equal(4, run.Code);
                Assert.Contains("is being changed by another process. Wait", run.Error, StringComparison.Ordinal);
            }

            await _program.GoodAsync("week status", "log export", "log verify", "policy", "rank growth.json --all");
        }

        await _program.GoodAsync("add T");
        Assert.DoesNotContain(".growth.json.lock", _program.Files.Names);
    }

    [Fact]
    public async Task Exit_6_when_the_log_was_tampered_with()
    {
        await FillAsync();
        await _program.GoodAsync("learn yearly --outcome lost --insight \"Nobody came\"");
        _program.Files.Write("growth.json", _program.Json.Replace("Nobody came", "Nobody left", StringComparison.Ordinal));
        string before = _program.Json;
        foreach (string line in (string[])["log verify", "log", "log export", "week status", "add T", "week plan", "import ideas.csv --into growth.json", "init --from growth.json --program new.json"])
        {
            Run run = await _program.RunAsync(line);
            Assert.True((6, "") == (run.Code, run.Output), $"{line} gave {run.Code}: {run.Error}");
            Assert.Contains("entry 1 of the log", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, _program.Json);
        }

        Assert.DoesNotContain("new.json", _program.Files.Names);
        Snapshot.Match(await _program.TranscriptAsync("log verify"));
    }

    [Fact]
    public async Task Exit_7_for_a_newer_format()
    {
        const string Newer = "{\"growthExperiments\":\"2.0\",\"hypotheses\":[]}";
        _program.Files.Write("growth.json", Newer);
        foreach (string line in (string[])["log verify", "week status", "add T", "policy --target 5"])
        {
            Assert.Equal(7, (await _program.RunAsync(line)).Code);
            Assert.Equal(Newer, _program.Json);
        }
    }

    [Fact]
    public async Task Exit_5_when_the_program_cannot_be_written()
    {
        Run run = await _program.RunAsync($"init --program {_program.Files["nowhere"]}/growth.json");
        Assert.Equal(5, run.Code);
    }

    private async Task MatchAsync(int code, string[] lines, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        await FillAsync();
        string before = _program.Json;
        string[] names = _program.Files.Names;
        foreach (string line in lines)
        {
            Run run = await _program.RunAsync(line);
            Assert.True(code == run.Code, $"{line} gave {run.Code}: {run.Error}");
            Assert.Equal("", run.Output);
        }

        Snapshot.Match(await _program.TranscriptAsync(lines), method: method);
        Assert.Equal(before, _program.Json);
        Assert.Equal(names, _program.Files.Names);
    }

    /// <summary>A week with a test that runs and two that wait for their learnings.</summary>
    private async Task FillAsync()
    {
        await _program.StartWeekAsync();
        await _program.GoodAsync("week end yearly digest");
        _program.Files.Write("backlog.jsonl", "{\"growthExperiments\":\"1.0\"}\n");
        _program.Files.Write("list.json", "[1]");
        _program.Files.Write("ideas.csv", Sheets.Small.Replace("digest", "weekly", StringComparison.Ordinal).Replace("signup", "onefield", StringComparison.Ordinal));
        _program.Files.Write("moved.csv", "id,title,status\nsignup,A one-field sign-up lifts activation,Archived\n");
    }
}
