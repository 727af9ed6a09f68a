using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

public class RoundTripTests
{
    private static readonly Gen<CsvWriteOptions> Writing =
        from delimiter in Gen.Elements(',', ';', '\t', '|')
        from newLine in Gen.Elements("\n", "\r\n", "\r")
        from bom in Gen.Elements(true, false)
        select new CsvWriteOptions { Delimiter = delimiter, NewLine = newLine, Bom = bom };

    [Fact]
    public void What_is_exported_is_imported_equal() => Props.Check(
        from backlog in Gens.BacklogUpTo(5) from options in Writing select (backlog, options),
        x => Assert.Equal(x.backlog.ToArray(), Import(Export(x.backlog, x.options)).Backlog.ToArray()));

    [Fact]
    public void What_is_imported_is_exported_byte_for_byte_in_every_culture() => Props.Check(
        from backlog in Gens.BacklogUpTo(4) from options in Writing from culture in Gen.Elements(Cultures.Hostile) select (backlog, options, culture),
        x =>
        {
            byte[] first = Export(x.backlog, x.options);
            byte[] second = Cultures.Run(x.culture, () => Export(Import(first).Backlog, x.options));
            Assert.Equal(first, second);
        },
        cases: 500);

    [Theory]
    [InlineData('^')]
    [InlineData('-')]
    [InlineData('=')]
    [InlineData('\'')]
    public void A_declared_delimiter_may_be_any_sign(char delimiter) => Props.Check(
        Gens.BacklogUpTo(3),
        backlog =>
        {
            string csv = BacklogSheet.ToCsv(backlog, new CsvWriteOptions { Delimiter = delimiter });
            Assert.Equal(backlog.ToArray(), BacklogSheet.ReadText(csv, new SheetOptions { Delimiter = delimiter }).Backlog.ToArray());
        },
        cases: 200);

    [Fact]
    public void The_order_of_the_columns_does_not_matter() => Props.Check(
        from backlog in Gens.BacklogUpTo(4)
        from columns in Gen.Shuffle(Enumerable.Range(0, HypothesisFields.Names.Count).ToArray())
        select (backlog, columns),
        x =>
        {
            IEnumerable<string> lines = HypothesisCells.Rows(x.backlog).Select(row => string.Join(',', x.columns.Select(c => Quote(row[c]))));
            Assert.Equal(x.backlog.ToArray(), BacklogSheet.ReadText(string.Join('\n', lines)).Backlog.ToArray());
        },
        cases: 500);

    [Fact]
    public void Sync_async_path_and_text_read_the_same() => Props.Check(
        Gens.BacklogUpTo(4),
        backlog =>
        {
            string csv = BacklogSheet.ToCsv(backlog);
            string path = Path.GetTempFileName();
            File.WriteAllText(path, csv);
            Assert.Equal(csv, BacklogSheet.ToCsv(BacklogSheet.Read(path).Backlog));
            Assert.Equal(csv, BacklogSheet.ToCsv(Async(() => BacklogSheet.ReadAsync(path)).Backlog));
            Assert.Equal(csv, BacklogSheet.ToCsv(Async(() => BacklogSheet.ReadAsync(new DripStream(File.ReadAllBytes(path), 5))).Backlog));
            File.Delete(path);

            using var written = new MemoryStream();
            Async(async () =>
            {
                await BacklogSheet.WriteCsvAsync(written, backlog);
                return 0;
            });
            Assert.Equal(Export(backlog, CsvWriteOptions.Default), written.ToArray());
        },
        cases: 100);

    [Fact]
    public void The_export_is_plain_and_complete()
    {
        Hypothesis idea = Hypothesis.Create("A weekly digest, \"short\"", FunnelStage.Retention, IceScore.Of(7, 7, 5)) with
        {
            Change = "=IF(TRUE)\nsecond line",
            Tags = ["email", "=digest"],
            Effort = Effort.Of(("data", 1), ("engineering", 2.5m)),
            ExpectedLift = -0.10m,
            Created = new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(1)),
        };
        Snapshot.Match(BacklogSheet.ToCsv([idea, Hypothesis.Create("-10 % churn")]), "csv");
    }

    private static byte[] Export(IEnumerable<Hypothesis> hypotheses, CsvWriteOptions options)
    {
        using var stream = new MemoryStream();
        BacklogSheet.WriteCsv(stream, hypotheses, options);
        return stream.ToArray();
    }

    private static SheetImport Import(byte[] bytes) => Sheets.ReadBytes(bytes);

    private static string Quote(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static T Async<T>(Func<Task<T>> read) => Task.Run(read).GetAwaiter().GetResult();
}
