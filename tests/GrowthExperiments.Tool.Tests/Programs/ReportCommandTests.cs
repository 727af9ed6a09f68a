using System.Text.Json;

namespace GrowthExperiments.Tool.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_week_that_is_meant_is_reported()
    {
        await _program.StartWeekAsync();
        Assert.StartsWith("# Acme, week 2026-W48\n", await _program.GoodAsync("report"), StringComparison.Ordinal);
        await CloseAsync();
        await _program.GoodAsync("week plan", "week start");
        string closed = await _program.GoodAsync("report");
        Assert.StartsWith("# Acme, week 2026-W48\n\n23 to 29 November 2026, closed\n", closed, StringComparison.Ordinal);
        Assert.Equal(closed, await _program.GoodAsync("report 2026-W48 --format markdown"));
        Assert.StartsWith("# Acme, week 2026-W49\n", await _program.GoodAsync("report 2026-W49"), StringComparison.Ordinal);
        Assert.StartsWith("# Acme, insights\n", await _program.GoodAsync("report insights"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ending_of_the_name_tells_the_format()
    {
        await _program.StartWeekAsync();
        await CloseAsync();
        foreach (string about in (string[])["", "insights"])
        {
            using var folder = new TempFolder();
            foreach ((string file, string start) in new[] { ("a.html", "<!DOCTYPE html>"), ("a.HTM", "<!DOCTYPE html>"), ("a.json", "{\n"), ("a.md", "# Acme, "), ("a", "# Acme, ") })
            {
                await _program.GoodAsync($"report {about} -o {folder[file]}");
                Assert.StartsWith(start, File.ReadAllText(folder[file]), StringComparison.Ordinal);
            }

            await _program.GoodAsync($"report {about} -o {folder["a.html"]} --format json --force");
            string json = File.ReadAllText(folder["a.html"]);
            Assert.EndsWith("}\n", json, StringComparison.Ordinal);
            Assert.Equal("Acme", JsonDocument.Parse(json).RootElement.GetProperty("program").GetString());
            Assert.Equal(json, await _program.GoodAsync($"report {about} --format json"));
        }
    }

    [Fact]
    public async Task What_is_there_is_not_overwritten()
    {
        await _program.StartWeekAsync();
        string before = _program.Json;
        Assert.Equal(4, (await _program.RunAsync($"report -o {_program.Path}x")).Code + (await _program.RunAsync($"report -o {_program.Path}x")).Code);
        foreach (string line in (string[])[$"report -o {_program.Path} --force", "report november", "report --format pdf", "report 2026-48", "report -o \"\""])
            Assert.Equal((2, ""), ((await _program.RunAsync(line)) is var run ? run.Code : 0, run.Output));
        Assert.Equal(4, (await _program.RunAsync("report 2025-W50")).Code);
        Assert.Equal(before, _program.Json);
    }

    [Fact]
    public async Task Without_a_week_there_is_nothing_to_report()
    {
        await _program.GoodAsync("init");
        Assert.Equal((4, "", "No week is planned yet. Plan one with growth week plan.\n"), (await _program.RunAsync("report")) is var run ? (run.Code, run.Output, run.Error) : default);
    }

    private Task<string> CloseAsync() => _program.GoodAsync(
        "week end signup digest", "learn signup --outcome won --insight Yes --counts 200/4000,260/4010", "learn digest --outcome lost --insight No", "week carry yearly --reason Later", "week close");
}
