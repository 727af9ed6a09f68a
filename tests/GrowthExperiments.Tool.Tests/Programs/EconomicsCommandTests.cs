using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

public sealed class EconomicsCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task An_account_is_worked_out_without_a_program() => Snapshot.Match(await _program.TranscriptAsync(
        "economics --revenue 500 --churn 0.03",
        "economics --revenue 500 --churn 0.03 --margin 0.8 --cac 4000 --what-if-churn 0.02 --what-if-revenue 550 --discount 0.01",
        "economics --revenue 500 --churn 0 --cac 4000 --format markdown",
        "economics --revenue 80 --churn 0.05 --margin 0.75 --cac 400 --currency USD --format json",
        "economics --revenue 500 --churn 0.03 --what-if-churn 0.02 --discount 0 --format json",
        "economics --revenue 500 --churn 3",
        "economics --revenue 500 --churn 0.03 --margin 80",
        "economics --revenue 0 --churn 0.03",
        "economics --revenue 500",
        "economics --churn 0.03",
        "economics --cac 4000",
        "economics --revenue 500 --churn 0.03 --currency eur",
        "economics --revenue 500 --churn 0.03 --months 0",
        "economics --revenue 500 --churn 0.03 --discount 1.5",
        "economics --revenue 500 --churn 0.03 --what-if-churn 2",
        "economics --revenue five --churn 0.03",
        "economics --save",
        "economics --revenue 500 --churn 0.03 value",
        "economics",
        "economics --revenue 500 --churn 0.03 --save"));

    [Fact]
    public async Task A_program_keeps_what_things_are_worth_and_ranks_by_it() => Snapshot.Match(await _program.TranscriptAsync(
        "init --name Acme",
        "add \"A one-field sign-up\" --id signup --metric \"activation rate\" --expected-lift 0.05 --score 8/6/9",
        "add \"A pause instead of a cancel\" --id pause --metric churn --expected-lift -0.1",
        "add \"A digest | weekly\" --id digest --metric retention --expected-lift 0.2",
        "add \"A badge\" --id badge",
        "economics",
        "economics value",
        "economics worth \"activation rate\" 40000",
        "economics --revenue 500 --churn 0.03 --margin 0.8 --cac 4000 --save",
        "economics worth \"activation rate\" 40000",
        "economics worth churn -50000",
        "economics worth retention \"1000 USD\"",
        "economics worth retention much",
        "economics worth \"\" 5",
        "economics --revenue 500 --churn 0.03 --currency USD --save",
        "economics",
        "economics --what-if-churn 0.02",
        "economics value",
        "economics value --top 1 --format markdown",
        "economics value --format json",
        "economics worth churn NONE",
        "economics value --top 1"));

    [Fact]
    public async Task What_is_kept_stands_in_the_document()
    {
        await _program.GoodAsync("init", "economics --revenue 500 --churn 0.03 --months 3 --save", "economics worth churn \"-5.5 EUR\"");
        using JsonDocument document = JsonDocument.Parse(_program.Json);
        Assert.Equal("1.2", document.RootElement.GetProperty("growthExperiments").GetString());
        Assert.Equal("{\"currency\":\"EUR\",\"revenue\":500,\"churn\":0.03,\"monthsPerPeriod\":3,\"worths\":[{\"metric\":\"churn\",\"perMonth\":-5.5}]}", JsonSerializer.Serialize(document.RootElement.GetProperty("economics")));
        string before = _program.Json;
        await _program.GoodAsync("economics --revenue 1 --churn 0.5", "economics");
        Assert.Equal(before, _program.Json);
    }
}
