using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth okr gate</c>: what of the ranking serves a key result of the quarter.</summary>
internal static class OkrGateCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "gate",
            "Splits the ranking into what serves a key result of the quarter and what is set aside, with the reason; changes nothing.",
            "growth okr gate",
            "growth okr gate --quarter 2027-Q1 --format json");
        Option<Quarter?> quarter = Quarters.Option("The quarter; the current one when not given.");
        Option<ListFormat?> format = OkrOptions.FormatOption();
        command.Add(quarter);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            OkrGate gate = loaded.OkrGateOf(result.GetValue(quarter));
            var page = new OkrGatePage(gate.Current, gate.Split(loaded.Backlog.Rank()));
            await page.PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            if (page.Note is { } note)
                terminal.Say(note);
            return ExitCode.Ok;
        });
        return command;
    }
}
