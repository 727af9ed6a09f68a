using System.Text;

namespace GrowthExperiments.Spreadsheets.Tests;

internal static class Workbooks
{
    public const int Limit = 64 * 1024 * 1024;

    public static WorkbookRecords Open(byte[] bytes, string? sheet = null, int limit = Limit) => Open(new MemoryStream(bytes), sheet, limit);

    public static WorkbookRecords Open(Stream source, string? sheet = null, int limit = Limit) =>
        SheetReader.Completed(WorkbookRecords.OpenAsync(source, sheet, LooksRated, LooksRated, limit, async: false, CancellationToken.None));

    public static bool Next(WorkbookRecords records) => SheetReader.Completed(records.ReadAsync(async: false, CancellationToken.None));

    public static Fault FaultOf(byte[] bytes, string? sheet = null, int limit = Limit)
    {
        using WorkbookRecords records = Open(bytes, sheet, limit);
        Assert.True(Next(records));
        Assert.True(records.IsLast);
        Fault fault = Assert.IsType<Fault>(records.Fault);
        Assert.False(Next(records));
        return fault;
    }

    /// <summary>All rows without faults, each with its line.</summary>
    public static List<(int Line, string[] Cells)> Rows(byte[] bytes, string? sheet = null)
    {
        using WorkbookRecords records = Open(bytes, sheet);
        var rows = new List<(int, string[])>();
        while (Next(records))
        {
            Assert.Null(records.Fault);
            Assert.Equal(rows.Count == 0, records.StartsTable);
            rows.Add((records.Line, records.ToCells()));
        }

        return rows;
    }

    /// <summary>The first cell of a row that holds this cell alone.</summary>
    public static string OnlyCell(string cell, string? date1904 = null) =>
        Rows(new Xlsx { Date1904 = date1904 }.Sheet("Ideas", [Xlsx.Row(1, cell)]).ToBytes()).Single().Cells.Single();

    /// <summary>All that the records say, for comparing two ways to read them.</summary>
    public static async Task<string> DescribeAsync(Stream source, bool async, int limit = Limit)
    {
        using WorkbookRecords records = await WorkbookRecords.OpenAsync(source, null, LooksRated, LooksRated, limit, async, CancellationToken.None);
        var all = new StringBuilder().AppendJoin('|', records.SheetNames);
        while (await records.ReadAsync(async, CancellationToken.None))
        {
            all.Append('\n').Append(records.TableName).Append(records.Line).Append(records.Fault?.Message).Append(records.IsLast);
            for (int i = 0; i < records.CellCount; i++)
                all.Append('|').Append(records.CellAt(i)).Append(records.FaultAt(i)?.Message);
        }

        return all.ToString();
    }

    private static bool LooksRated(IReadOnlyList<string> cells) => cells.Contains("impact", StringComparer.OrdinalIgnoreCase);
}
