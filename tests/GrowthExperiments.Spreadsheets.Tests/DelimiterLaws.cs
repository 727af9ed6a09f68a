using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>What stands between the cells is found, whatever stands in them.</summary>
public class DelimiterLaws
{
    private static readonly char[] Detected = [',', ';', '\t', '|'];

    private static readonly string[] Rated = ["title", "impact", "confidence", "ease"];

    private static readonly Gen<string> Signs = Some(",", ";", "|", ",,,,", ";;;;", "||||", "a,b;c|d", "--", "sep=;", "\"", "'");

    private static readonly Gen<string> Blocks = Some(
        "\n", "\r\n", "\t", "| a | b |\n|---|---|\n| c | d |", "|\n|--|\n", "\n| -- |\n", "a | b\n--|--\n", "sep=;\n", "\ntitle,impact,confidence,ease\n", "title;impact", "id|title", "```\n", ",;|");

    /// <summary>Any backlog, some of whose titles and descriptions look like sheets of their own.</summary>
    private static readonly Gen<Backlog> Confusing =
        from backlog in Gens.BacklogUpTo(4)
        from titles in Gens.MaybeNull(Signs).ArrayOf(4)
        from changes in Gens.MaybeNull(Blocks).ArrayOf(4)
        select new Backlog(backlog.Select((h, i) => h with { Title = titles[i] is { } signs ? $"x{signs}" : h.Title, Change = changes[i] is { } block ? $"x{block}" : h.Change }));

    private static readonly Gen<CsvWriteOptions> Writing =
        from delimiter in Gen.Elements(Detected)
        from newLine in Gen.Elements("\n", "\r\n", "\r")
        from bom in Gen.Elements(true, false)
        select new CsvWriteOptions { Delimiter = delimiter, NewLine = newLine, Bom = bom };

    [Fact]
    public void The_delimiter_that_wrote_a_sheet_is_found() => Props.Check(
        from backlog in Confusing from writing in Writing select (backlog, writing),
        x =>
        {
            SheetImport import = Sheets.ReadBytes(Export(x.backlog, x.writing));
            Assert.Equal((SheetKind.Csv, x.writing.Delimiter), (import.Kind, import.Delimiter));
            Assert.Equal(x.backlog.ToArray(), import.Backlog.ToArray());
        });

    [Fact]
    public void Export_import_and_export_give_the_same_bytes_in_every_culture() => Props.Check(
        from backlog in Confusing
        from writing in Writing
        from cultures in Gen.Elements(Cultures.Hostile).ArrayOf(3)
        select (backlog, writing, cultures),
        x =>
        {
            byte[] first = Cultures.Run(x.cultures[0], () => Export(x.backlog, x.writing));
            Backlog back = Cultures.Run(x.cultures[1], () => Sheets.ReadBytes(first).Backlog);
            Assert.Equal(first, Cultures.Run(x.cultures[2], () => Export(back, x.writing)));
        },
        cases: 300);

    [Fact]
    public void The_delimiter_of_a_foreign_header_is_found() => Props.Check(
        from others in Gen.Shuffle(SheetHeaders.Fields.Except(Rated).ToArray())
        from count in Gen.Choose(0, 5)
        from roles in Gen.Shuffle([.. Rated, .. others.Take(count)])
        from places in Gen.Choose(0, 20).ArrayOf(roles.Length)
        from delimiter in Gen.Elements(Detected)
        from title in Signs
        select (roles, headers: roles.Select((role, i) => NameOf(role, places[i])).ToArray(), delimiter, title),
        x =>
        {
            string[] row = [.. x.roles.Select(role => role == "title" ? x.title : "1")];
            SheetImport import = BacklogSheet.ReadText(Sheets.Csv([x.headers, row], x.delimiter));
            Assert.Equal((SheetKind.Csv, x.delimiter), (import.Kind, import.Delimiter));
            Assert.Equal(x.headers, import.Columns.Select(column => column.Header));
        });

    private static string NameOf(string role, int place) => SheetHeaders.Names[role][place % SheetHeaders.Names[role].Count];

    private static byte[] Export(IEnumerable<Hypothesis> hypotheses, CsvWriteOptions options)
    {
        using var stream = new MemoryStream();
        BacklogSheet.WriteCsv(stream, hypotheses, options);
        return stream.ToArray();
    }

    private static Gen<string> Some(params string[] pieces) =>
        from count in Gen.Choose(1, 6) from all in Gen.Elements(pieces).ArrayOf(count) select string.Concat(all);
}
