using System.Globalization;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>What the cells of a workbook become.</summary>
public class WorkbookCellTests
{
    [Theory]
    [InlineData("8", "8")]
    [InlineData("8.0", "8")]
    [InlineData("-0", "0")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("0.05", "0.05")]
    [InlineData("1.0000000000000001E-5", "0.00001")]
    [InlineData("1.23456789012345E-13", "0.000000000000123456789012345")]
    [InlineData("1E+20", "100000000000000000000")]
    [InlineData("12345678901234567", "12345678901234600")]
    [InlineData("-1234.5", "-1234.5")]
    [InlineData("1E-20", "1E-20")]
    [InlineData("1E+300", "1E+300")]
    public void A_number_is_shown_as_Excel_shows_it_unformatted(string stored, string text) =>
        Assert.Equal(text, Workbooks.OnlyCell(Xlsx.Number(stored)));

    [Theory]
    [InlineData("46328", Xlsx.Date, null, "2026-11-02")]
    [InlineData("46328", Xlsx.DateTime, null, "2026-11-02")]
    [InlineData("46328.395833333336", Xlsx.Date, null, "2026-11-02T09:30:00")]
    [InlineData("46328.395833333336", Xlsx.CustomDate, "0", "2026-11-02T09:30:00")]
    [InlineData("46328.999999", Xlsx.DateTime, null, "2026-11-03")]
    [InlineData("44866", Xlsx.Date, "1", "2026-11-02")]
    [InlineData("44866", Xlsx.Date, "true", "2026-11-02")]
    [InlineData("44866.25", Xlsx.Date, "true", "2026-11-02T06:00:00")]
    [InlineData("1", Xlsx.Date, null, "1900-01-01")]
    [InlineData("61", Xlsx.Date, null, "1900-03-01")]
    [InlineData("1462", Xlsx.Date, null, "1904-01-01")]
    [InlineData("1", Xlsx.Date, "true", "1904-01-02")]
    [InlineData("2958465", Xlsx.Date, null, "9999-12-31")]
    [InlineData("2957003", Xlsx.Date, "true", "9999-12-31")]
    [InlineData("2958466", Xlsx.Date, null, "2958466")]
    [InlineData("0.5", Xlsx.Time, null, "12:00:00")]
    [InlineData("0.5", Xlsx.Time, "1", "12:00:00")]
    [InlineData("0.5", Xlsx.Time, "true", "12:00:00")]
    [InlineData("1.5", Xlsx.Duration, null, "36:00:00")]
    [InlineData("-0.5", Xlsx.Duration, null, "-12:00:00")]
    public void A_date_has_no_offset_and_a_time_is_only_a_text(string stored, int style, string? date1904, string text) =>
        Assert.Equal(text, Workbooks.OnlyCell(Xlsx.Number(stored, style), date1904));

    [Theory]
    [InlineData("46328", "2026-11-02T00:00:00")]
    [InlineData("46328.395833333336", "2026-11-02T09:30:00")]
    public void A_date_is_read_back_as_an_instant(string stored, string instant)
    {
        string cell = Workbooks.OnlyCell(Xlsx.Number(stored, Xlsx.DateTime));
        Hypothesis row = Sheets.OnlyRow($"title,created\na,{cell}");
        Assert.Equal(DateTimeOffset.Parse(instant + "Z", CultureInfo.InvariantCulture), row.Created);
    }

    [Fact]
    public void A_date_that_is_stored_as_a_text_is_that_text() =>
        Assert.Equal("2026-11-02T09:30:00", Workbooks.OnlyCell(Xlsx.Cell("d", "<v>2026-11-02T09:30:00</v>", Xlsx.DateTime), "true"));

    [Theory]
    [InlineData("1", "TRUE")]
    [InlineData("true", "TRUE")]
    [InlineData("0", "FALSE")]
    [InlineData("false", "FALSE")]
    public void A_truth_is_shown_as_Excel_shows_it(string stored, string text) => Assert.Equal(text, Workbooks.OnlyCell(Xlsx.Truth(stored)));

    [Theory]
    [InlineData("n", "432", "432")]
    [InlineData("str", " a b ", " a b ")]
    [InlineData("b", "1", "TRUE")]
    public void A_formula_is_what_it_gave(string type, string stored, string text) =>
        Assert.Equal(text, Workbooks.OnlyCell(Xlsx.Formula("A1*B1", type, stored)));

    [Theory]
    [InlineData("  a  ")]
    [InlineData("a\r\nb\tc\n")]
    [InlineData("_x0041_ _xlnm _")]
    [InlineData("=1+1")]
    [InlineData("<&>\"'")]
    [InlineData("a\u0001\ud800b")]
    [InlineData("\ud83d\ude00")]
    public void A_text_is_kept_as_it_is(string text)
    {
        var shared = new Xlsx();
        Assert.Equal(text, Workbooks.OnlyCell(Xlsx.Inline(text)));
        Assert.Equal(text, Workbooks.Rows(shared.Sheet("Ideas", [Xlsx.Row(1, shared.Shared(text))]).ToBytes()).Single().Cells.Single());
    }

    [Fact]
    public void A_rich_text_is_one_text()
    {
        var rich = new Xlsx();
        Assert.Equal("One bold word ", Workbooks.Rows(rich.Sheet("Ideas", [Xlsx.Row(1, rich.Rich("One ", "bold", " word "))]).ToBytes()).Single().Cells.Single());
    }

    [Theory]
    [InlineData("#DIV/0!")]
    [InlineData("#N/A")]
    [InlineData("#REF!")]
    [InlineData("#SPILL!")]
    public void An_error_is_a_fault_and_never_a_blank(string error)
    {
        using WorkbookRecords records = Workbooks.Open(Xlsx.Of(Xlsx.Texts(1, "title", "impact"), Xlsx.Row(4, Xlsx.Inline(error), Xlsx.Error(error)), Xlsx.Row(5, null, Xlsx.Error(error))));
        Assert.True(Workbooks.Next(records) && records.FaultAt(0) is null && records.FaultAt(1) is null);
        Assert.True(Workbooks.Next(records));
        Assert.Null(records.FaultAt(0));
        Fault fault = Assert.IsType<Fault>(records.FaultAt(1));
        Assert.Equal((FaultKind.Format, "cell.error", $"the cell holds the error {error}"), (fault.Kind, fault.Code, fault.Rule));
        Assert.True(Workbooks.Next(records));
        Assert.Equal((5, true), (records.Line, records.FaultAt(1) is not null));
    }

    [Fact]
    public void Cells_read_alike_in_every_culture()
    {
        byte[] bytes = Xlsx.Of(Xlsx.Row(1, Xlsx.Number("0.5"), Xlsx.Number("46328.5", Xlsx.Date), Xlsx.Number("-1.5", Xlsx.Duration), Xlsx.Truth("1")));
        foreach (string culture in Cultures.Hostile)
            Assert.Equal(["0.5", "2026-11-02T12:00:00", "-36:00:00", "TRUE"], Cultures.Run(culture, () => Workbooks.Rows(bytes).Single().Cells));
    }
}
