using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth playbook write</c>: a playbook from a test that was won.</summary>
internal static class PlaybookWriteCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "write",
            "Writes a playbook from a test that was won: what it taught is the purpose, each line of the change a step; export it, fill it in, and import it with --replace.",
            "growth playbook write L12",
            "growth playbook write one-field --id sign-up-form");
        Argument<string> from = new("LEARNING") { Description = "The learning, such as L12; or the hypothesis by its id, the beginning of it, or its whole title." };
        Option<string?> id = new("--id") { Description = "The id of the playbook; derived from the title when not given.", HelpName = "ID" };
        command.Add(from);
        command.Add(id);
        command.SetAction(async (result, cancellationToken) =>
        {
            string wanted = result.GetRequiredValue(from);
            string? given = result.GetValue(id);
            if (given is not null)
                ProgramWords.Check(TextRules.Id(given));
            Playbook written = await program.ChangeAsync(
                result, terminal, p => Learning.SequenceOf(wanted) > 0 ? p.WritePlaybook(wanted, given) : p.WritePlaybook(p.IdOf(wanted), given), cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(
                $"{PlaybookCommand.NameOf(written)} is written from {written.Learnings[0]}, with {CycleWords.Count(written.Steps.Count, "step")}.").ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
