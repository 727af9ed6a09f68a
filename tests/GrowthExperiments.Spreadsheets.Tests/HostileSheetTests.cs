using System.Text;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Rows 12 to 15 and 39 to 47: sheets that are wrong as a whole.</summary>
public class HostileSheetTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("   ")]
    [InlineData("\uFEFF \r\n\t\n")]
    public void Row12_an_empty_input_is_said_to_be_empty(string csv)
    {
        SheetImport import = BacklogSheet.ReadText(csv);
        Assert.Equal("sheet.empty", Sheets.OnlyProblem(import).Code);
        Assert.Equal(0, import.RowCount);
        Assert.Throws<GrowthFormatException>(() => import.Backlog);
    }

    [Fact]
    public void Row14_a_byte_order_mark_is_accepted_wherever_it_comes_from()
    {
        const string csv = "title\ncafé";
        Assert.Equal("café", Sheets.OnlyRow("\uFEFF" + csv).Title);
        foreach (Encoding encoding in (Encoding[])[new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)])
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(csv)];
            SheetImport import = Sheets.ReadBytes(bytes, SheetOptions.Default.WithEncoding("windows-1252"));
            Assert.Equal(("café", encoding.WebName), (Assert.Single(import.Backlog).Title, import.EncodingName));
        }
    }

    [Theory]
    [InlineData("title\ncaf\u00e9", 2, "0xE9 at offset 9")]
    [InlineData("title\na\nb\u00c0\u00af", 3, "0xC0 at offset 9")]
    [InlineData("t\u00eftle\na", 1, "0xEF at offset 1")]
    [InlineData("\u00ef\u00bb\u00bftitle\n\u00ff", 2, "0xFF at offset 9")]
    public void Row15_what_is_not_utf8_is_named_by_its_offset(string latin1, int line, string said)
    {
        ImportProblem problem = Sheets.OnlyProblem(Sheets.ReadBytes(Sheets.Latin1(latin1)));
        Assert.Equal(("encoding.not-utf8", line), (problem.Code, problem.Line));
        Assert.Contains(said, problem.Rule, StringComparison.Ordinal);
        Assert.Contains("windows-1252", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Row15_a_declared_encoding_is_read()
    {
        SheetImport import = Sheets.ReadBytes([.. "title\n"u8, 0x80, 0xE9], SheetOptions.Default.WithEncoding("Windows-1252"));
        Assert.Equal(("€é", "windows-1252"), (Assert.Single(import.Backlog).Title, import.EncodingName));
        Assert.Equal("encoding.unknown", Assert.Throws<GrowthValidationException>(() => SheetOptions.Default.WithEncoding("klingon")).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public void Row15_utf16_that_breaks_off_is_a_problem(int rowsBefore)
    {
        string csv = "title\n" + string.Concat(Enumerable.Range(0, rowsBefore).Select(i => $"{i}\n"));
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(csv), 0x00, 0xD8, 0x41, 0x00];
        ImportProblem problem = Sheets.OnlyProblem(Sheets.ReadBytes(bytes));
        Assert.Equal("encoding.invalid", problem.Code);
        Assert.InRange(problem.Line, rowsBefore / 2, rowsBefore + 1);
    }

    [Fact]
    public void A_workbook_that_is_cut_is_said_to_be_damaged() =>
        Assert.Equal("workbook.damaged", Sheets.OnlyProblem(Sheets.ReadBytes([.. "PK"u8, 3, 4, 20, 0, 0, 0])).Code);

    [Theory]
    [InlineData("title,impact\na", "sheet.row-short")]
    [InlineData("title\na,b", "sheet.row-long")]
    [InlineData("title,impact,Impact \na,1,2", "sheet.header-twice")]
    [InlineData("title,TITLE\na,b", "sheet.header-twice")]
    public void Row40_a_ragged_row_or_a_repeated_header_is_a_format_problem(string csv, string code)
    {
        Assert.Equal(code, Sheets.OnlyProblem(csv).Code);
        Assert.Throws<GrowthFormatException>(() => BacklogSheet.ReadText(csv).Backlog);
    }

    [Fact]
    public void Row40_blank_extra_cells_and_blank_rows_are_accepted()
    {
        SheetImport import = BacklogSheet.ReadText("title,owner\na,mia,, \n,,\n \n,\nb,,");
        Assert.Equal((2L, true), (import.RowCount, import.IsClean));
    }

    [Fact]
    public void Row40_repeated_tags_merge()
    {
        Assert.Equal(["a", "=b", "c"], Sheets.OnlyRow("tags,title,Tags,tags\na;=b,x,\u200B,'=b;c").Tags);
        Assert.Equal("tag.count", Sheets.OnlyProblem($"tags,title,tags\n{string.Join(';', Enumerable.Range(0, 60))},x,{string.Join(';', Enumerable.Range(40, 61))}").Code);
    }

    [Fact]
    public void Row40_a_bad_tag_is_told_once() =>
        Assert.Equal(1, Sheets.OnlyProblem("tags,title,tags\na\u0001,x,b").Column);

    [Theory]
    [InlineData(257)]
    [InlineData(10_000)]
    public void Row40_more_columns_than_the_limit_are_refused(int columns)
    {
        ImportProblem problem = Sheets.OnlyProblem("title" + new string(',', columns - 1) + "\na");
        Assert.Equal("sheet.column-count", problem.Code);
        Assert.Contains($"{columns} columns, but the limit is 256", problem.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Row40_the_limit_of_columns_can_be_reached_and_raised()
    {
        string header = "title" + new string(',', 255);
        Assert.True(BacklogSheet.ReadText(header).IsClean);
        Assert.True(BacklogSheet.ReadText(header + ",", new SheetOptions { Limits = new ReadLimits { MaxColumns = 257 } }).IsClean);
    }

    [Theory]
    [InlineData("title;impact;confidence;ease\na,b;1;2;3", ';', "a,b")]
    [InlineData("title\timpact\tconfidence\tease\na\t1\t2\t3", '\t', "a")]
    [InlineData("title|impact|confidence|ease\na;b|1|2|3", '|', "a;b")]
    [InlineData("\uFEFFtitle,impact,confidence,ease\na,1,2,3", ',', "a")]
    [InlineData("note, a; b; c; d,title,impact,confidence,ease\n,,,,", ',', null)]
    [InlineData("title,notes; on; several; things\nx,y", ',', "x")]
    [InlineData("\"a,b,c,d,e\";title\nx;y", ';', "y")]
    [InlineData("title\na;b,c", ',', null)]
    [InlineData("sep=;\r\ntitle;owner\r\na;b", ';', "a")]
    [InlineData("\uFEFFSEP=|\ntitle|owner\na|b", '|', "a")]
    public void Row43_the_delimiter_is_found_in_the_header_line(string csv, char delimiter, string? title)
    {
        SheetImport import = BacklogSheet.ReadText(csv);
        Assert.Equal(delimiter, import.Delimiter);
        if (title is not null)
            Assert.Equal(title, Assert.Single(import.Backlog).Title);
    }

    [Theory]
    [InlineData("title:impact\na:1")]
    [InlineData("title^impact\na^1")]
    [InlineData("sep=x\ntitlexowner\naxb")]
    public void Row43_an_unknown_delimiter_never_gives_one_big_column(string csv)
    {
        ImportProblem problem = Sheets.OnlyProblem(csv);
        Assert.Equal(("sheet.header", 1), (problem.Code, problem.Line));
        Assert.Contains("delimiter", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Row43_a_declared_delimiter_wins()
    {
        Assert.Equal("sheet.header", Sheets.OnlyProblem("title;impact\na;1", new SheetOptions { Delimiter = ',' }).Code);
        Assert.Equal("a,b", Sheets.OnlyRow("title\na,b", new SheetOptions { Delimiter = ';' }).Title);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetOptions { Delimiter = '"' });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CsvWriteOptions { Delimiter = 'a' });
    }

    [Fact]
    public void Row44_a_header_alone_is_a_clean_import_of_nothing()
    {
        SheetImport import = BacklogSheet.ReadText("title,impact\n");
        Assert.Equal((0L, true, 0), (import.RowCount, import.IsClean, import.Backlog.Count));
    }

    [Fact]
    public void Row45_one_bad_row_of_50_001_keeps_all_out()
    {
        string csv = "title,owner\n" + string.Concat(Enumerable.Range(1, 50_001).Select(i => i == 50_000 ? $"t{i},x,y\n" : $"t{i},\n"));
        SheetImport import = BacklogSheet.ReadText(csv);
        Assert.Equal((50_001L, 1L, 50_001), (import.RowCount, import.ProblemCount, Sheets.OnlyProblem(import).Line));
        Assert.Throws<GrowthFormatException>(() => import.Backlog);
    }

    [Fact]
    public void Row45_the_first_100_problems_are_listed_and_all_are_counted()
    {
        string csv = "title,impact\n" + string.Concat(Enumerable.Range(1, 50_000).Select(i => $"t{i},11\n"));
        SheetImport import = BacklogSheet.ReadText(csv);
        Assert.Equal((50_000L, 100), (import.ProblemCount, import.Problems.Count));
        Assert.Equal(Enumerable.Range(2, 100), import.Problems.Select(p => p.Line));
        Assert.Equal(3, BacklogSheet.ReadText(csv, new SheetOptions { MaxProblems = 3 }).Problems.Count);
        GrowthValidationException refused = Assert.Throws<GrowthValidationException>(() => import.Backlog);
        Assert.Equal(("rating.range", 2), (refused.Code, refused.Place.Line));
        Assert.EndsWith("and 49990 more.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Row47_an_id_that_comes_twice_names_both_lines()
    {
        ImportProblem problem = Sheets.OnlyProblem("id,title\nx,a\ny,b\nx,c");
        Assert.Equal(("id.twice", 4, 1, "id"), (problem.Code, problem.Line, problem.Column, problem.Header));
        Assert.Contains("line 2", problem.Rule, StringComparison.Ordinal);
        Assert.True(BacklogSheet.ReadText("id,title\nx,a\ny,a").IsClean);
    }

    [Fact]
    public void All_problems_of_a_row_come_from_left_to_right()
    {
        SheetImport import = BacklogSheet.ReadText("impact,title,ease,stage\n11,,x,Nowhere");
        Assert.Equal([1, 3, 4], import.Problems.Select(p => p.Column));
    }
}
