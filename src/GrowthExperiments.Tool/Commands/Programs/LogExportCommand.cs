using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth log export</c>: the whole log for other programs.</summary>
internal static class LogExportCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "export",
            "Writes the whole log, corrected entries too: as JSON Lines (its entries byte for byte), JSON, CSV (safe to open in a spreadsheet) or Markdown.",
            "growth log export -o learnings.csv --format csv",
            "growth log export --format jsonl");
        Option<LogExportFormat?> format = Choices.Option<LogExportFormat>("--format", "The format; jsonl when not given.", "jsonl|json|csv|markdown");
        Option<string?> output = new("--output", "-o") { Description = "The file to write; standard output when not given.", HelpName = "FILE" };
        Option<bool> force = new("--force") { Description = "Overwrite a file that is there." };
        command.Add(format);
        command.Add(output);
        command.Add(force);
        command.SetAction(async (result, cancellationToken) =>
        {
            LogExportFormat kind = result.GetValue(format) ?? LogExportFormat.Jsonl;
            LearningLog log = (await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false)).Log;
            if (result.GetValue(output) is not { } path)
            {
                await LogExport.WriteAsync(terminal.OutputStream, log, kind, cancellationToken).ConfigureAwait(false);
                return ExitCode.Ok;
            }

            program.RefuseAsOutput(result, path);
            await OutputFile.WriteAsync(path, result.GetValue(force), terminal, (s, t) => LogExport.WriteAsync(s, log, kind, t), cancellationToken).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
