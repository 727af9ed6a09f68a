using System.CommandLine;
using GrowthExperiments.Serialization;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth export</c>: a backlog in another format, every field kept.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "export",
            "Writes a backlog as CSV (safe to open in a spreadsheet, read back exactly), JSON or JSON Lines.",
            "growth export growth.json -o ideas.csv",
            "growth export ideas.csv --to jsonl");
        var input = new InputOptions(command);
        Option<string?> output = new("--output", "-o") { Description = "The file to write; standard output when not given.", HelpName = "FILE" };
        Option<InputKind?> to = Choices.Option<InputKind>("--to", "The format; the ending of the output's name tells when not given, else CSV.", InputKinds.Written);
        Option<bool> force = new("--force") { Description = "Overwrite a file that is there." };
        Option<bool> bom = Bom();
        command.Add(output);
        command.Add(to);
        command.Add(force);
        command.Add(bom);
        command.SetAction(async (result, cancellationToken) =>
        {
            string? path = result.GetValue(output);
            InputKind kind = path is null ? result.GetValue(to) ?? InputKind.Csv : InputKinds.OfOutput(path, result.GetValue(to));
            if (result.GetValue(bom) && kind != InputKind.Csv)
                throw new UsageException("--bom is for CSV; JSON is read in UTF-8 without it.");
            var sheet = new CsvWriteOptions { Bom = result.GetValue(bom) };
            BacklogDocument document = await input.Open(result, terminal).LoadAsync(cancellationToken).ConfigureAwait(false);
            if (kind != InputKind.Json && document.ProgramMembers.Any(m => !m.IsPolicy))
                terminal.Say("note: only the hypotheses are written; --to json has the weeks and the learning log, too, and growth log export writes the log.");
            if (path is null)
                await WriteAsync(terminal.OutputStream, kind, document, sheet, cancellationToken).ConfigureAwait(false);
            else
                await OutputFile.WriteAsync(path, result.GetValue(force), terminal, (s, t) => WriteAsync(s, kind, document, sheet, t), cancellationToken).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    public static Option<bool> Bom() => new("--bom") { Description = "Begin the CSV with a byte order mark, by which Excel sees that it is UTF-8." };

    public static Task WriteAsync(
        Stream stream, InputKind kind, BacklogDocument document, CsvWriteOptions? sheet, CancellationToken cancellationToken)
    {
        return kind switch
        {
            InputKind.Csv => BacklogSheet.WriteCsvAsync(stream, document.Backlog, sheet, cancellationToken),
            InputKind.Jsonl => BacklogJsonLines.WriteAsync(stream, document, cancellationToken),
            _ => BacklogJson.WriteAsync(stream, document, cancellationToken),
        };
    }
}
