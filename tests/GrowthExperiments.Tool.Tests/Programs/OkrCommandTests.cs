using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

public sealed class OkrCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_team_sets_objectives_measures_them_and_lets_them_choose() => Snapshot.Match(await _program.TranscriptAsync(
        "init --name Acme",
        "okr",
        "okr objective \"Teams stay\" --id stay",
        "okr objective \"New teams see value in their first week\" --quarter 2026-Q4 --level team --team growth --parent \"Teams stay\"",
        "okr key-result new-teams \"Activation rate\" --start 20 --target 30 --unit % --metric \"activation rate\" --due 2026-12-31 --id activation",
        "okr key-result new-teams \"Days to first report\" --start 9 --target 2 --due 2026-12-31 --committed --id days",
        "okr progress activation 26.999",
        "okr progress activation 27",
        "okr progress Days 2.5",
        "okr",
        "okr show --format markdown",
        "add \"A one-field sign-up\" --id signup --score 8/6/9 --serves activation",
        "add \"A weekly digest\" --id digest --score 9/9/9",
        "add \"A calmer page\" --id calm --score 1/2/3 --serves retention",
        "okr gate",
        "okr gate --format markdown",
        "okr gate --quarter 2027-Q1",
        "policy --require-key-result yes",
        "week plan",
        "week plan --force-in digest",
        "okr serve digest days",
        "week plan --dry-run",
        "okr serve \"A weekly digest\" --none",
        "week plan --dry-run",
        "okr objective \"Teams come back\" --id back",
        "okr key-result back \"Weekly active teams\" --start 100 --target 150 --due 2026-12-31 --id retention",
        "week plan",
        "okr remove stay",
        "okr remove activation",
        "okr remove new-teams",
        "okr remove stay",
        "okr --quarter 2027-Q1",
        "policy --require-key-result no"));

    [Fact]
    public async Task What_breaks_a_rule_is_refused_and_the_file_stays()
    {
        await _program.GoodAsync("init", "okr objective A --id a", "okr objective B --id b", "okr objective C --id c", "okr key-result a K --start 0 --target 1 --due 2026-12-31 --id a");
        string before = _program.Json;
        Snapshot.Match(await _program.TranscriptAsync(
            "okr objective D", "okr objective A --id a", "okr objective D --level team", "okr objective D --team x", "okr objective D --level team --team x --parent gone",
            "okr objective D --level boss", "okr objective D --quarter 2026-Q5", "okr objective", "okr objective \" \"",
            "okr key-result a K --start 0 --target 1 --due 2026-12-31 --id a", "okr key-result a L --start 1 --target 1 --due 2026-12-31", "okr key-result a L --start 1",
            "okr key-result a L --start x --target 1 --due 2026-12-31", "okr key-result z L --start 0 --target 1 --due 2026-12-31", "okr key-result a L --start 0 --target 1 --due 2026-02-30",
            "okr remove \"\"", "okr progress \"\" 1", "okr serve \"\" a", "okr progress a x", "okr progress a 1e16", "okr progress z 1", "okr progress", "okr remove a", "okr remove zz", "okr remove a --of team", "okr --quarter 2026-Q4 gate",
            "okr gate --quarter now", "okr serve", "okr serve idea", "okr serve idea a --none", "okr serve idea a", "okr serve idea zz", "okr show --format csv", "policy --require-key-result maybe", "okr show --program missing.json"));
        Assert.Equal(before, _program.Json);
        Assert.Equal("\"K\" is removed.\n\"A\" is removed.\n", await _program.GoodAsync("okr remove a --of keyresult", "okr remove a"));
    }

    [Fact]
    public async Task Json_has_all_of_it()
    {
        await _program.GoodAsync(
            "init", "okr objective A --id a --level department --team Sales", "okr key-result a K --start 30 --target 20 --due 2026-12-31 --id k --unit days",
            "okr progress k 23.0001", "add X --id x --score 5/5/5 --serves k", "add Y --id y --score 6/6/6");
        using JsonDocument shown = JsonDocument.Parse(await _program.GoodAsync("okr --format json"));
        Assert.Equal(("2026-Q4", 1), (shown.RootElement.GetProperty("quarter").GetString(), shown.RootElement.GetProperty("count").GetInt32()));
        JsonElement objective = shown.RootElement.GetProperty("objectives")[0];
        Assert.Equal(("a", "Department", "Sales", 0.6999m, false), (
            objective.GetProperty("id").GetString(), objective.GetProperty("level").GetString(), objective.GetProperty("team").GetString(),
            objective.GetProperty("progress").GetDecimal(), objective.GetProperty("success").GetBoolean()));
        JsonElement keyResult = objective.GetProperty("keyResults")[0];
        Assert.Equal((30, 20, 23.0001m, 0.6999m, 0.7m, true, false), (
            keyResult.GetProperty("start").GetDecimal(), keyResult.GetProperty("target").GetDecimal(), keyResult.GetProperty("current").GetDecimal(),
            keyResult.GetProperty("progress").GetDecimal(), keyResult.GetProperty("successFrom").GetDecimal(), keyResult.GetProperty("stretch").GetBoolean(), keyResult.GetProperty("success").GetBoolean()));
        using JsonDocument gate = JsonDocument.Parse(await _program.GoodAsync("okr gate --format json"));
        JsonElement aligned = Assert.Single(gate.RootElement.GetProperty("aligned").EnumerateArray());
        Assert.Equal((2, "x", "k"), (aligned.GetProperty("place").GetInt32(), aligned.GetProperty("id").GetString(), aligned.GetProperty("serves").GetString()));
        JsonElement aside = Assert.Single(gate.RootElement.GetProperty("setAside").EnumerateArray());
        Assert.Equal(("y", "serves no current key result: it names none"), (aside.GetProperty("id").GetString(), aside.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task What_people_typed_cannot_steer_the_terminal()
    {
        await _program.GoodAsync(
            "init", "okr objective \"zebra\u202Ex yak\u0085\" --id a --level team --team \"z\u202E\"", "okr key-result a \"k\u202E\" --start 0 --target 1 --unit \"u\u0085\" --due 2026-12-31 --id k\u202E",
            "add X --id x --score 5/5/5 --serves k\u202E", "add Y --id y --score 5/5/5 --serves q\u202E");
        string all = await _program.GoodAsync("okr", "okr --format markdown", "okr gate", "okr gate --format markdown", "okr progress k 1");
        Assert.DoesNotContain(all, c => c is '\u202E' or '\u0085');
        Assert.Contains("zebra\\u202Ex", all, StringComparison.Ordinal);
    }
}
