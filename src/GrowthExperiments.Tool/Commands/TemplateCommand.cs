using System.CommandLine;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth template</c>: a blank sheet to fill in.</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "template",
            "Writes a blank CSV sheet with the right headers; only title, impact, confidence and ease matter for a ranking.",
            "growth template -o ideas.csv",
            "growth template --bom -o ideas.csv");
        Option<string?> output = new("--output", "-o") { Description = "The file to write; standard output when not given.", HelpName = "FILE" };
        Option<bool> force = new("--force") { Description = "Overwrite a file that is there." };
        Option<bool> bom = ExportCommand.Bom();
        command.Add(output);
        command.Add(force);
        command.Add(bom);
        command.SetAction(async (result, cancellationToken) =>
        {
            var options = new CsvWriteOptions { Bom = result.GetValue(bom) };
            if (result.GetValue(output) is { Length: > 0 } named && InputKinds.OfOutput(named, null) != InputKind.Csv)
                throw new UsageException($"A template is CSV, but {Shown.Quoted(named)} names something else. End the name in .csv.");
            if (result.GetValue(output) is { } path)
                await OutputFile.WriteAsync(path, result.GetValue(force), terminal, (stream, token) => BacklogSheet.WriteCsvAsync(stream, [], options, token), cancellationToken).ConfigureAwait(false);
            else
                await BacklogSheet.WriteCsvAsync(terminal.OutputStream, [], options, cancellationToken).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
