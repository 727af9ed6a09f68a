using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth archive</c>: an idea that will not be tested, or one that is concluded, is laid aside.</summary>
internal static class ArchiveCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "archive",
            "Lays aside an idea that will not be tested, or one that is concluded; it stays in the file and out of rankings.",
            "growth archive one-field");
        Argument<string> id = new("ID") { Description = "The id of the hypothesis, or the beginning of it, or its whole title." };
        command.Add(id);
        var program = new ProgramOption(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            string said = await program.ChangeAsync(
                result, terminal, p => $"{p.NameOf(p.Archive(p.IdOf(result.GetRequiredValue(id))).Id)} is archived.", cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(said).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
