using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Bad rows that are left out take nothing else with them.</summary>
public class BadRowLaws
{
    private static readonly int Columns = HypothesisFields.Names.Count;

    /// <summary>A row that no backlog can take, each wrong in its own way, and where it is put.</summary>
    private static readonly Gen<(int At, string Row)> Bad =
        from at in Gen.Choose(0, 100)
        from row in Gen.Elements(
            Cells(HypothesisField.Impact, "11"),
            Cells(HypothesisField.Title, ""),
            Cells(HypothesisField.Title, "a\nb"),
            Cells(HypothesisField.Stage, "Nowhere"),
            Cells(HypothesisField.Created, "yesterday"),
            Cells(HypothesisField.Effort, "-1"),
            Cells(HypothesisField.Tags, new string('t', 300)),
            "too,few,cells\n",
            "\"too many\"" + string.Concat(Enumerable.Repeat(",x", Columns)) + "\n",
            "a \"misplaced\" quote" + new string(',', Columns - 1) + "\n")
        select (at, row);

    [Fact]
    public void The_good_rows_come_in_as_if_they_were_alone() => Props.Check(
        from backlog in Gens.BacklogUpTo(5) from count in Gen.Choose(1, 6) from bad in Bad.ArrayOf(count) select (backlog, bad),
        x =>
        {
            List<string> lines = [.. HypothesisCells.Rows(x.backlog).Select(row => Sheets.Csv([row]))];
            foreach ((int at, string row) in x.bad)
                lines.Insert(1 + (at % lines.Count), row);
            string csv = string.Concat(lines);

            SheetImport import = BacklogSheet.ReadText(csv, new SheetOptions { SkipBadRows = true });
            Assert.Equal(x.backlog.ToArray(), import.Backlog.ToArray());
            Assert.Equal((x.bad.Length, x.backlog.Count + x.bad.Length), ((int)import.SkippedCount, (int)import.RowCount));
            Assert.False(import.IsClean);

            SheetImport strict = BacklogSheet.ReadText(csv);
            Assert.Equal((false, x.bad.Length), (strict.HasBacklog, (int)strict.SkippedCount));
            Assert.Equal(import.Problems, strict.Problems);
        },
        cases: 500);

    [Fact]
    public void Of_rows_with_one_id_the_first_good_one_is_taken() => Props.Check(
        from rows in (from id in Gen.Choose(0, 3) from rating in Gen.Choose(8, 12) select (id, rating)).ArrayOf() select rows,
        rows =>
        {
            string csv = "id,title,impact,confidence,ease\n" + string.Concat(rows.Select((row, i) => $"h{row.id},idea {i},{row.rating},1,1\n"));
            SheetImport import = BacklogSheet.ReadText(csv, new SheetOptions { SkipBadRows = true });
            var kept = rows.Select((row, i) => (row.id, row.rating, i)).Where(row => row.rating <= 10).DistinctBy(row => row.id).ToArray();
            Assert.Equal(kept.Select(row => $"idea {row.i}"), import.Backlog.Select(h => h.Title));
            Assert.Equal(rows.Length - kept.Length, import.SkippedCount);
        },
        cases: 300);

    private static string Cells(HypothesisField field, string cell)
    {
        string[] cells = [.. HypothesisFields.All.Select(other => other == field ? cell : other == HypothesisField.Title ? "fine" : "")];
        cells[HypothesisField.Owner - HypothesisField.Id] = "mia";
        return Sheets.Csv([cells]);
    }
}
