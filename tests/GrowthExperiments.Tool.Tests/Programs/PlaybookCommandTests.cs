using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

/// <summary>A win is written down, done again, and questioned.</summary>
public sealed class PlaybookCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_win_becomes_a_playbook_that_a_later_loss_contests()
    {
        await WinAsync();
        _program.Files.Write("fair.md", "# Trade fair\n\nWhere buyers meet us.\n\n## Steps\n\n* 2 weeks before: Book the hotel (mia)\n* Open the stand\n\n## About\n* Id: fair\n");
        Snapshot.Match(await _program.TranscriptAsync(
            "playbook list", "playbook write L2", "playbook write digest", "playbook write L9", "playbook write signup --id webinar", "playbook write L1 --id webinar",
            "playbook import fair.md", "playbook import fair.md", "playbook import fair.md --replace", "playbook list", "playbook show webinar --on 2026-12-10", "playbook export web webinar.md",
            "playbook recycle webinar --as article --as \"a user story\"", "wait 7", "week start", "week end signup-2", "learn signup-2 --outcome lost --insight \"It was the season\"",
            "playbook list", "playbook show webinar", "playbook show webinar --on 2026-12-10 --format markdown", "playbook list --format markdown", "playbook show nothing", "playbook remove \"\"", "playbook remove fair", "playbook remove fair"));
    }

    [Fact]
    public async Task Json_has_the_schedule_and_what_speaks_against_it()
    {
        await WinAsync();
        await _program.GoodAsync("playbook write L1 --id webinar");
        using JsonDocument list = JsonDocument.Parse(await _program.GoodAsync("playbook list --format json"));
        Assert.Equal("webinar", list.RootElement.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.False(list.RootElement.GetProperty("items")[0].GetProperty("isContested").GetBoolean());
        await _program.GoodAsync("learn --correct L1 --outcome neutral --insight \"Too few\"");
        using JsonDocument page = JsonDocument.Parse(await _program.GoodAsync("playbook show webinar --on 2026-12-10 --format json"));
        JsonElement contest = page.RootElement.GetProperty("contests")[0];
        Assert.Equal(("L1", "L3", true), (contest.GetProperty("supporting").GetString(), contest.GetProperty("contradicting").GetString(), contest.GetProperty("isCorrection").GetBoolean()));
        Assert.Equal(["2026-12-10", "2026-12-10"], page.RootElement.GetProperty("schedule").EnumerateArray().Select(t => t.GetProperty("day").GetString()));
    }

    [Fact]
    public async Task What_is_exported_is_imported_again_byte_for_byte()
    {
        await WinAsync();
        await _program.GoodAsync("playbook write L1 --id webinar", "playbook recycle webinar");
        string before = _program.Json;
        await _program.GoodAsync("playbook export webinar webinar.md");
        Assert.Equal(File.ReadAllText(_program.Files["webinar.md"]), await _program.GoodAsync("playbook export webinar -"));
        Assert.Equal(4, (await _program.RunAsync("playbook export webinar webinar.md")).Code);
        Assert.Equal(2, (await _program.RunAsync("playbook export webinar growth.json")).Code);
        await _program.GoodAsync("playbook export webinar webinar.md --force", "playbook remove webinar", "playbook import webinar.md");
        Assert.Equal(before, _program.Json);
        byte[] text = await File.ReadAllBytesAsync(_program.Files["webinar.md"]);
        Assert.Equal(0, (await Growth.RunAsync(text, ["playbook", "import", "-", "--replace", "--program", _program.Path])).Code);
        Assert.Equal(before, _program.Json);
    }

    [Fact]
    public async Task A_file_that_is_no_playbook_is_refused_with_its_line()
    {
        await WinAsync();
        string before = _program.Json;
        _program.Files.Write("bad.md", "# A\n\n## Notes\n");
        Run run = await _program.RunAsync("playbook import bad.md");
        Assert.Equal(3, run.Code);
        Assert.Contains("bad.md: \"Notes\" is not a section of a playbook, at line 3. Use Purpose, Steps", run.Error, StringComparison.Ordinal);
        _program.Files.Write("other.md", "# A\n\n## About\n\n- Learnings: L7\n");
        Assert.Equal(3, (await _program.RunAsync("playbook import other.md")).Code);
        Assert.Equal(3, (await _program.RunAsync("playbook import none.md")).Code);
        await File.WriteAllBytesAsync(_program.Files["latin.md"], [(byte)'#', (byte)' ', 0xE9]);
        Assert.Contains("not UTF-8 text: the byte at offset 2", (await _program.RunAsync("playbook import latin.md")).Error, StringComparison.Ordinal);
        _program.Files.Write("long.md", "# A\n" + new string('x', 16 << 20));
        Assert.Contains("more than 16777216 bytes", (await _program.RunAsync("playbook import long.md")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await _program.RunAsync("playbook --format json list")).Code);
        Assert.Equal(2, (await _program.RunAsync("playbook nothing")).Code);
        Assert.Equal((await _program.RunAsync("playbook list")).Output, (await _program.RunAsync("playbook")).Output);
        Assert.Equal(2, (await _program.RunAsync("playbook show a --on 2026-02-30")).Code);
        Assert.Equal(before, _program.Json);
    }

    /// <summary>A week in which signup won and is to be run again, and digest lost.</summary>
    private async Task WinAsync() => await _program.GoodAsync(
        "init --name Acme --zone Europe/Paris --low 0",
        "add \"A one-field sign-up\" --id signup --stage Activation --score 8/6/9 --owner mia --market FR --change \"- Ask for the e-mail only\n- Say why\"",
        "add \"A weekly digest\" --id digest --stage Retention --score 7/7/5",
        "week plan", "week start", "week end signup digest",
        "learn signup --outcome won --insight \"Fewer fields, more accounts\" --decision rerun",
        "learn digest --outcome lost --insight \"People left\"",
        "week close",
        "week plan 2026-W49");
}
