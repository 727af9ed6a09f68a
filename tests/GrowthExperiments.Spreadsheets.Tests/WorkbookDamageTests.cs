using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Workbooks that are too large, of another kind or damaged: a fault, never an exception.</summary>
public class WorkbookDamageTests
{
    private const int SmallLimit = 1024 * 1024;

    private static readonly string[] Rated = [Xlsx.Texts(1, "title", "impact"), Xlsx.Texts(2, "a", "8")];

    [Fact]
    public void A_workbook_may_be_as_large_as_the_limit_and_no_larger()
    {
        byte[] bytes = Xlsx.Of(Rated);
        using WorkbookRecords records = Workbooks.Open(new DripStream(bytes, 100), limit: bytes.Length);
        Assert.True(Workbooks.Next(records) && records.Fault is null);
        Fault fault = Workbooks.FaultOf(bytes, limit: bytes.Length - 1);
        Assert.Equal((FaultKind.Limit, "workbook.size"), (fault.Kind, fault.Code));
        Assert.Contains((bytes.Length - 1).ToString(CultureInfo.InvariantCulture), fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_of_an_endless_source_is_read_than_the_limit()
    {
        var endless = new EndlessStream([.. "PK\u0003\u0004"u8], 0, long.MaxValue);
        using WorkbookRecords records = Workbooks.Open(endless, limit: SmallLimit);
        Assert.True(Workbooks.Next(records) && records.Fault?.Kind == FaultKind.Limit);
        Assert.InRange(endless.BytesRead, SmallLimit, 2 * SmallLimit);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        List<(string, byte[])> parts = new Xlsx().Sheet("Ideas", Rated).ToParts();
        Fault fault = Workbooks.FaultOf(Xlsx.Zip([.. parts, ("xl/media/image1.png", new byte[4 * SmallLimit])]), limit: SmallLimit);
        Assert.Equal((FaultKind.Limit, "workbook.inflated-size"), (fault.Kind, fault.Code));
        Assert.Contains("4194304", fault.Rule, StringComparison.Ordinal);
        using WorkbookRecords most = Workbooks.Open(Xlsx.Zip([.. parts, ("xl/media/image1.png", new byte[3 * SmallLimit])]), limit: SmallLimit);
        Assert.True(Workbooks.Next(most) && most.Fault is null);
    }

    [Fact]
    public void A_sheet_that_spans_too_many_cells_is_refused()
    {
        string[] rows = [.. Rated, $"<row r=\"1048576\"><c r=\"{Xlsx.Column(16_383)}1048576\"><v>1</v></c></row>"];
        Fault fault = Workbooks.FaultOf(Xlsx.Of(rows));
        Assert.Equal((FaultKind.Limit, "workbook.cells"), (fault.Kind, fault.Code));
        Assert.Contains("1048576 rows and 16384 columns", fault.Rule, StringComparison.Ordinal);
        Assert.Equal(2, Workbooks.Rows(new Xlsx().Sheet("Wide", rows).Sheet("Ideas", Rated).ToBytes(), "Ideas").Count);
    }

    [Theory]
    [InlineData("<row r=\"1048577\"/>")]
    [InlineData("<row r=\"2147483647\"/>")]
    [InlineData("<row r=\"0\"/>")]
    [InlineData("<row r=\"2\"/><row r=\"2\"/>")]
    [InlineData("<row r=\"3\"/><row r=\"2\"/>")]
    [InlineData("<row><c r=\"XFE1\"/></row>")]
    [InlineData("<row><c r=\"ZZZZZZZZZZZZ1\"/></row>")]
    [InlineData("<row><c r=\"B1\"/><c r=\"A1\"/></row>")]
    [InlineData("<row><c t=\"s\"><v>0</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>x</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>-1</v></c></row>")]
    [InlineData("<row><c><v>1</v></row>")]
    [InlineData("<row><c><v>1")]
    [InlineData("<row><c><v>&unknown;</v></c></row>")]
    [InlineData("<row><c><v>\u0001</v></c></row>")]
    public void What_no_sheet_holds_is_damage(string rows) => Assert.Equal("workbook.damaged", Workbooks.FaultOf(Xlsx.Of(rows)).Code);

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/sharedStrings.xml")]
    public void A_missing_part_is_damage(string part)
    {
        var workbook = new Xlsx();
        workbook.Sheet("Ideas", [Xlsx.Row(1, workbook.Shared("title"))]);
        Assert.Equal("workbook.damaged", Workbooks.FaultOf(Xlsx.Zip(workbook.ToParts().Where(p => p.Name != part))).Code);
    }

    [Fact]
    public void Two_sheets_of_one_part_are_damage()
    {
        List<(string Name, byte[] Bytes)> parts = new Xlsx().Sheet("A", Rated).Sheet("B", Rated).ToParts();
        Assert.Equal("workbook.damaged", Workbooks.FaultOf(Xlsx.Zip(parts.Select(p => (p.Name, Replace(p.Bytes, "sheet2.xml", "sheet1.xml"))))).Code);
    }

    [Fact]
    public void A_document_type_is_damage() => Assert.Equal("workbook.damaged", Workbooks.FaultOf(Xlsx.Zip(
        new Xlsx().Sheet("A", Rated).ToParts().Select(p => (p.Name, Replace(p.Bytes, "?>", "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaa\">]>"))))).Code);

    [Theory]
    [InlineData("PK\u0003\u0004")]
    [InlineData("PK\u0005\u0006")]
    [InlineData("")]
    [InlineData("title,impact\na,8")]
    public void What_is_no_zip_file_is_damage(string head) => Assert.Equal("workbook.damaged", Workbooks.FaultOf(Encoding.ASCII.GetBytes(head)).Code);

    [Fact]
    public void A_zip_file_of_another_kind_is_no_workbook()
    {
        Assert.Equal("workbook.none", Workbooks.FaultOf(Xlsx.Zip([Xlsx.Part("[Content_Types].xml", "<Types/>"), Xlsx.Part("word/document.xml", "<document/>")])).Code);
        Assert.Equal("workbook.none", Workbooks.FaultOf(Xlsx.Zip([])).Code);
        Assert.Equal("workbook.none", Workbooks.FaultOf(new Xlsx().ToBytes()).Code);
    }

    [Fact]
    public void An_old_or_encrypted_workbook_is_named_as_such()
    {
        byte[] head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Fault fault = Workbooks.FaultOf(head);
        Assert.Equal((FaultKind.Format, "workbook.old"), (fault.Kind, fault.Code));
        Assert.Contains("password", fault.Remedy, StringComparison.Ordinal);
        Assert.True(SheetMagic.IsOle(head) && !SheetMagic.IsZip(head) && !SheetMagic.IsOle([0xD0, 0xCF]));
        Assert.True(SheetMagic.IsZip(Xlsx.Of(Rated)) && SheetMagic.IsZip(Xlsx.Zip([])) && !SheetMagic.IsZip("PK"u8) && !SheetMagic.IsOle("PK"u8));
    }

    [Fact]
    public void What_the_source_throws_and_cancellation_pass()
    {
        Assert.Throws<IOException>(() => Workbooks.Open(new FailingStream(Xlsx.Of(Rated))));
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => SheetReader.Completed(
            WorkbookRecords.OpenAsync(new MemoryStream(Xlsx.Of(Rated)), null, _ => true, _ => true, SmallLimit, async: false, cancelled)));
        using WorkbookRecords records = Workbooks.Open(Xlsx.Of(Rated));
        Assert.Throws<OperationCanceledException>(() => SheetReader.Completed(records.ReadAsync(async: false, cancelled)));
    }

    [Fact]
    [Trait("Weight", "heavy")]
    public async Task Any_damage_is_a_fault_or_other_cells_and_ends_soon()
    {
        int cases = int.TryParse(Environment.GetEnvironmentVariable("GROWTH_FUZZ_CASES"), CultureInfo.InvariantCulture, out int asked) ? Math.Max(asked / 500, 1) : 400;
        List<(string Name, byte[] Bytes)> parts = Everything().ToParts();
        byte[] whole = Xlsx.Zip(parts);
        for (int seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            int part = random.Next(parts.Count);
            byte[] bytes = seed % 2 == 0
                ? Damage(whole, random)
                : Xlsx.Zip(parts.Select((p, i) => (p.Name, i == part ? Damage(p.Bytes, random) : p.Bytes)));
            long start = Stopwatch.GetTimestamp();
            Exception? thrown = await Record.ExceptionAsync(() => Workbooks.DescribeAsync(new MemoryStream(bytes), async: false, SmallLimit));
            Assert.True(thrown is null, $"seed {seed}: {thrown}");
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), $"seed {seed} took {Stopwatch.GetElapsedTime(start)}");
        }
    }

    private static Xlsx Everything()
    {
        var workbook = new Xlsx { Date1904 = "1" };
        return workbook
            .Sheet("Notes", [Xlsx.Row(1, workbook.Rich("One ", "note"))])
            .Sheet("Secret", Rated, "hidden")
            .Sheet("Ideas", [
                Xlsx.Row(2, workbook.Shared("title"), workbook.Shared("impact"), Xlsx.Inline("created"), Xlsx.Inline("_x0041_")),
                Xlsx.Row(4, workbook.Shared("An idea"), Xlsx.Number("8"), Xlsx.Number("46328.5", Xlsx.CustomDate), Xlsx.Number("1.5", Xlsx.Duration)),
                Xlsx.Row(5, Xlsx.Formula("A1", "str", "x"), Xlsx.Error("#N/A"), Xlsx.Cell("d", "<v>2026-11-02</v>"), Xlsx.Truth("1")),
            ]);
    }

    /// <summary>Up to three bytes or ranges flipped, cut, put in or repeated.</summary>
    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = new List<byte>(bytes);
        for (int times = random.Next(1, 4); times > 0 && damaged.Count > 0; times--)
        {
            int at = random.Next(damaged.Count);
            int length = Math.Min(random.Next(1, 40), damaged.Count - at);
            switch (random.Next(6))
            {
                case 0: damaged[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: damaged[at] = (byte)random.Next(256); break;
                case 2: damaged[at] = (byte)random.Next('0', '9' + 1); break;
                case 3: damaged.RemoveRange(at, length); break;
                case 4: damaged.InsertRange(at, damaged.GetRange(at, length)); break;
                default: damaged.RemoveRange(at, damaged.Count - at); break;
            }
        }

        return [.. damaged];
    }

    private static byte[] Replace(byte[] bytes, string old, string now) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(old, now, StringComparison.Ordinal));
}
