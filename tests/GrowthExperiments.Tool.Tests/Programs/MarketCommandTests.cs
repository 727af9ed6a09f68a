using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

/// <summary>One market at a time, from the plan to the report.</summary>
public sealed class MarketCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Markets_are_planned_and_looked_at_apart() => Snapshot.Match(await _program.TranscriptAsync(
        "init --name Acme --low 0",
        "add \"A French page\" --id fr --score 8/6/9 --market FR",
        "add \"A German page\" --id de --score 9/9/9 --market DE",
        "week plan --market fr --dry-run",
        "week plan",
        "week start",
        "week end fr de",
        "learn fr --outcome won --insight Oui",
        "learn de --outcome lost --insight Nein",
        "log --market FR",
        "report 2026-W48 --market FR",
        "insights --market DE",
        "week plan 2026-W49 --market \"\"",
        "report --market \" \""));
}
