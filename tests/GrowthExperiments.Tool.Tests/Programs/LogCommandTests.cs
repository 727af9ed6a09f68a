using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

public sealed class LogCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Entries_are_found_sorted_and_shown()
    {
        await FillAsync();
        Snapshot.Match(await _program.TranscriptAsync(
            "log", "log --all", "log --by-effect", "log FORM", "log people left", "log nothing like it", "log --outcome lost", "log --stage revenue", "log --tag Form",
            "log --owner MIA", "log --week 2026-W48 --metric \"activation rate\"", "log --week 2026-W47", "log --format markdown --all", "log -- verify", "log verify"));
        string json = (await _program.GoodAsync("log --outcome lost --format json"));
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(1, document.RootElement.GetProperty("count").GetInt32());
        Assert.Equal("People left", document.RootElement.GetProperty("items")[0].GetProperty("insight").GetString());
    }

    [Fact]
    public async Task An_empty_log_says_so()
    {
        await _program.StartWeekAsync();
        Run run = await _program.RunAsync("log");
        Assert.Equal((0, "", "The log is empty: nothing is concluded yet.\n"), (run.Code, run.Output, run.Error));
        Assert.Equal($"intact: 0 learnings, head {new string('0', 64)}\n", await _program.GoodAsync("log verify"));
        Assert.Equal("", await _program.GoodAsync("log export"));
    }

    [Fact]
    public async Task Json_lines_are_the_entries_byte_for_byte_and_json_is_the_log_of_the_document()
    {
        await FillAsync();
        string lines = await _program.GoodAsync("log export");
        foreach (string line in lines.TrimEnd('\n').Split('\n'))
            Assert.Contains(line, _program.Json, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(_program.Json);
        using JsonDocument exported = JsonDocument.Parse(await _program.GoodAsync("log export --format json"));
        Assert.True(JsonElement.DeepEquals(document.RootElement.GetProperty("log"), exported.RootElement));
        Assert.Equal(3, lines.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Csv_cannot_run_formulas_and_goes_into_a_new_file()
    {
        await FillAsync();
        await _program.GoodAsync("log export --format csv -o learnings.csv");
        string csv = File.ReadAllText(_program.Files["learnings.csv"]);
        Assert.Contains(",'=cmd|'/C calc'!A0,", csv, StringComparison.Ordinal);
        Assert.Equal(csv, await _program.GoodAsync("log export --format csv"));
        Assert.Equal(4, (await _program.RunAsync("log export --format csv -o learnings.csv")).Code);
        await _program.GoodAsync("log export --format markdown -o learnings.csv --force");
        Assert.StartsWith("| id |", File.ReadAllText(_program.Files["learnings.csv"]), StringComparison.Ordinal);
        Snapshot.Match(csv, "csv");
    }

    [Fact]
    public async Task What_people_typed_cannot_steer_the_terminal()
    {
        await _program.GoodAsync("init --low 0", "add \"x\u202E\u0085y\" --id a --score 5/5/5 --owner \"o\u202E\"", "week plan", "week start", "week end a");
        string all = await _program.GoodAsync("learn a --outcome lost --insight \"one\ntwo\t\u202E\" --effect 1 --absolute --unit \"u\u202E\"", "log", "log --format markdown", "week status", "week close");
        Assert.DoesNotContain(all, c => c is '\u202E' or '\u0085' or '\u001b' or '\t');
        Assert.Contains("one\\ntwo\\t\\u202E", all, StringComparison.Ordinal);
        Assert.Contains("one\\ntwo", await _program.GoodAsync("log export"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_an_entry()
    {
        await FillAsync();
        Assert.Equal(4, (await _program.RunAsync("learn --correct L2 --outcome won --insight again")).Code);
        string said = await _program.GoodAsync("learn --correct L1 --outcome neutral --insight Wrong --follow-up \"A better form\"");
        Assert.StartsWith("L4 Neutral: A one-field sign-up lifts activation, in place of L1\ndecision Drop\nfollow-up \"A better form\" (a-better-form-", said, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"Idea\"", _program.Json, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await _program.StartWeekAsync();
        _program.Wait(4.5);
        await _program.GoodAsync(
            "week end signup digest yearly",
            "learn signup --outcome won --insight \"Fewer fields\" --effect 0.05 --interval 0.01..0.09 --evidence https://a --evidence https://b",
            "learn digest --outcome won --insight \"=cmd|'/C calc'!A0\" --effect 1.2 --absolute --unit \"EUR per order\" --days data:1;design:2");
        await _program.RunAsync("learn --correct L2 --outcome lost --insight \"People left\" --counts 200/4000,150/4910 --author tom");
        Assert.Equal(3, (await _program.GoodAsync("log export")).Count(c => c == '\n'));
    }
}
