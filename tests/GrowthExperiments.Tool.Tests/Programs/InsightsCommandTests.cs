using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

/// <summary>A year of weeks, looked back on from the terminal.</summary>
public sealed class InsightsCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_team_lead_looks_back_on_a_quarter()
    {
        await YearOfWeeks.Make(seed: 1, weeks: 13).SaveAsync(_program.Path);
        Snapshot.Match(await _program.TranscriptAsync("insights --top 3", "insights --since 2026-W10 --until 2026-W09", "insights --top 0", "insights --since soon", "insights --definition all"));
    }

    [Fact]
    public async Task The_reworded_old_test_of_a_year_is_found_first()
    {
        GrowthProgram year = YearOfWeeks.Make(seed: 1);
        await year.SaveAsync(_program.Path);
        foreach ((string reworded, string old) in new[]
        {
            ("Registration that asks for one field only, for agencies", "A one-field sign-up form for agencies"),
            ("Show example data instead of an empty page to schools", "Sample data in the empty state for schools"),
            ("Yearly plan preselected in Germany", "Annual billing as the default in Germany"),
        })
        {
            using JsonDocument found = JsonDocument.Parse(await _program.GoodAsync($"similar \"{reworded}\" --format json --top 1"));
            Assert.StartsWith(old, found.RootElement.GetProperty("items")[0].GetProperty("title").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_past_there_is_nothing_to_tell()
    {
        await _program.GoodAsync("init");
        Assert.StartsWith("insights from no test\nnothing is concluded yet\n", await _program.GoodAsync("insights"), StringComparison.Ordinal);
    }
}
