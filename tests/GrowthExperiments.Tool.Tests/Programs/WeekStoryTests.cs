using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

/// <summary>A team's weeks through the command, as the team sees them.</summary>
public sealed class WeekStoryTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_week_from_the_first_idea_to_its_report() => Snapshot.Match(await _program.TranscriptAsync(
        "init --name \"Acme growth\" --zone Europe/Paris --target 3 --low 2 --high 4 --capacity data:5;engineering:10",
        "add \"A one-field sign-up lifts activation\" --id signup --stage activation --score 8/6/9 --owner mia --surface \"sign-up form\" --effort data:1;engineering:2",
        "add \"A weekly digest brings teams back\" --id digest --stage retention --score 7/7/5 --owner tom",
        "add \"A yearly plan by default\" --id yearly --stage revenue --effort 3 --expected-lift 0.05",
        "add \"A shorter form\" --id shorter --score 5/5/5 --surface \"sign-up form\"",
        "score yearly 5/5/5 --rater mia",
        "score yearly 6/6/6 --rater tom",
        "score yearly 7/6/6 --rater tom --agreed",
        "score yearly 6/6/6",
        "week status",
        "week plan --dry-run",
        "week plan",
        "week status",
        "week start",
        "wait 5",
        "week status",
        "week end signup yearly",
        "week close",
        "learn signup --outcome won --insight \"Fewer fields, more sign-ups\" --counts 200/4000,260/4010 --days 4 --evidence https://wiki.example.com/1",
        "week conclude yearly --outcome lost --insight \"People left\" --counts 200/4000,150/4910 --decision iterate --author tom",
        "week carry digest --reason \"Too few visitors so far\"",
        "week status",
        "week close",
        "wait 3",
        "week plan",
        "week start",
        "week status",
        "archive signup",
        "log",
        "rank growth.json --all"));

    [Fact]
    public async Task The_next_week_does_not_start_while_a_lesson_is_missing()
    {
        await _program.StartWeekAsync();
        await _program.GoodAsync("week end signup", "week carry digest --reason Later", "week carry yearly --reason Later");
        string before = _program.Json;
        foreach (string line in (string[])["week close", "week start 2026-W49"])
        {
            Run run = await _program.RunAsync(line);
            Assert.Equal((4, ""), (run.Code, run.Output));
            Assert.Contains("\"A one-field sign-up lifts activation\" (signup) ended in 2026-W48 and has no learning", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, _program.Json);
        }

        await _program.GoodAsync("learn signup --outcome neutral --insight \"No effect\"", "week close", "week start");
        Assert.StartsWith("2026-W49 (Running): 2 tests\n", await _program.GoodAsync("week status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Learn_and_week_conclude_do_the_same()
    {
        var results = new List<string>();
        foreach (string verb in (string[])["learn", "week conclude"])
        {
            using var program = new ProgramFolder();
            await program.StartWeekAsync();
            await program.GoodAsync("week end signup");
            results.Add(await program.GoodAsync(
                $"{verb} signup --outcome won --insight Yes --effect 0.05 --interval -0.01..0.11 --level 0.9 --decision rerun --days data:1;design:2 "
                + "--evidence a --evidence b --follow-up-id digest --follow-up \"Next form\" --author mia") + program.Json);
        }

        Assert.Equal(results[0], results[1]);
        Assert.StartsWith(
            "L1 Won: A one-field sign-up lifts activation\neffect +5 % (-1 % to +11 %)\ndecision Rerun\n"
            + "follow-up \"A weekly digest brings teams back\" (digest)\nfollow-up \"Next form\" (next-form-",
            results[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_tests_end_all_or_none()
    {
        await _program.StartWeekAsync();
        string before = _program.Json;
        Assert.Equal(4, (await _program.RunAsync("week end signup signup")).Code);
        Assert.Equal(3, (await _program.RunAsync("week end signup nobody")).Code);
        Assert.Equal(before, _program.Json);
        Assert.Contains("\"InReview\"", (await _program.GoodAsync("week end signup dig", "week status --format json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_week_that_is_meant_is_found()
    {
        await _program.GoodAsync("init --low 0", "add A --id a --score 5/5/5", "add B --id b --score 4/4/4");
        Assert.StartsWith("2026-W48: 2 tests", await _program.GoodAsync("week plan --force-in b"), StringComparison.Ordinal);
        Assert.StartsWith("2026-W48: 1 test,", await _program.GoodAsync("week plan --exclude b --formula mean"), StringComparison.Ordinal);
        Assert.Equal("\"A\" (a) is out of 2026-W48, and an idea again.\n", await _program.GoodAsync("week put-back a"));
        await _program.GoodAsync("week plan --exclude b", "week start");
        Assert.StartsWith("2026-W49: 1 test", await _program.GoodAsync("week plan"), StringComparison.Ordinal);
        Assert.StartsWith("2026-W48 (Running)", await _program.GoodAsync("week status"), StringComparison.Ordinal);
        await _program.GoodAsync("week end a", "learn a --outcome invalid --insight x", "week close");
        Assert.StartsWith("2026-W49 (Planned)", await _program.GoodAsync("week status"), StringComparison.Ordinal);
        await _program.GoodAsync("week put-back b", "week close 2026-W49");
        Assert.Equal("2026-W49 (Closed): 0 tests\n\n", await _program.GoodAsync("week status"));
        _program.Wait(70);
        Assert.StartsWith("2027-W05", await _program.GoodAsync("week plan"), StringComparison.Ordinal);
    }
}
