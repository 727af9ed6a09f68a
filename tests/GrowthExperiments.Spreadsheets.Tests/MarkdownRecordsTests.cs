using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>The tables of a Markdown document.</summary>
public class MarkdownRecordsTests
{
    private const string Table = "| a | b |\n| - | - |\n| 1 | 2 |\n";

    private static readonly string[] Lines =
    [
        "", " ", "# One #", "Two\n---", "```", "````", "~~~", "> q", "- item", "1. item", "- ```", "  ```", "<!-- x", "-->", "<!-- y -->", "***", "text", "a | b", "| a | b |",
        "--- | ---", "|:-:|--:|", "| - |", "    | a | b |", "\t| a |", "===", "---", "\\| a", "|", "||", "| **8** |", "\uFEFF| a | b |",
    ];

    private static readonly Gen<string> Document =
        from n in Gen.Choose(0, 12) from lines in Gen.Elements(Lines).ListOf(n) select string.Join('\n', lines).TrimStart('\uFEFF');

    private static readonly Gen<List<string[]>> Cells =
        from columns in Gen.Choose(1, 5)
        from rows in Gen.Choose(1, 4)
        from texts in Gen.OneOf(Gens.Lines, Gen.Constant("")).ListOf(columns * rows)
        select texts.Chunk(columns).Where((row, i) => i == 0 || row.Any(cell => cell.Length > 0)).ToList();

    [Fact]
    public void Any_table_of_any_texts_is_read_back_cell_by_cell() => Props.Check(
        Cells,
        rows =>
        {
            string[] lines = [.. rows.Select(row => $"| {string.Join(" | ", row.Select(MarkdownCell.Of))} |")];
            string dashes = $"|{string.Concat(Enumerable.Repeat("---|", rows[0].Length))}";
            Assert.Equal(rows, MarkdownTables.Cells(string.Join('\n', [lines[0], dashes, .. lines[1..]])));
        });

    [Fact]
    public void The_way_a_table_is_laid_out_changes_nothing() => Props.Check(
        from columns in Gen.Choose(2, 4)
        from rows in Gen.Choose(1, 4)
        from texts in Gens.Line.Select(t => "x" + t.Trim() + "x").ListOf(columns * rows)
        from delimiters in Gen.Elements("--", ":-", "--:", ":---:").ListOf(columns)
        from before in Gen.Elements("", "|", "   | ")
        from between in Gen.Elements("|", " | ", "\t|  ")
        from after in Gen.Elements("", " |", "|  ")
        from end in Gen.Elements("\n", "\r\n", "\r")
        from last in Gen.Elements(true, false)
        select (rows: texts.Chunk(columns).ToList(), delimiters, before, between, after, end, last),
        x =>
        {
            string[] lines = [.. x.rows.Select(row => Line(row.Select(MarkdownCell.Of))).Prepend(Line(x.delimiters))];
            (lines[0], lines[1]) = (lines[1], lines[0]);
            Assert.Equal(x.rows, MarkdownTables.Cells(string.Join(x.end, lines) + (x.last ? x.end : "")));

            string Line(IEnumerable<string> cells) => x.before + string.Join(x.between, cells) + x.after;
        });

    [Fact]
    public void The_line_ends_and_the_chunks_of_the_stream_change_nothing() => Props.Check(
        from text in Document from most in Gen.Choose(1, 7) from end in Gen.Elements("\r", "\r\n") select (text, most, end),
        x =>
        {
            List<string> whole = MarkdownTables.Read(x.text);
            byte[] bytes = Encoding.UTF8.GetBytes("\uFEFF" + x.text.ReplaceLineEndings(x.end));
            Assert.Equal(whole, MarkdownTables.Read(bytes));
            Assert.Equal(whole, MarkdownTables.Read(new DripStream(bytes, x.most)));
            Assert.Equal(whole, Task.Run(() => MarkdownTables.ReadAsync(new DripStream(bytes, x.most)).AsTask()).GetAwaiter().GetResult());
        },
        cases: 2_000);

    [Fact]
    public void Any_bytes_are_records_or_faults() => Props.Check(
        from document in Document
        from bytes in Gen.Choose(0, 255).Select(b => (byte)b).ListOf(8)
        from at in Gen.Choose(0, 100)
        from limit in Gen.Choose(1, 60)
        select (bytes: (byte[])[.. Table.AsSpan(0, at % Table.Length).ToArray().Select(c => (byte)c), .. bytes, .. Encoding.UTF8.GetBytes(document)], limit),
        x =>
        {
            List<string> read = MarkdownTables.Read(x.bytes, x.limit);
            Assert.Equal(read, MarkdownTables.Read(new DripStream(x.bytes, 1), x.limit));
            Assert.DoesNotContain(read, text => text.Any(char.IsSurrogate) && Encoding.UTF8.GetByteCount(text) != new UTF8Encoding(false, true).GetByteCount(text));
        },
        cases: 2_000);

