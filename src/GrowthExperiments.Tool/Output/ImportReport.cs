using System.Globalization;
using System.Text.Json;
using GrowthExperiments.Serialization;
using GrowthExperiments.Tool.Input;

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
    private readonly BacklogInput _source;
    private readonly SheetImport? _sheet;

    private ImportReport(BacklogInput source, BacklogDocument document, SheetImport? sheet)
    {
        _source = source;
        _sheet = sheet;
        Document = document;
    }

    public BacklogDocument Document { get; }

    /// <summary>The counts of a merge, where there was one.</summary>
    public BacklogMerge? Merge { get; set; }

    /// <summary>The fields that the input has: those of its columns, or all for a document.</summary>
    public IReadOnlyCollection<HypothesisField> Fields => _sheet is null
        ? HypothesisFields.All
        : [.. HypothesisFields.All.Where(f => _sheet.Columns.Any(c => c.Field == HypothesisFields.NameOf(f)))];

    public static async Task<ImportReport> ReadAsync(BacklogInput source, CancellationToken cancellationToken)
    {
        if (source.Kind != InputKind.Csv)
            return new ImportReport(source, await source.ReadDocumentAsync(cancellationToken).ConfigureAwait(false), null);
        SheetImport sheet = await source.ReadCleanSheetAsync(cancellationToken).ConfigureAwait(false);
        return new ImportReport(source, new BacklogDocument(sheet.Backlog), sheet);
    }

    public void Print(string target, ReportFormat format, Terminal terminal)
    {
        if (format == ReportFormat.Json)
            PrintJson(target, terminal);
        else
            PrintText(target, terminal.Output);
    }

    private void PrintText(string target, StreamWriter output)
    {
        output.WriteLine(Invariant($"{_source.Name}: {Document.Backlog.Count} hypotheses, {Unscored} not rated yet."));
        if (_sheet is not null && Document.Backlog.Count == 0)
            output.WriteLine("There is a header, but no row below it.");
        if (_sheet is not null)
        {
            output.WriteLine(Invariant($"{_sheet.Columns.Count} columns, separated by {DelimiterName}; text in {_sheet.EncodingName}; dates without an offset in {_sheet.Zone.Id}."));
            PrintColumns(output, _sheet.Columns);
        }

        output.WriteLine(Merge is { } m
            ? Invariant($"{Shown.Escaped(target)}: {m.Added} added, {m.Updated} updated, {m.Unchanged} unchanged, {m.Skipped} skipped.")
            : Invariant($"{Shown.Escaped(target)}: written."));
    }

    /// <summary>Says of each column what became of it, shortly where its header is the field's own name.</summary>
    private static void PrintColumns(StreamWriter output, IReadOnlyList<SheetColumn> columns)
    {
        SheetColumn[] left = [.. columns.Where(c => c.Field is null)];
        if (left.Length < columns.Count)
            output.WriteLine($"Taken: {string.Join(", ", columns.Except(left).Select(Taken))}.");
        if (left.Length > 0)
            output.WriteLine($"Left out: {string.Join(", ", left.Select(c => Invariant($"{Shown.Quoted(c.Header)} (column {c.Number})")))}.");
    }

    private static string Taken(SheetColumn column) => column.Header.AsSpan().Trim().Equals(column.Field, StringComparison.OrdinalIgnoreCase)
        ? column.Field!
        : $"{column.Field} (from {Shown.Quoted(column.Header)})";

    private void PrintJson(string target, Terminal terminal)
    {
        using (var writer = new Utf8JsonWriter(terminal.OutputStream, HypothesisJsonWriter.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("target", target);
            writer.WriteNumber("hypotheses", Document.Backlog.Count);
            writer.WriteNumber("unscored", Unscored);
            writer.WriteNumber("added", Merge?.Added ?? Document.Backlog.Count);
            writer.WriteNumber("updated", Merge?.Updated ?? 0);
            writer.WriteNumber("unchanged", Merge?.Unchanged ?? 0);
            writer.WriteNumber("skipped", Merge?.Skipped ?? 0);
            if (_sheet is not null)
                WriteSheet(writer, _sheet);
            writer.WriteEndObject();
        }

        terminal.Output.WriteLine();
    }

    private static void WriteSheet(Utf8JsonWriter writer, SheetImport sheet)
    {
        writer.WriteString("delimiter", sheet.Delimiter.ToString());
        writer.WriteString("encoding", sheet.EncodingName);
        writer.WriteString("zone", sheet.Zone.Id);
        writer.WriteStartArray("columns");
        foreach (SheetColumn column in sheet.Columns)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", column.Number);
            writer.WriteString("header", column.Header);
            writer.WriteString("field", column.Field);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private int Unscored => Document.Backlog.Count(h => h.Score is null);

    private string DelimiterName => _sheet!.Delimiter switch
    {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        '|' => "pipes",
        var other => Shown.Quoted(other.ToString()),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
