using System.Diagnostics;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Which sheet is read, and which rows of it.</summary>
public class WorkbookSheetTests
{
    private static readonly string[] Rated = [Xlsx.Texts(1, "title", "Impact"), Xlsx.Texts(2, "rated", "8")];
    private static readonly string[] Plain = [Xlsx.Texts(1, "plain")];
    private static readonly string[] Blank = [Xlsx.Texts(1, " ", "\u200B"), Xlsx.Row(2)];

    [Fact]
    public void The_first_sheet_that_looks_rated_is_read()
    {
        byte[] bytes = new Xlsx().Sheet("Notes", Plain).Sheet("Hidden", Rated, "hidden").Sheet("Ideas", Rated).Sheet("Later", Rated).ToBytes();
        using WorkbookRecords records = Workbooks.Open(bytes);
        Assert.Equal(["Notes", "Hidden", "Ideas", "Later"], records.SheetNames);
        Assert.True(Workbooks.Next(records));
        Assert.Equal(("Ideas", 1, true), (records.TableName, records.Line, records.StartsTable));
        Assert.True(Workbooks.Next(records));
        Assert.Equal(("Ideas", 2, false), (records.TableName, records.Line, records.StartsTable));
        Assert.False(Workbooks.Next(records));
    }

    [Fact]
    public void Else_the_first_sheet_that_holds_anything_is_read() =>
        Assert.Equal("plain", Workbooks.Rows(new Xlsx().Sheet("Empty", []).Sheet("Blank", Blank).Sheet("Secret", Plain, "veryHidden").Sheet("Notes", Plain).Sheet("More", ["", Xlsx.Texts(1, "more")]).ToBytes()).Single().Cells[0]);

    [Fact]
    public void A_workbook_without_a_visible_cell_has_no_rows()
    {
        Assert.Empty(Workbooks.Rows(new Xlsx().Sheet("Empty", []).Sheet("Blank", Blank).ToBytes()));
        Assert.Empty(Workbooks.Rows(new Xlsx().Sheet("Empty", []).ToBytes(), "Empty"));
    }

    [Fact]
    public void The_header_line_may_stand_among_the_first_20_rows()
    {
        string[] late = [.. Enumerable.Range(1, 19).Select(i => Xlsx.Texts(i * 3, $"note {i}")), Xlsx.Texts(90, "title", "impact", "ease"), Xlsx.Texts(91, "a")];
        string[] tooLate = [.. Enumerable.Range(1, 20).Select(i => Xlsx.Texts(i, $"note {i}")), Xlsx.Texts(90, "title", "impact")];
        List<(int Line, string[] Cells)> rows = Workbooks.Rows(new Xlsx().Sheet("Too late", tooLate).Sheet("Late", late).ToBytes());
        Assert.Equal((21, 90), (rows.Count, rows[19].Line));
        Assert.Equal(["a", "", ""], rows[20].Cells);
    }

    [Theory]
    [InlineData("notes")]
    [InlineData("NOTES")]
    [InlineData("secret")]
    public void A_named_sheet_is_read_even_when_it_is_hidden(string name) =>
        Assert.Equal("plain", Workbooks.Rows(new Xlsx().Sheet("Ideas", Rated).Sheet("Notes", Plain).Sheet("Secret", Plain, "veryHidden").ToBytes(), name).Single().Cells[0]);

    [Fact]
    public void An_exact_name_wins() =>
        Assert.Equal("plain", Workbooks.Rows(new Xlsx().Sheet("IDEAS", Rated).Sheet("Ideas", Plain).ToBytes(), "Ideas").Single().Cells[0]);

    [Fact]
    public void An_unknown_sheet_is_a_fault_that_lists_the_names()
    {
        Fault fault = Workbooks.FaultOf(new Xlsx().Sheet("Ideas", Rated).Sheet("A & B", Plain).ToBytes(), "Idea");
        Assert.Equal((FaultKind.Value, "workbook.sheet"), (fault.Kind, fault.Code));
        Assert.Equal("the workbook has no sheet \"Idea\", only \"Ideas\", \"A & B\"", fault.Rule);
    }

    [Fact]
    public void Lines_are_the_rows_of_the_sheet()
    {
        List<(int Line, string[] Cells)> rows = Workbooks.Rows(Xlsx.Of(
            Xlsx.Texts(3, "title", "impact"), Xlsx.Row(4), Xlsx.Texts(5, " ", ""), Xlsx.Texts(7, "a", "1"), "<row><c><v>8</v></c></row>", Xlsx.Row(1_048_576, null, Xlsx.Number("9"))));
        Assert.Equal([3, 7, 8, 1_048_576], rows.Select(row => row.Line));
        Assert.Equal(["", "9"], rows[3].Cells);
    }

    [Fact]
    public void A_short_row_is_padded_and_a_long_one_is_not_cut()
    {
        List<(int Line, string[] Cells)> rows = Workbooks.Rows(Xlsx.Of(
            Xlsx.Texts(1, "title", "impact", "ease", " "), Xlsx.Texts(2, "a"), Xlsx.Texts(3, "a", "", "", "", "x", " "), Xlsx.Texts(4, "b", "1")));
        Assert.Equal([["title", "impact", "ease"], ["a", "", ""], ["a", "", "", "", "x"], ["b", "1", ""]], rows.Select(row => row.Cells));
    }

    [Fact]
    public void Ten_thousand_columns_are_read()
    {
        string[] cells = Workbooks.Rows(Xlsx.Of(Xlsx.Row(1, [.. Enumerable.Range(0, 10_000).Select(i => Xlsx.Number(i.ToString(System.Globalization.CultureInfo.InvariantCulture)))]))).Single().Cells;
        Assert.Equal((10_000, "9999"), (cells.Length, cells[^1]));
    }

    [Fact]
    public void Fifty_thousand_rows_are_read_in_bounded_time()
    {
        byte[] bytes = Xlsx.Of([Xlsx.Texts(1, "title", "impact", "ease"), .. Enumerable.Range(2, 50_000).Select(i => Xlsx.Row(i, Xlsx.Inline("An idea"), Xlsx.Number("8"), Xlsx.Number("0.5")))]);
        long start = Stopwatch.GetTimestamp();
        using WorkbookRecords records = Workbooks.Open(bytes);
        int count = 0;
        while (Workbooks.Next(records))
            count++;
        Assert.Equal(50_001, count);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
