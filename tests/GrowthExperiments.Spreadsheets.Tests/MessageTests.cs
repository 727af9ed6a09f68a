using System.Globalization;
using System.Text;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Every text that a person may get to read, approved as a whole.</summary>
public class MessageTests
{
    [Fact]
    public void Problems()
    {
        var french = new SheetOptions { Culture = CultureInfo.GetCultureInfo("fr-FR") };
        var all = new StringBuilder();
        Show("empty", Sheets.ReadBytes([]));
        Show("binary", Sheets.ReadBytes([.. "title\na"u8, 0]));
        Show("cut workbook", Sheets.ReadBytes([80, 75, 3, 4, 0]));
        Show("not UTF-8", Sheets.ReadBytes(Sheets.Latin1("title\na\ncaf\u00e9")));
        Show("UTF-16 that breaks off", Sheets.ReadBytes([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title\na\n"), 0x00, 0xD8, 0x41, 0x00]));
        Text("lone surrogate", "title\na\ud800");
        Text("row too large", "title\na\n\"" + new string('x', 2_000), new SheetOptions { Limits = new ReadLimits { MaxRecordBytes = 1_000 } });
        Text("too many columns", "title" + new string(',', 300));
        Text("no known header", "Idea:Impact score:Notes\na:1:b");
        Text("no title column", "what,impact,confidence,ease\na,1,2,3");
        Text("header twice", "title,impact,Impact\na,1,2");
        Text("row too short", "title,impact,confidence,ease\na");
        Text("row too long", "title,owner\nfast, faster, fastest,mia");
        Text("quote never closed", "title\na\n\"b\nc\nd");
        Text("quote in the wrong place", "title,owner\nthe \"big\" one,mia");
        Text("id twice", "id,title\nx,a\nx,b");
        Text("title twice", "title\nA digest\nA digest");
        Text("decimal comma", "title;expectedLift\na;0,05");
        Text("decimal point in French", "title;impact;expectedLift\na;8,5;1.234", french);
        Text("ratings", "title,Impact,confidence,ease\na,11,x,\nb,1,,3\n,1,2,3");
        Text("choices", "title,stage,status\na,activation,Idea ");
        Text("dates and effort", "title,created,effort\na,2026-02-30,0\nb,tomorrow,two days");
        Text("a foreign status, stage and date", "Title,Stage,Created\na,Somewhere,14/07/2026");
        Text("ratings of another scale", "title,impact,confidence,ease\na,6,0,4.5\nb,4,4.5,5", new SheetOptions { RatingScale = 5 });
        Text("a header that means a rating twice", "Title,Impact,ICE Impact\na,1,2");
        Text("a mapped header that is missing", "title,impact\na,1", SheetOptions.Default.WithColumn("Simplicité", "ease"));
        Text("an effort that is missing", "title,impact\na,1", new SheetOptions { EffortAsEase = 10 });
        Text("an effort beside the ease", "title,effort,ease\na,1,1", new SheetOptions { EffortAsEase = 10 });
        Text("an effort and no ease", "Idea,Impact,Confidence,Work effort\na,1,2,3", SheetOptions.Default.WithColumn("Work effort", "effort"));
        Text("no table", "# Notes\n\nNothing yet.\n", new SheetOptions { Kind = SheetKind.Markdown });
        Text("no rated table", "| Area | Owner |\n| --- | --- |\n| Mail | Noah |\n");
        Text("a sheet of a text", "title\na", new SheetOptions { SheetName = "Ideas" });
        Text("a part without a column", "title,impact,confidence\na,1,2");
        Show("unknown zone", Assert.Throws<GrowthValidationException>(() => SheetOptions.Default.WithZone("Mars/Olympus")).Message);
        Show("unknown encoding", Assert.Throws<GrowthValidationException>(() => SheetOptions.Default.WithEncoding("klingon")).Message);
        Show("unknown field", Assert.Throws<GrowthValidationException>(() => SheetOptions.Default.WithColumn("Ease", "eas")).Message);
        Show("scale", Assert.Throws<ArgumentOutOfRangeException>(() => new SheetOptions { RatingScale = 1 }).Message);
        Show("delimiter", Assert.Throws<ArgumentOutOfRangeException>(() => new SheetOptions { Delimiter = 'x' }).Message);
        Snapshot.Match(all.ToString());

        void Text(string name, string csv, SheetOptions? options = null) => Show(name, BacklogSheet.ReadText(csv, options));
        void Show(string name, object shown) => all.Append(name).Append('\n').Append(shown switch
        {
            SheetImport import => string.Concat(import.Problems.Select(p => $"  {p}\n")),
            string text => $"  {text.Replace("\r\n", "\n", StringComparison.Ordinal)}\n",
            _ => throw new ArgumentOutOfRangeException(nameof(shown)),
        });
    }

    [Fact]
    public void Workbooks() => Snapshot.Match(string.Concat(((Fault[])[
        SheetMessages.WorkbookTooLarge(67_108_864),
        SheetMessages.WorkbookInflated(268_435_456),
        SheetMessages.WorkbookSpread(1_048_576, 16_384, 268_435_456),
        SheetMessages.WorkbookDamaged(),
        SheetMessages.NotWorkbook(),
        SheetMessages.WorkbookOle(),
        SheetMessages.SheetUnknown("Idea", ["Ideas", "Notes\n"]),
        SheetMessages.SheetUnknown("Idea", [.. Enumerable.Range(1, 12).Select(i => $"Sheet{i}")]),
        SheetMessages.CellError("#DIV/0!"),
    ]).Select(fault => $"{fault.Code}\n  {fault.Message}\n")));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(25)]
    public void Thrown(int problems)
    {
        string csv = "title,impact\n" + string.Concat(Enumerable.Range(1, problems).Select(i => $"idea {i},{i + 10}\n"));
        SheetImport import = BacklogSheet.ReadText(csv);
        Snapshot.Match(Assert.Throws<GrowthValidationException>(() => import.Backlog).Message, variant: problems.ToString(CultureInfo.InvariantCulture));
    }
}
