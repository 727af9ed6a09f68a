using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

/// <summary>Go or no-go on the command line.</summary>
public sealed class GateCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Spain_from_the_first_interest_to_marketing() => Snapshot.Match(await _program.TranscriptAsync(
        "init --name Acme --low 1 --target 2",
        "gate",
        "gate template new-market --market ES --pipeline 100000 --interests 10 --unit EUR",
        "add \"Ads in Spain\" --id es-ads --market ES --score 9/9/9 --guarded-by es-customers",
        "add \"A one-field sign-up\" --id signup --score 5/5/5",
        "week plan --dry-run",
        "week plan --force-in es-ads",
        "gate guard signup es-interest",
        "gate guard signup --none",
        "gate guard \"A one-field sign-up\" es-interst",
        "gate guard nothing es-interest",
        "gate guard signup",
        "gate guard signup es-interest --none",
        "gate decide es-customers --measure \"months of selling since the first interest=3\" --measure \"signed customers=1\"",
        "gate decide es-interest --measure \"months of selling=3\" --measure pipeline=99999.99 --measure \"first interests=12\" --dry-run",
        "gate decide es-interest --measure \"months of selling=3\" --measure pipeline=120000 --measure \"first interests=12\" --evidence pipeline=https://crm.example.com/?q=es --on 2026-11-20 --by mia --note \"Madrid first\"",
        "gate decide es-customers --measure \"months of selling since the first interest=2\" --measure \"signed customers=1\"",
        "week plan --dry-run",
        "wait 30",
        "gate decide es-customers --measure \"months of selling since the first interest=3\" --measure \"signed customers=1\" --format markdown",
        "gate list --market es",
        "gate show es-customers",
        "week plan",
        "gate log",
        "gate log --market ES --format markdown",
        "gate --format markdown",
        "gate remove es-interest",
        "gate remove es-customers"));

    [Fact]
    public async Task A_gate_of_ones_own() => Snapshot.Match(await _program.TranscriptAsync(
        "init",
        "gate add hire \"First hire\" --criterion \"customers >= 20 customers\" --criterion \"demo to sale > 20%!\" --criterion \"sales cycle documented\"",
        "gate show hire",
        "gate decide hire --measure customers=21 --measure \"demo to sale=25\" --measure \"sales cycle documented=YES\"",
        "gate decide hire --measure customers=20 --measure \"demo to sale=20\" --measure \"sales cycle documented=no\" --evidence \"demo to sale=crm\"",
        "gate add hire \"First hire\" --criterion \"customers >= 10\"",
        "gate add hire \"First hire, sooner\" --criterion \"customers >= 10\" --replace",
        "gate show hire --format markdown",
        "gate add later Later --after hire --criterion \"a < 1\"",
        "gate add hire \"First hire\" --after later --criterion \"a < 1\" --replace",
        "gate remove hire",
        "gate remove later",
        "gate remove hire",
        "gate add hire \"Another hire\" --criterion customers",
        "gate log",
        "gate log --market xx",
        "gate template first-sales-hire",
        "gate template expansion-readiness",
        "gate template partner-tiers --revenues 50000,200000,500000 --unit EUR",
        "gate"));

    [Fact]
    public async Task What_people_typed_does_not_act_in_Markdown() => Snapshot.Match(await _program.TranscriptAsync(
        "init",
        "gate add g \"**x** <b> [a](javascript:1) | # y\" --criterion x",
        "add \"_An idea_ <i>\" --id idea --guarded-by g",
        "gate decide g --measure x=yes --note \"# a heading\" --format markdown",
        "gate show g --format markdown"));

    [Fact]
    public async Task Wrong_words_are_told_from_refusals() => Snapshot.Match(await _program.TranscriptAsync(
        "init",
        "gate template first-sales-hire",
        "gate template first-sales-hire",
        "gate template first-sale",
        "gate template new-market --market ES --pipeline 1",
        "gate template first-sales-hire --market ES",
        "gate template new-market --market ES --pipeline 1 --interests 0",
        "gate template partner-tiers --revenues 3,2,1",
        "gate template partner-tiers --revenues 3,2",
        "gate add g G",
        "gate add g G --criterion \"a => 1\"",
        "gate add g G --criterion \"a > 1\" --criterion \"a > 2\"",
        "gate add g G --criterion \"a > 1\" --after nowhere",
        "gate decide first-sale-hire",
        "gate decide first-sales-hire --measure \"demo to sales=1\"",
        "gate decide first-sales-hire --measure \"demo to sale\"",
        "gate decide first-sales-hire --measure \"demo to sale=much\"",
        "gate decide first-sales-hire --measure \"demo to sale=1\" --measure \"demo to sale=1\"",
        "gate decide first-sales-hire --evidence \"demo to sale=crm\"",
        "gate show nothing",
        "gate remove nothing",
        "gate --market ES add g G --criterion a",
        "gate --market FR",
        "gate log"));

    [Fact]
    public async Task Json_holds_all_of_it()
    {
        await _program.GoodAsync(
            "init", "gate add hire \"First hire\" --market ES --criterion \"demo to sale > 0.2 share!\" --criterion done",
            "add \"Ads\" --id ads --guarded-by hire");
        string decided = await _program.GoodAsync("gate decide hire --measure \"demo to sale=0.25\" --by mia --format json");
        Snapshot.Match(string.Concat(decided, await _program.GoodAsync("gate --format json"), await _program.GoodAsync("gate show hire --format json")), "json");
        using JsonDocument log = JsonDocument.Parse(await _program.GoodAsync("gate log --format json"));
        using JsonDocument one = JsonDocument.Parse(decided);
        Assert.True(JsonElement.DeepEquals(one.RootElement, log.RootElement.GetProperty("items")[0]));
    }
}
