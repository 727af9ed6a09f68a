using System.Text;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Reads Markdown documents and says what came of it in few words.</summary>
internal static class MarkdownTables
{
    public static List<string> Read(string text, int maxRecordBytes = 1024 * 1024) => Read(Encoding.UTF8.GetBytes(text), maxRecordBytes);

    public static List<string> Read(byte[] bytes, int maxRecordBytes = 1024 * 1024) => Read(new MemoryStream(bytes), maxRecordBytes);

    /// <summary>A line per record: a table's header as <c>[name] 3: a|b</c>, a row as <c>5: a|b</c>, a fault as <c>7! code</c>.</summary>
    public static List<string> Read(Stream stream, int maxRecordBytes = 1024 * 1024) =>
        SheetReader.Completed(ReadAsync(stream, maxRecordBytes, async: false));

    public static async ValueTask<List<string>> ReadAsync(Stream stream, int maxRecordBytes = 1024 * 1024, bool async = true)
    {
        var shown = new List<string>();
        using var records = new MarkdownRecords(stream, maxRecordBytes);
        while (await records.ReadAsync(async, CancellationToken.None))
        {
            Assert.Equal(records.Fault is not null, records.IsLast);
            shown.Add(records.Fault is not null
                ? $"{records.Line}! {ProblemOf(records).Code}"
                : (records.StartsTable ? $"[{records.TableName}] " : "") + $"{records.Line}: {string.Join('|', records.ToCells())}");
        }

        return shown;
    }

    /// <summary>The cells of all records, which come from one table.</summary>
    public static List<string[]> Cells(string text)
    {
        var rows = new List<string[]>();
        using var records = new MarkdownRecords(new MemoryStream(Encoding.UTF8.GetBytes(text)), int.MaxValue);
        while (SheetReader.Completed(records.ReadAsync(async: false, CancellationToken.None)))
        {
            Assert.True(records.Fault is null);
            Assert.Equal(rows.Count == 0, records.StartsTable);
            rows.Add(records.ToCells());
        }

        return rows;
    }

    public static ImportProblem ProblemOf(SheetRecords records) => new(records.Fault!, default);
}
