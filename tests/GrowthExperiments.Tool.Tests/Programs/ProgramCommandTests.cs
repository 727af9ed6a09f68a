namespace GrowthExperiments.Tool.Tests;

/// <summary>What stands around the weeks: the file, the policy, ideas and their scores, import and export.</summary>
public sealed class ProgramCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_program_begins_empty_with_a_sheet_or_with_a_program()
    {
        Assert.EndsWith("growth.json: 0 hypotheses.\n", await _program.GoodAsync("init --name Acme"), StringComparison.Ordinal);
        _program.Files.Write("ideas.csv", Sheets.Small);
        Assert.EndsWith("b.json: 5 hypotheses.\n", await _program.GoodAsync("init --from ideas.csv --zone Europe/Paris --program b.json"), StringComparison.Ordinal);
        await _program.GoodAsync("export b.json -o lines.jsonl", "init --from lines.jsonl --program c.json", "policy --program b.json --target 7");
        Assert.Equal(File.ReadAllText(_program.Files["b.json"]), Copy("b.json", await _program.GoodAsync("init --from b.json --program d.json"), "d.json"));
        Assert.Contains("\"timeZone\": \"Europe/Paris\"", File.ReadAllText(_program.Files["c.json"]), StringComparison.Ordinal);

        string Copy(string _, string said, string name)
        {
            Assert.EndsWith("d.json: 5 hypotheses.\n", said, StringComparison.Ordinal);
            return File.ReadAllText(_program.Files[name]);
        }
    }

    [Fact]
    public async Task A_policy_is_shown_and_changed_part_by_part()
    {
        await _program.GoodAsync("init --target 5 --capacity data:5;engineering:10");
        string shown = await _program.GoodAsync("policy --min-stages 3 --default-effort 2 --min-runtime-days 7 --max-running 9 --low 3 --high 6");
        Assert.Equal(
            "target              5\nlow                 3\nhigh                6\nmax-running         9\ncapacity            data:5;engineering:10\n"
            + "default-effort      2\nmin-stages          3\nmin-runtime-days    7\nrequire-key-result  no\nagree-by            median\nlifetime            90\ndiscuss-from        3\n",
            shown);
        Assert.Equal(shown, await _program.GoodAsync("policy"));
        Assert.Contains("capacity            none\n", await _program.GoodAsync("policy --capacity none"), StringComparison.Ordinal);
        string json = _program.Json;
        await _program.GoodAsync("policy");
        Assert.Equal(json, _program.Json);
    }

    [Fact]
    public async Task An_idea_has_all_that_was_said_of_it_and_the_hour_of_the_zone()
    {
        await _program.GoodAsync("init --zone Asia/Kathmandu");
        string id = await _program.GoodAsync(
            "add Title --stage referral --score 1/2/3 --change C --metric M --rationale R --market FR --owner O --tag t --tag u --surface S --effort 3 --expected-lift -0.5");
        GrowthProgram program = await GrowthProgram.LoadAsync(_program.Path);
        Hypothesis added = Assert.Single(program.Backlog);
        Assert.Equal(id, added.Id + "\n");
        Assert.Equal(
            Hypothesis.Create("Title", FunnelStage.Referral, IceScore.Of(1, 2, 3)) with
            {
                Change = "C",
                Metric = Metric.Of("M"),
                Rationale = "R",
                Market = "FR",
                Owner = "O",
                Tags = ["t", "u"],
                Surface = Surface.Of("S"),
                Effort = Effort.Of(3),
                ExpectedLift = -0.5m,
                Created = new DateTimeOffset(2026, 11, 23, 13, 45, 0, new TimeSpan(5, 45, 0)),
            },
            added);
    }

    [Fact]
    public async Task Ratings_of_people_stand_beside_the_agreed_score()
    {
        await _program.GoodAsync("init", "add T --id t");
        Assert.Equal("\"T\" (t): mia rates it 5/5/5; the agreed score is 5/5/5, the only rating.\n", await _program.GoodAsync("score t 5/5/5 --rater mia"));
        _program.Wait(1);
        Assert.Equal("\"T\" (t): mia rates it 6/6/6, after 5/5/5; the agreed score is 6/6/6, the only rating, after 5/5/5.\n", await _program.GoodAsync("score t 6/6/6 --rater mia"));
        Assert.Equal("\"T\" (t): tom rates it 7/7/7; the agreed score is 7/7/7, which the team takes, after 6/6/6.\n", await _program.GoodAsync("score T 7/7/7 --rater tom --agreed"));
        Assert.Equal("\"T\" (t): the agreed score is 1/1/1, after 7/7/7.\n", await _program.GoodAsync("score t 1/1/1"));
        Hypothesis hypothesis = (await GrowthProgram.LoadAsync(_program.Path)).Backlog[HypothesisId.Of("t")];
        Assert.Equal(IceScore.Of(1, 1, 1), hypothesis.Score);
        DateTimeOffset second = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
        Assert.Equal([RaterScore.Of("mia", IceScore.Of(6, 6, 6), second), RaterScore.Of("tom", IceScore.Of(7, 7, 7), second)], hypothesis.Ratings);
        Assert.Equal(second, hypothesis.Rated);
    }

    [Fact]
    public async Task Import_keeps_weeks_and_log_and_export_says_what_it_leaves_out()
    {
        await _program.StartWeekAsync();
        await _program.GoodAsync("week end yearly", "learn yearly --outcome lost --insight Left");
        _program.Files.Write("more.csv", Sheets.Header + "new,New,,1,1,1,Idea\nsignup,Renamed,Activation,8,6,9,Running\n");
        string status = await _program.GoodAsync("week status", "log", "log verify");
        await _program.GoodAsync("import more.csv --into growth.json --on-conflict update");
        string after = await _program.GoodAsync("week status", "log", "log verify");
        Assert.Contains("mia    Renamed", after, StringComparison.Ordinal);
        Assert.Equal(status[status.IndexOf("intact", StringComparison.Ordinal)..], after[after.IndexOf("intact", StringComparison.Ordinal)..]);

        await _program.GoodAsync("rank growth.json", "export growth.json --to json");
        foreach (string kind in (string[])["csv", "jsonl"])
        {
            Run run = await _program.RunAsync($"export growth.json --to {kind}");
            Assert.Equal(0, run.Code);
            Assert.StartsWith("note: only the hypotheses are written", run.Error, StringComparison.Ordinal);
        }

        Run other = await _program.RunAsync("import growth.json -o copy.json");
        Assert.Equal(0, other.Code);
        await _program.GoodAsync("init --program empty.json");
        other = await _program.RunAsync("import growth.json --into empty.json");
        Assert.Contains("only its hypotheses", other.Error, StringComparison.Ordinal);
    }
}
