using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth gate log</c>: all that gates said.</summary>
internal static class GateLogCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "log", "Lists what gates said, in the order in which it was recorded.", "growth gate log", "growth gate log --market ES --format markdown");
        Option<string?> market = GateCommand.Market();
        Option<ListFormat?> format = GateCommand.Format();
        command.Add(market);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<GateDecision> said = result.GetValue(market) is { } wanted ? loaded.GateDecisionsInMarket(wanted) : loaded.GateDecisions;
            await GateDecisionPage.PrintAsync(said, result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            if (said.Count == 0)
                terminal.Say(loaded.GateDecisions.Count == 0 ? "No gate was decided yet." : "No gate of this market was decided yet.");
            return ExitCode.Ok;
        });
        return command;
    }
}
