using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth playbook recycle</c>: new ideas that run a play again in other formats.</summary>
internal static class PlaybookRecycleCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "recycle",
            "Adds an idea for each format in which a play can be run again; they are to be rated anew.",
            "growth playbook recycle webinar",
            "growth playbook recycle webinar --as article --as \"a series of short videos\"");
        Argument<string> id = PlaybookCommand.Id();
        Option<string[]> formats = new("--as") { Description = $"A format; {string.Join(", ", Playbook.UsualFormats)} when none is given. Once for each.", HelpName = "FORMAT" };
        command.Add(id);
        command.Add(formats);
        command.SetAction(async (result, cancellationToken) =>
        {
            string[]? asked = result.GetValue(formats) is { Length: > 0 } given ? given : null;
            ProgramWords.Check(Playbook.CheckFormats(asked));
            IReadOnlyList<Hypothesis> made = await program.ChangeAsync(
                result, terminal, p => p.RecyclePlaybook(p.Meant(result, id).Id, asked), cancellationToken).ConfigureAwait(false);
            foreach (Hypothesis hypothesis in made)
                await terminal.Output.WriteLineAsync($"{Shown.Quoted(hypothesis.Title)} ({Shown.Escaped(hypothesis.Id.Value)}) is added.").ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