    [Fact]
    public void Each_table_has_the_name_of_the_heading_above_it()
    {
        const string text = """
            | a | b |
            |---|---|
            | 0 | 0 |

            # **Ideas** of [2026](x) ##
            Some text.
            ## Activation ##

            text right above
            | a | b |
            | :-- | --: |
            | 1 | 2 |
            | 3 | 4 |

            a | b
            --- | ---
            5 | 6
            Retention
            *teams*
            ===
            | c |
            |---|
            | 7 |
            ### Empty
            | d |
            |---|
            ##
            | e |
            |---|
            #no heading
            """;
        Assert.Equal(
            [
                "[] 1: a|b", "3: 0|0", "[Activation] 10: a|b", "12: 1|2", "13: 3|4", "[Activation] 15: a|b", "17: 5|6", "18: Retention|", "19: teams|",
                "20: ===|", "21: c|", "22: ---|", "23: 7|", "[Empty] 25: d", "[] 28: e", "30: #no heading",
            ],
            MarkdownTables.Read(text));
    }

    [Theory]
    [InlineData("One\n===\n", "One")]
    [InlineData("One\n  two\n-\n", "One two")]
    [InlineData("# One\n\n---\n", "One")]
    [InlineData("- item\n---\n", "")]
    [InlineData("# One\n```\n# Two\n```\n", "One")]
    [InlineData("#One\n#\tTwo #3# ##\n", "Two #3#")]
    [InlineData("####### One\n\n", "")]
    [InlineData("# One\n    # Two\n", "One")]
    [InlineData("# One<br>two\n", "One two")]
    [InlineData("# One\n# \u200B\n", "")]
    [InlineData("| x |\n---\n", "| x |")]
    public void The_name_of_a_table_is_a_heading(string above, string name) =>
        Assert.StartsWith($"[{name}] ", MarkdownTables.Read(above + Table)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("```\n" + Table + "```\n")]
    [InlineData("````md\n" + Table + "```\n" + Table + "````\n")]
    [InlineData("~~~ `\n" + Table + "```\n" + Table + "  ~~~~~  \n")]
    [InlineData("```\n" + Table + "``` x\n    ```\n```\n")]
    [InlineData("- ```\n  | a |\n  |---|\n  ```\n")]
    [InlineData("10. - ~~~\n      | a |\n\n      ~~~\n")]
    [InlineData("<!--\n" + Table + "-->\n")]
    [InlineData("<!-- x -->\n")]
    [InlineData("    | a |\n    |---|\n    | 1 |\n\n")]
    [InlineData("\t| a |\n\t|---|\n")]
    [InlineData("> | a |\n> |---|\n\n")]
    [InlineData("# | a |\n|---|\n\n")]
    [InlineData("| a | b |\n|---|\n\n")]
    [InlineData("| a |\n\n|---|\n\n")]
    [InlineData("| a |\n| -x- |\n\n")]
    [InlineData("| a |\n| : |\n\n")]
    [InlineData("a\n:-:\n\n")]
    [InlineData("a\n---\n\n")]
    [InlineData("text | more\n\n")]
    [InlineData("```not `code` here\n\n")]
    public void What_only_looks_like_a_table_is_none(string text)
    {
        int line = text.Count(c => c == '\n') + 1;
        List<string> records = MarkdownTables.Read(text + Table);
        Assert.Equal(2, records.Count);
        Assert.EndsWith($"] {line}: a|b", records[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# x")]
    [InlineData("```")]
    [InlineData("> x")]
    [InlineData("- x")]
    [InlineData("2) x")]
    [InlineData("---")]
    [InlineData("* * *")]
    [InlineData("<!-- x -->")]
    [InlineData("    x")]
    [InlineData(" \t")]
    public void Another_block_ends_a_table(string line) =>
        Assert.Equal(["[] 1: a|b", "3: 1|2"], MarkdownTables.Read(Table + line + "\n| 3 | 4 |\n"));

    [Fact]
    public void Cells_are_what_the_page_shows()
    {
        const string text = "| # | title | ICE |\n|--:|---|:-:|\n| 1 | A \\| B `c \\| d` &#124; | **8**/_6_/9 |\n| 2 | [Digest](x) | ~~7~~<br>`8` |\n";
        Assert.Equal(["[] 1: #|title|ICE", "3: 1|A | B c | d ||8/6/9", "4: 2|Digest|7\n8"], MarkdownTables.Read(text));
    }

    [Theory]
    [InlineData("| title |\n|---|\n| a |\n", "[] 1: title", "3: a")]
    [InlineData("title\n|---|\na\nb", "[] 1: title", "3: a", "4: b")]
    [InlineData("| title |\n:-:\n| a |", "[] 1: title", "3: a")]
    [InlineData("")]
    [InlineData("just text\n\nand more")]
    [InlineData("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n| | 2 |\n|\n|||\n| &nbsp; | |\n3", "[] 1: a|b", "3: 1|", "4: 1|2|3", "5: |2", "9: 3|")]
    [InlineData("| a |\r|---|\r| 1 |\r\r| b |\r|---|\r| 2 |", "[] 1: a", "3: 1", "[] 5: b", "7: 2")]
    [InlineData("| | |\n|---|---|\n| 1 | 2 |", "[] 1: |", "3: 1|2")]
    [InlineData("| a |\n|---|\n|---|\n| b |\n", "[] 1: a", "3: ---", "4: b")]
    public void Tables(string text, params string[] records) => Assert.Equal(records, MarkdownTables.Read(text));

    [Fact]
    public void A_long_row_keeps_its_count()
    {
        using var records = new MarkdownRecords(new MemoryStream("|a|b|\n|-|-|\n|1|2|3||\n|1|"u8.ToArray()), 100);
        int[] counts = [.. Enumerable.Range(0, 3).Select(_ => SheetReader.Completed(records.ReadAsync(false, CancellationToken.None)) ? records.CellCount : 0)];
        Assert.Equal([2, 4, 2], counts);
    }

    [Theory]
    [InlineData("x\ncaf\u00e9 y\n|a|\n|-|\n", "2! encoding.not-utf8")]
    [InlineData("|a|\n|-|\n|\u00c0\u00af|\n|b|\n", "[] 1: a", "3! encoding.not-utf8")]
    [InlineData("|a|\n|-|\n|\u00ed\u00a0\u0080|\n|b|\n", "[] 1: a", "3! text.surrogate")]
    [InlineData("PK\u0003\u0004\0\u00ff", "1! sheet.binary")]
    [InlineData("|a|\n|-|\n|b|\n\0\n|c|\n", "[] 1: a", "3: b", "4! sheet.binary")]
    public void What_is_no_text_ends_the_reading(string latin1, params string[] records) =>
        Assert.Equal(records, MarkdownTables.Read(Sheets.Latin1(latin1)));

    [Fact]
    public void A_byte_that_is_not_utf8_is_named_by_its_offset_in_the_file()
    {
        string filler = string.Concat(Enumerable.Repeat("text\r\n", 10_000));
        using var records = new MarkdownRecords(new MemoryStream([0xEF, 0xBB, 0xBF, .. Sheets.Latin1(filler), (byte)'x', 0xE9]), 100);
        Assert.True(SheetReader.Completed(records.ReadAsync(false, CancellationToken.None)));
        Assert.Contains("0xE9 at offset 60004", MarkdownTables.ProblemOf(records).Rule, StringComparison.Ordinal);
        Assert.False(SheetReader.Completed(records.ReadAsync(false, CancellationToken.None)));
    }

    [Fact]
    public void A_text_that_cannot_be_decoded_ends_the_reading()
    {
        byte[] bytes = [.. Encoding.Unicode.GetBytes(Table), 0x00, 0xD8, 0x41, 0x00];
        using var records = new MarkdownRecords(SheetEncoding.ToUtf8(new MemoryStream(bytes), Encoding.Unicode), 1_000, "utf-16");
        while (SheetReader.Completed(records.ReadAsync(false, CancellationToken.None)) && records.Fault is null)
        {
        }

        Assert.Equal("encoding.invalid", MarkdownTables.ProblemOf(records).Code);
        Assert.Contains("utf-16", MarkdownTables.ProblemOf(records).Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, "[] 1: a|b", "3: 1|2", "4: 12345678901234567890|")]
    [InlineData(19, "[] 1: a|b", "3: 1|2", "4! sheet.record-size")]
    [InlineData(8, "1! sheet.record-size")]
    public void A_line_has_a_limit(int limit, params string[] records)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Table + "12345678901234567890\n");
        Assert.Equal(records, MarkdownTables.Read(bytes, limit));
        Assert.Equal(records, MarkdownTables.Read(new DripStream(bytes, 3), limit));
    }

    [Fact]
    public void A_line_without_an_end_is_read_no_further_than_its_limit()
    {
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(Table), (byte)'x', 1L << 40);
        Assert.Equal(["[] 1: a|b", "3: 1|2", "4! sheet.record-size"], MarkdownTables.Read(stream));
        Assert.InRange(stream.BytesRead, 1L << 20, 1L << 22);
        string long2 = "| " + new string('x', 2 * 1024 * 1024) + " |\n";
        Assert.Equal(["[] 1: a|b", "3: 1|2", "4! sheet.record-size"], MarkdownTables.Read(Table + long2 + Table));
        Assert.Equal(2 * 1024 * 1024, MarkdownTables.Cells(Table + long2)[2][0].Length);
    }

    [Fact]
    public void A_disk_that_fails_is_not_hidden() =>
        Assert.Throws<IOException>(() => MarkdownTables.Read(new FailingStream(Encoding.UTF8.GetBytes(Table))));
}
