using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth playbook remove</c>: a playbook goes; what was made from it stays.</summary>
internal static class PlaybookRemoveCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "remove",
            "Removes a playbook; the hypotheses that were made from it stay.",
            "growth playbook remove webinar");
        Argument<string> id = PlaybookCommand.Id();
        command.Add(id);
        command.SetAction(async (result, cancellationToken) =>
        {
            Playbook removed = await program.ChangeAsync(
                result, terminal, p => p.RemovePlaybook(p.Meant(result, id).Id), cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync($"{PlaybookCommand.NameOf(removed)} is removed.").ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
