namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>What people do with sheets, from end to end.</summary>
public class StoryTests
{
    [Fact]
    public void A_team_moves_its_sheet_into_a_ranking()
    {
        SheetImport import = BacklogSheet.ReadText("""
            Title;Stage;Impact;Confidence;Ease;Notes
            A one-field sign-up lifts activation;Activation;8;6;9;from the interviews
            A weekly digest brings teams back;Retention;7;7;5;
            Ask "why" when people leave;Retention;;;;not rated yet
            """.Replace("Ask \"why\"", "\"Ask \"\"why\"\"", StringComparison.Ordinal).Replace("leave;", "leave\";", StringComparison.Ordinal));

        Assert.True(import.IsClean);
        Assert.Equal(';', import.Delimiter);
        Assert.Equal(["Notes"], import.Columns.Where(c => c.Field is null).Select(c => c.Header).ToArray());
        Assert.Equal([432, 245], import.Backlog.Rank().Select(item => (int)item.Value));
        Assert.Equal("Ask \"why\" when people leave", import.Backlog.Last().Title);
    }

    [Fact]
    public void Mistakes_are_told_at_once_and_nothing_is_imported()
    {
        SheetImport import = BacklogSheet.ReadText("title,impact,confidence,ease\na,11,6,9\nb,8,6\nc,8,6,9\n");
        Assert.Equal(
            [
                "line 2, column 2 (impact): impact is \"11\", but a rating is a whole number from 1 to 10. "
                    + "Write a whole number from 1 to 10; for a sheet with another scale, say so: --scale 100, or SheetOptions.RatingScale.",
                "line 3: the row has 3 cells, but the header names 4 columns. Add the missing delimiters; a cell may be empty.",
            ],
            import.Problems.Select(p => p.ToString()).ToArray());
        Assert.Throws<GrowthValidationException>(() => import.Backlog);
    }

    [Fact]
    public void A_large_sheet_is_read_row_by_row()
    {
        using SheetReader reader = BacklogSheet.Open(new MemoryStream("title,impact\na,\nb,11\nc,\n\"d"u8.ToArray()));
        Assert.Equal(["title", "impact"], reader.Columns.Select(c => c.Field!).ToArray());
        Assert.Equal(
            [(2, "a", null), (3, null, "rating.range"), (4, "c", null), (5, null, "sheet.quote-open")],
            reader.ReadRows().Select(row => (row.Line, row.Hypothesis?.Title, row.IsClean ? null : row.Problems[0].Code)));
        Assert.Equal((4L, 2L, ',', "utf-8"), (reader.RowCount, reader.ProblemCount, reader.Delimiter, reader.EncodingName));
    }

    [Fact]
    public void An_export_for_excel_has_a_mark_and_its_line_ends()
    {
        using var stream = new MemoryStream();
        BacklogSheet.WriteCsv(stream, [Hypothesis.Create("é")], new CsvWriteOptions { Bom = true, NewLine = "\r\n", Delimiter = ';' });
        string text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.StartsWith("\uFEFFid;title;", text, StringComparison.Ordinal);
        Assert.EndsWith(";Idea\r\n", text, StringComparison.Ordinal);
        Assert.StartsWith("id;title;", BacklogSheet.ToCsv([], new CsvWriteOptions { Bom = true, Delimiter = ';' }), StringComparison.Ordinal);
    }
}
