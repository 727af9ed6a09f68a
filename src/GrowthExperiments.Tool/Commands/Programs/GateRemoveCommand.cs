using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth gate remove</c>: takes a gate away that nothing needs.</summary>
internal static class GateRemoveCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand("remove", "Removes a gate that guards nothing and that no other comes after; what it said stays.", "growth gate remove es-ads");
        Argument<string> id = new("ID") { Description = "The id of the gate." };
        command.Add(id);
        command.SetAction(async (result, cancellationToken) =>
        {
            GateId wanted = GateCommand.IdOf(result.GetRequiredValue(id));
            await program.ChangeAsync(result, terminal, Remove, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync($"removed {Shown.Escaped(wanted.Value)}").ConfigureAwait(false);
            return ExitCode.Ok;

            GateId Remove(GrowthProgram from)
            {
                from.RemoveGate(wanted);
                return wanted;
            }
        });
        return command;
    }
}
