using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Quotes, line ends and buffers: rows 38 to 42 as far as they give rows.</summary>
public class LexicalTests
{
    private static readonly Gen<string> Break = Gen.Elements("\n", "\r\n", "\r");

    [Fact]
    public void Row41_a_quoted_cell_reads_alike_at_every_offset_of_the_buffer()
    {
        const int last = 70_000;
        byte[] tail = "\n\"t\"\"x,\ny\",8,6,9\n"u8.ToArray();
        byte[] head = "change,impact,confidence,ease\nb"u8.ToArray();
        byte[] bytes = new byte[head.Length + last + tail.Length];
        bytes.AsSpan().Fill((byte)'b');
        head.CopyTo(bytes.AsSpan());
        var options = new SheetOptions { Delimiter = ',' };
        for (int offset = 1; offset <= last; offset++)
        {
            bytes[head.Length + offset - 2] = (byte)'b'; // where the tail before began
            tail.CopyTo(bytes.AsSpan(head.Length + offset - 1));
            Check(new MemoryStream(bytes, 0, head.Length + offset - 1 + tail.Length), options, offset);
        }

        static void Check(MemoryStream sheet, SheetOptions options, int offset)
        {
            CsvSource source = SheetReader.Completed(CsvSource.OpenAsync(sheet, options, async: false, CancellationToken.None));
            using var records = new CsvRecords(source, int.MaxValue);
            var rows = new List<string[]>();
            while (SheetReader.Completed(records.ReadAsync(async: false, CancellationToken.None)))
            {
                Assert.True(records.Fault is null);
                rows.Add(records.CellCount == 4 ? records.ToCells() : []);
            }

            Assert.True(rows is [_, [], ["t\"x,\ny", "8", "6", "9"]], $"offset {offset}");
        }
    }

    [Theory]
    [InlineData("title\n\"a\"b", "sheet.quote")]
    [InlineData("title\na\"b", "sheet.quote")]
    [InlineData("title\n \"a\"", "sheet.quote")]
    [InlineData("title\n\"a", "sheet.quote-open")]
    [InlineData("title\n\"\"\"", "sheet.quote-open")]
    [InlineData("\"title\"x\na", "sheet.quote")]
    [InlineData("\"title\na", "sheet.quote-open")]
    public void Row41_a_quote_in_the_wrong_place_is_a_problem(string csv, string code) => Assert.Equal(code, Sheets.OnlyProblem(csv).Code);

    [Fact]
    public void Row41_two_quotes_are_one() => Assert.Equal("\"", Sheets.OnlyRow("title\n\"\"\"\"").Title);

    [Fact]
    public void Row41_reading_goes_on_after_a_misplaced_quote_and_stops_after_an_open_one()
    {
        SheetImport import = BacklogSheet.ReadText("title\n\"a\"b\nc\n\"d\ne\nf");
        Assert.Equal([(2, "sheet.quote"), (4, "sheet.quote-open")], import.Problems.Select(p => (p.Line, p.Code)));
    }

    [Fact]
    public void Row42_any_mix_of_line_ends_gives_the_same_rows() => Props.Check(
        from ends in Break.ListOf(4) from last in Gen.Elements("", "\n", "\r", "\r\n") select (ends: ends.ToArray(), last),
        x =>
        {
            SheetImport import = BacklogSheet.ReadText(
                $"title,change,impact,confidence,ease{x.ends[0]}a,,1,2,3{x.ends[1]}{x.ends[2]}b,,4,5,6{x.ends[3]}c,\"c\nd\",7,8,9{x.last}");
            Assert.Equal(["a", "b", "c"], import.Backlog.Select(h => h.Title).ToArray());
            Assert.Equal("c\nd", import.Backlog.Last().Change);
        });

    [Fact]
    public void Row42_lines_are_counted_as_an_editor_does()
    {
        SheetImport import = BacklogSheet.ReadText("title,change,impact\r\n\r\na,\"x\r\ny\rz\",\rb,,11\n");
        Assert.Equal((6, 3, "impact"), (Sheets.OnlyProblem(import).Line, Sheets.OnlyProblem(import).Column, Sheets.OnlyProblem(import).Header));
    }

    [Fact]
    public void Streams_that_drip_give_the_same_import() => Props.Check(
        from backlog in Gens.BacklogUpTo(4)
        from most in Gen.Choose(1, 7)
        from damage in Gen.Elements("", "\"", "x", "\n\"open", "\n,,,,,,,,,,,,,,,,,,,9")
        from utf16 in Gen.Elements(true, false)
        select (backlog, most, damage, utf16),
        x =>
        {
            string csv = BacklogSheet.ToCsv(x.backlog) + x.damage;
            byte[] bytes = x.utf16 ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(csv)] : Encoding.UTF8.GetBytes(csv);
            string whole = Sheets.Describe(Sheets.ReadBytes(bytes));
            Assert.Equal(whole, Sheets.Describe(BacklogSheet.Read(new DripStream(bytes, x.most))));
            Assert.Equal(whole, Sheets.Describe(Task.Run(() => BacklogSheet.ReadAsync(new DripStream(bytes, x.most))).GetAwaiter().GetResult()));
        },
        cases: 300);
}
