using System.CommandLine;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth playbook import</c>: a playbook in Markdown comes in.</summary>
internal static class PlaybookImportCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "import",
            "Reads a playbook in Markdown, as export writes it or by hand: # for the title, ## for Steps, Best practices, Pitfalls and About, - for items.",
            "growth playbook import webinar.md",
            "growth playbook import webinar.md --replace");
        Argument<string> file = new("FILE") { Description = "The Markdown, or - for standard input." };
        Option<bool> replace = new("--replace") { Description = "Take it in the place of the playbook with its id, if there is one." };
        command.Add(file);
        command.Add(replace);
        command.SetAction(async (result, cancellationToken) =>
        {
            Playbook read = await MarkdownInput.ReadAsync(result.GetRequiredValue(file), terminal, Playbook.ParseMarkdown, cancellationToken).ConfigureAwait(false);
            string verb = await program.ChangeAsync(result, terminal, Put, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync($"{PlaybookCommand.NameOf(read)} is {verb}, with {CycleWords.Count(read.Steps.Count, "step")}.").ConfigureAwait(false);
            return ExitCode.Ok;

            string Put(GrowthProgram p)
            {
                bool isThere = result.GetValue(replace) && p.TryGetPlaybook(read.Id, out _);
                _ = isThere ? p.ReplacePlaybook(read) : p.AddPlaybook(read);
                return isThere ? "replaced" : "added";
            }
        });
        return command;
    }
}
