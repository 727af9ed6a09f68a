using System.CommandLine;
using GrowthExperiments.Serialization;
using GrowthExperiments.Tool.Commands.Programs;
using GrowthExperiments.Tool.Input;
using GrowthExperiments.Tool.Output;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth import</c>: a sheet becomes a document, or joins one; all of it or nothing.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "import",
            "Reads a backlog and writes it as a new JSON document, or adds it to one; with a report, and all or nothing.",
            "growth import ideas.csv -o growth.json",
            "growth import more.csv --into growth.json --on-conflict update");
        var input = new InputOptions(command);
        Option<string?> output = new("--output", "-o") { Description = "The new document: .json, or .jsonl for JSON Lines.", HelpName = "NEW.json" };
        Option<string?> into = new("--into") { Description = "The document to add to.", HelpName = "EXISTING.json" };
        Option<bool> force = new("--force") { Description = "With -o: overwrite a file that is there." };
        Option<ConflictPolicy?> onConflict = Choices.Option<ConflictPolicy>(
            "--on-conflict",
            "With --into: what to do with a hypothesis that is there already and differs; fail when not given.",
            "fail|skip|update");
        Option<ReportFormat?> format = Choices.Option<ReportFormat>("--format", "How to print the report; table when not given.", "table|json");
        Option<bool> dryRun = new("--dry-run") { Description = "Print the report and write nothing." };
        command.Add(output);
        command.Add(into);
        command.Add(force);
        command.Add(dryRun);
        command.Add(onConflict);
        command.Add(format);
        command.Validators.Add(result =>
        {
            bool hasBoth = result.GetValue(output) is not null && result.GetValue(into) is not null;
            bool hasNone = result.GetValue(output) is null && result.GetValue(into) is null && !result.GetValue(dryRun);
            if (hasBoth || hasNone)
                result.AddError("Say where to: either -o NEW.json or --into EXISTING.json.");
            else if (result.GetValue(force) && result.GetValue(output) is null)
                result.AddError("--force overwrites the file of -o; with --into, say --on-conflict update.");
            else if (result.GetResult(onConflict) is not null && result.GetValue(into) is null)
                result.AddError("--on-conflict is about the document of --into; with -o there is nothing to differ from.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            BacklogInput source = input.Open(result, terminal);
            string? target = result.GetValue(output) ?? result.GetValue(into);
            InputKind kind = target is null ? InputKind.Json : InputKinds.OfDocument(target);
            ImportReport report = await ImportReport.ReadAsync(source, result.GetValue(dryRun), cancellationToken).ConfigureAwait(false);
            if (report.Refused is { } refused)
            {
                if (report.IsDryRun || result.GetValue(format) is not null)
                    report.Print(target, result.GetValue(format) ?? ReportFormat.Table, terminal);
                await terminal.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
                throw refused;
            }

            if (result.GetValue(into) is { } existing)
                await MergeAsync(report, existing, kind, result.GetValue(onConflict) ?? ConflictPolicy.Fail, terminal, cancellationToken).ConfigureAwait(false);
            else if (!report.IsDryRun)
                await OutputFile.WriteAsync(target!, result.GetValue(force), terminal, (s, t) => ExportCommand.WriteAsync(s, kind, report.Document, null, t), cancellationToken).ConfigureAwait(false);
            report.Print(target, result.GetValue(format) ?? ReportFormat.Table, terminal);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task MergeAsync(
        ImportReport report, string path, InputKind kind, ConflictPolicy onConflict, Terminal terminal, CancellationToken cancellationToken)
    {
        if (report.Document.ProgramMembers.Count > 0)
            terminal.Say($"note: weeks, policy and learning log of {report.Source.Name} are not imported, only its hypotheses.");
        if (kind == InputKind.Json && !report.IsDryRun)
        {
            await ProgramOption.ChangeAsync(path, terminal, Merge, (_, changed) => changed, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (kind == InputKind.Json)
        {
            GrowthProgram read = await ProgramOption.NamedAsync(path, () => GrowthProgram.LoadAsync(path, terminal.Clock, null, cancellationToken)).ConfigureAwait(false);
            RefusalException.Name(() => Merge(read));
            return;
        }

        BacklogDocument document = await LoadAsync(path, cancellationToken).ConfigureAwait(false);
        report.MergeInto(document.Backlog, onConflict);
        if (report.IsDryRun || report.Merge is { AddedCount: 0, UpdatedCount: 0 })
            return;
        await OutputException.NameAsync(path, document.SaveAsync(path, cancellationToken)).ConfigureAwait(false);

        bool Merge(GrowthProgram program)
        {
            report.MergeInto(program.Backlog, onConflict);
            return report.Merge is not { AddedCount: 0, UpdatedCount: 0 };
        }
    }

    private static async Task<BacklogDocument> LoadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await BacklogFile.LoadAsync(path, null, cancellationToken).ConfigureAwait(false);
        }
        catch (GrowthException e)
        {
            throw new InputException(Shown.Escaped(path), e);
        }
    }
}
