using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth playbook list</c>: all playbooks, and which are contested.</summary>
internal static class PlaybookListCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "list",
            "Lists the playbooks, and marks those that a later test speaks against.",
            "growth playbook list",
            "growth playbook list --format markdown");
        Act(command, terminal, program);
        return command;
    }

    /// <summary>What the command does, which the word above it does, too, when it stands alone.</summary>
    public static void Act(Command command, Terminal terminal, ProgramOption program)
    {
        Option<ListFormat?> format = Choices.Option<ListFormat>("--format", "How to print it; table when not given.", "table|json|markdown");
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            await new PlaybookList(loaded).PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            if (loaded.Playbooks.Count == 0)
                terminal.Say("There is no playbook yet: growth playbook write makes one of a test that was won.");
            return ExitCode.Ok;
        });
    }
}
