using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

public sealed class QuarterCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_quarter_is_written_down_and_its_next_budget_divided() => Snapshot.Match(await _program.TranscriptAsync(
        "init --name Acme",
        "quarter",
        "quarter budget 60000",
        "quarter channel \"search ads\" --spend 8000 --gain 24000 --results 40",
        "quarter channel \"search ads\" --spend 8000 --gain 24000 --results 40 --currency EUR --largest-change 0.25",
        "quarter channel webinars --spend 4000 --gain 20000 --results 4 --ceiling 5000",
        "quarter channel fairs --gain 4800",
        "quarter channel fairs --spend 6000 --gain 4800 --results 3",
        "quarter channel fairs --floor 5000",
        "quarter channel fairs --currency USD",
        "quarter channel fairs --largest-change -1",
        "quarter initiative \"chat tool\" --cost 3000",
        "quarter initiative \"chat tool\" --started 2026-07-01 --cost 3000 --adoption 0.2",
        "quarter initiative \"chat tool\" --gain 4500",
        "quarter initiative \"chat tool\" --adoption 20",
        "quarter",
        "quarter 2026-Q4 --next-budget 20000 --format markdown",
        "quarter 2026-Q4 --next-budget 1",
        "quarter budget 20000",
        "quarter budget -5",
        "quarter 2026-Q3 --next-budget 5",
        "quarter 2026-Q5",
        "quarter --next-budget 5 channel x --spend 1",
        "quarter channel fairs --remove",
        "quarter channel fairs --remove",
        "quarter channel fairs --remove --spend 1",
        "quarter initiative \"chat tool\" --remove",
        "quarter initiative \"chat tool\" --remove",
        "report 2026-Q4",
        "report 2026-Q4 --market FR",
        "report 2026-Q7"));

    [Fact]
    public async Task A_stated_budget_stays_whatever_is_spent_and_limits_are_taken_away_again() => Snapshot.Match(await _program.TranscriptAsync(
        "init",
        "economics worth activation \"5 EUR\"",
        "quarter channel ads --spend 4000 --gain 1 --results 1 --ceiling 4000 --max-cac 400",
        "quarter channel fairs --spend 2000 --gain 1 --results 1",
        "quarter budget 10000",
        "quarter channel ads --spend 8000 --no-limits --floor 100",
        "quarter channel ads --spend 12000",
        "quarter",
        "quarter --next-budget 1e16",
        "quarter --next-budget 0.0000000000001",
        "quarter --next-budget -1",
        "quarter initiative chat --started 2026-07-01 --cost 10",
        "quarter initiative chat --currency USD",
        "quarter initiative chat --currency USD --cost 12 --gain 30",
        "quarter initiative chat --currency EUR --cost 10"));

    [Fact]
    public async Task The_last_channel_takes_the_quarter_with_it()
    {
        await _program.GoodAsync("init", "quarter channel ads --spend 1 --gain 2 --results 3 --currency EUR --quarter 2026-Q3");
        Assert.Contains("\"quarters\"", _program.Json, StringComparison.Ordinal);
        await _program.GoodAsync("quarter channel ads --remove --quarter 2026-Q3");
        Assert.DoesNotContain("\"quarters\"", _program.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_formats_tell_of_the_same_quarter()
    {
        await _program.GoodAsync("init --name Acme", "quarter channel ads --spend 10 --gain 20 --results 3 --currency EUR");
        Assert.StartsWith("<!DOCTYPE html>", await _program.GoodAsync("quarter --format html"), StringComparison.Ordinal);
        string json = await _program.GoodAsync("quarter --format json");
        Assert.Equal(json, await _program.GoodAsync("report 2026-Q4 --format json"));
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(("2026-Q4", 10), (document.RootElement.GetProperty("quarter").GetString(), document.RootElement.GetProperty("spent").GetInt32()));
        Assert.Equal(await _program.GoodAsync("quarter --format markdown"), await _program.GoodAsync("report 2026-Q4"));
    }
}
