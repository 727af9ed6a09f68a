using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output;

/// <summary>The report of an import for programs: one JSON object.</summary>
internal static class ImportReportJson
{
    public static void Write(ImportReport report, string? target, Terminal terminal)
    {
        using (var writer = new Utf8JsonWriter(terminal.OutputStream, HypothesisJsonWriter.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("target", target);
            writer.WriteBoolean("dryRun", report.IsDryRun);
            writer.WriteBoolean("refused", report.Refused is not null);
            writer.WriteNumber("hypotheses", report.Document.Backlog.Count);
            writer.WriteNumber("unscored", report.Unscored);
            writer.WriteNumber("added", report.Merge?.AddedCount ?? report.Document.Backlog.Count);
            writer.WriteNumber("updated", report.Merge?.UpdatedCount ?? 0);
            writer.WriteNumber("unchanged", report.Merge?.UnchangedCount ?? 0);
            writer.WriteNumber("skipped", report.Merge?.SkippedCount ?? 0);
            WriteChanges(writer, "changes", report.Merge?.Updated ?? []);
            WriteChanges(writer, "skippedChanges", report.Merge?.Skipped ?? []);
            if (report.Sheet is { } sheet)
                WriteSheet(writer, sheet);
            writer.WriteEndObject();
        }

        terminal.Output.WriteLine();
    }

    private static void WriteChanges(Utf8JsonWriter writer, string name, IReadOnlyList<HypothesisChange> changes)
    {
        writer.WriteStartArray(name);
        foreach (HypothesisChange change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("id", change.After.Id.Value);
            writer.WriteStartArray("fields");
            foreach (FieldChange field in change.Fields)
            {
                writer.WriteStartObject();
                writer.WriteString("field", field.Field);
                writer.WriteString("before", field.Before);
                writer.WriteString("after", field.After);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSheet(Utf8JsonWriter writer, SheetImport sheet)
    {
        writer.WriteString("kind", sheet.Kind.ToString());
        writer.WriteString("origin", sheet.Origin);
        writer.WriteString("delimiter", sheet.Delimiter?.ToString());
        writer.WriteString("encoding", sheet.EncodingName);
        writer.WriteString("zone", sheet.Zone.Id);
        writer.WriteNumber("badRows", sheet.SkippedCount);
        writer.WriteNumber("problemCount", sheet.ProblemCount);
        writer.WriteStartArray("problems");
        foreach (ImportProblem problem in sheet.Problems)
            WritePlaced(writer, problem.Code, $"{problem.Rule}. {problem.Remedy}", problem.Line, problem.Column, problem.Header);
        writer.WriteEndArray();
        writer.WriteStartArray("tables");
        foreach (SheetTable table in sheet.Tables)
            WriteTable(writer, table);
        writer.WriteEndArray();
        writer.WriteStartArray("notes");
        foreach (ImportNote note in sheet.Notes)
            WritePlaced(writer, note.Code, note.Text, note.Line, note.Column, note.Header);
        writer.WriteEndArray();
    }

    /// <summary>Something with a place; a line or column of 0 is none.</summary>
    private static void WritePlaced(Utf8JsonWriter writer, string code, string text, int line, int column, string? header)
    {
        writer.WriteStartObject();
        writer.WriteString("code", code);
        writer.WriteString("text", text);
        if (line > 0)
            writer.WriteNumber("line", line);
        if (column > 0)
            writer.WriteNumber("column", column);
        if (header is not null)
            writer.WriteString("header", header);
        writer.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter writer, SheetTable table)
    {
        writer.WriteStartObject();
        writer.WriteString("name", table.Name);
        writer.WriteNumber("line", table.Line);
        writer.WriteBoolean("read", table.IsRead);
        writer.WriteString("reason", table.Reason);
        writer.WriteNumber("rows", table.RowCount);
        if (table.Score is { } score)
        {
            writer.WriteStartObject("score");
            writer.WriteNumber("column", score.Column.Number);
            writer.WriteString("formula", score.Formula);
            writer.WriteNumber("rows", score.RowCount);
            writer.WriteNumber("agreeing", score.AgreeingCount);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("columns");
        foreach (SheetColumn column in table.Columns)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", column.Number);
            writer.WriteString("header", column.Header);
            writer.WriteString("field", column.Field);
            writer.WriteString("reason", column.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
