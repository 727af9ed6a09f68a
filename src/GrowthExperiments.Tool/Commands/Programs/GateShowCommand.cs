using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth gate show</c>: what a gate asks for, what it guards, and what it said last.</summary>
internal static class GateShowCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand("show", "Shows what a gate asks for, what it guards, and what it said last.", "growth gate show es-customers");
        Argument<string> id = new("ID") { Description = "The id of the gate." };
        Option<ListFormat?> format = GateCommand.Format();
        command.Add(id);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            GateId wanted = GateCommand.IdOf(result.GetRequiredValue(id));
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            var detail = new GateDetail(loaded, RefusalException.Name(() => loaded.GateOf(wanted)));
            await detail.PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
