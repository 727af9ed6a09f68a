using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

/// <summary>Several raters, stale scores, and confidence by evidence.</summary>
public sealed class RatingCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_team_rates_discusses_and_looks_for_evidence() => Snapshot.Match(await _program.TranscriptAsync(
        "init --name Acme",
        "add \"A one-field sign-up\" --id signup --stage Activation --score 8/6/9",
        "add \"A weekly digest\" --id digest",
        "score signup 8/8/9 --rater mia",
        "score signup 3/5/9 --rater leo",
        "score signup 7/9/3 --rater zoe",
        "score signup 7/5/9 --rater leo",
        "explain growth.json signup",
        "evidence signup",
        "evidence signup opinion --date 2026-11-02",
        "evidence signup Market-Data \"a third of all sign-ups stop at the second field\"",
        "evidence signup TESTRESULT \"4 % more, https://wiki.example.com/one-field\"",
        "evidence signup",
        "evidence digest anecdote",
        "explain growth.json digest",
        "wait 60",
        "score signup 7/7/9 --rater mia",
        "wait 40",
        "explain growth.json signup",
        "policy --lifetime 30 --discuss-from 9",
        "explain growth.json signup",
        "policy --agree-by manual",
        "score signup 1/1/1 --rater leo",
        "score signup 4/4/4"));

    [Fact]
    public async Task The_way_to_rate_is_shown_and_changed_part_by_part()
    {
        await _program.GoodAsync("init --agree-by mean");
        string usual = await _program.GoodAsync("policy");
        Assert.EndsWith("agree-by            mean\nlifetime            90\ndiscuss-from        3\n", usual, StringComparison.Ordinal);
        Assert.EndsWith("agree-by            mean\nlifetime            60\ndiscuss-from        3\n", await _program.GoodAsync("policy --lifetime 60"), StringComparison.Ordinal);
        Assert.EndsWith("agree-by            manual\nlifetime            60\ndiscuss-from        9\n", await _program.GoodAsync("policy --agree-by MANUAL --discuss-from 9"), StringComparison.Ordinal);
        Assert.Equal(usual, await _program.GoodAsync("policy --agree-by mean --lifetime 90 --discuss-from 3"));
        await _program.GoodAsync("policy --agree-by median");
        Assert.DoesNotContain("ratingPolicy", _program.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_of_today_in_the_zone_of_the_program_and_survives_a_sheet()
    {
        await _program.GoodAsync("init --zone Pacific/Kiritimati", "add T --id t --score 5/2/5");
        _program.Wait(0.5);
        Assert.Equal("\"T\" (t): 2026-11-24 UserEvidence, =1+1\nconfidence 2 is supported: 1 user evidence comes to 3, which supports at most 3.\n", await _program.GoodAsync("evidence t userevidence =1+1"));
        _program.Files.Write("more.csv", "id,title,owner,impact,confidence,ease\nt,T,mia,5,4,5\n");
        await _program.GoodAsync("import more.csv --into growth.json --on-conflict update");
        Assert.Equal("2026-11-24 UserEvidence, =1+1\nconfidence 4 is unsupported: 1 user evidence comes to 3, which supports at most 3.\n", await _program.GoodAsync("evidence t"));
        Hypothesis hypothesis = (await GrowthProgram.LoadAsync(_program.Path)).Backlog[HypothesisId.Of("t")];
        Assert.Equal("mia", hypothesis.Owner);
        Assert.Null(hypothesis.Rated);
    }

    [Fact]
    public async Task Evidence_has_an_end()
    {
        await _program.GoodAsync("init", "add T --id t");
        GrowthProgram program = await GrowthProgram.LoadAsync(_program.Path);
        program.Backlog.Update(program.Backlog[HypothesisId.Of("t")] with { Evidence = [.. Enumerable.Repeat(Evidence.Of(EvidenceKind.Opinion, new DateOnly(2026, 11, 2)), 100)] });
        await program.SaveAsync(_program.Path);
        string before = _program.Json;
        Run run = await _program.RunAsync("evidence t opinion");
        Assert.Equal((4, ""), (run.Code, run.Output));
        Assert.Contains("evidence holds 101 items, but the limit is 100. Keep those that matter most.", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _program.Json);
    }

    [Fact]
    public async Task A_backlog_of_scores_alone_gets_no_advice_and_a_broken_policy_is_named()
    {
        await _program.GoodAsync("init", "add T --id t --score 8/8/8");
        Assert.DoesNotContain("Advice", await _program.GoodAsync("explain growth.json t"), StringComparison.Ordinal);
        await _program.GoodAsync("policy --lifetime 60");
        Assert.Contains("\nAdvice: confidence 8 is unsupported: no evidence is listed, which supports at most 1.\n", await _program.GoodAsync("explain growth.json t"), StringComparison.Ordinal);
        _program.Files.Write("growth.json", _program.Json.Replace("\"lifetimeDays\": 60", "\"lifetimeDays\": 0", StringComparison.Ordinal));
        Run run = await _program.RunAsync("explain growth.json t");
        Assert.Equal(3, run.Code);
        Assert.Contains("growth.json: lifetimeDays is 0, but it is a whole number from 1 to 3650, at line ", run.Error, StringComparison.Ordinal);
    }
}
