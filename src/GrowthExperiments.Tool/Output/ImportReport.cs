using GrowthExperiments.Serialization;
using GrowthExperiments.Tool.Input;
using static System.FormattableString;

namespace GrowthExperiments.Tool.Output;

/// <summary>How a report is printed.</summary>
internal enum ReportFormat
{
    Table = 1,
    Json,
}

/// <summary>What an import read, how it understood it, and what became of it.</summary>
internal sealed class ImportReport
{
    private ImportReport(BacklogInput source, BacklogDocument document, SheetImport? sheet)
    {
        Source = source;
        Sheet = sheet;
        Document = document;
    }

    public BacklogInput Source { get; }

    public SheetImport? Sheet { get; }

    public BacklogDocument Document { get; }

    /// <summary>Why nothing is imported; null when something is.</summary>
    public InputRefusedException? Refused { get; private init; }

    /// <summary>Whether nothing is written.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>What became of the hypotheses in a document that was there.</summary>
    public BacklogMerge? Merge { get; private set; }

    public int Unscored => Document.Backlog.Count(h => h.Score is null);

    public static async Task<ImportReport> ReadAsync(BacklogInput source, bool isDryRun, CancellationToken cancellationToken)
    {
        if (!source.IsSheet)
            return new ImportReport(source, await source.ReadDocumentAsync(cancellationToken).ConfigureAwait(false), null) { IsDryRun = isDryRun };
        SheetImport sheet = await source.ReadSheetAsync(cancellationToken).ConfigureAwait(false);
        InputRefusedException? refused = source.Judge(sheet);
        return new ImportReport(source, new BacklogDocument(refused is null ? sheet.Backlog : []), sheet) { IsDryRun = isDryRun, Refused = refused };
    }

    public void MergeInto(Backlog target, ConflictPolicy onConflict) =>
        Merge = Sheet is null ? target.Merge(Document.Backlog, onConflict) : Sheet.MergeInto(target, onConflict);

    public void Print(string? target, ReportFormat format, Terminal terminal)
    {
        if (format == ReportFormat.Json)
            ImportReportJson.Write(this, target, terminal);
        else
            PrintText(target, terminal);
    }

    private void PrintText(string? target, Terminal terminal)
    {
        StreamWriter output = terminal.Output;
        output.WriteLine(Refused is null
            ? Invariant($"{Source.Name}: {Document.Backlog.Count} hypotheses, {Unscored} not rated yet.")
            : Invariant($"{Source.Name}: refused, {Sheet!.ProblemCount} problems in {Sheet.RowCount} rows."));
        if (Sheet is not null)
            PrintSheet(Sheet, terminal);
        output.WriteLine($"{(target is null ? "" : $"{Shown.Escaped(target)}: ")}{Outcome()}");
        foreach (HypothesisChange change in Merge?.Updated ?? [])
            output.WriteLine($"  updated {Shown.Escaped(change.After.Id.Value)}: {string.Join(", ", change.Fields)}");
        foreach (HypothesisChange change in Merge?.Skipped ?? [])
            output.WriteLine($"  skipped {Shown.Escaped(change.After.Id.Value)}: {string.Join(", ", change.Fields)}");
    }

    private static void PrintSheet(SheetImport sheet, Terminal terminal)
    {
        StreamWriter output = terminal.Output;
        if (sheet.RowCount == 0 && sheet.IsClean)
            output.WriteLine("There is a header, but no row below it.");
        if (sheet.Origin is { } tool)
            output.WriteLine($"The headers are those of an export from {tool}.");
        output.WriteLine(Form(sheet));
        foreach (SheetTable table in sheet.Tables)
            PrintTable(table, sheet.Tables.Count > 1 || table.Name is not null, terminal);
        foreach (ImportNote note in sheet.Notes)
            output.WriteLine($"note: {note}");
    }

    private static string Form(SheetImport sheet)
    {
        string zone = $"dates without an offset in {sheet.Zone.Id}.";
        return sheet.Kind switch
        {
            SheetKind.Workbook => $"A workbook; {zone}",
            SheetKind.Markdown => $"Markdown in {sheet.EncodingName}; {zone}",
            _ => $"Cells separated by {NameOf(sheet.Delimiter!.Value)}; text in {sheet.EncodingName}; {zone}",
        };
    }

    private static void PrintTable(SheetTable table, bool isNamed, Terminal terminal)
    {
        if (isNamed)
        {
            string rows = table.IsRead ? Invariant($"{table.RowCount} rows") : $"left out, {table.Reason}";
            terminal.Output.WriteLine(Invariant($"{(table.Name is null ? "Table" : Shown.Quoted(table.Name))} from line {table.Line}: {rows}."));
        }

        if (!table.IsRead)
            return;
        string[][] cells = [.. table.Columns.Select(c => (string[])[Invariant($"{c.Number}"), Shown.Escaped(c.Header), Became(c)])];
        Grid.Write(terminal, ["column", "header", "became"], cells, numberColumns: 1, wrappedColumns: 1);
    }

    private static string Became(SheetColumn column) => column switch
    {
        { Field: "score" } => "score (compared, not taken)",
        { Field: { } field } => field,
        { Reason: { } reason } => $"left out: {reason}",
        _ => "left out",
    };

    private string Outcome()
    {
        if (Refused is not null)
            return "nothing written.";
        string would = IsDryRun ? "nothing written, this was a dry run; " : "";
        return Merge is { } m
            ? Invariant($"{would}{m.AddedCount} added, {m.UpdatedCount} updated, {m.UnchangedCount} unchanged, {m.SkippedCount} skipped.")
            : IsDryRun ? "nothing written, this was a dry run." : "written.";
    }

    private static string NameOf(char delimiter) => delimiter switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "pipes",
        var other => Shown.Quoted(other.ToString()),
    };
}
