using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>What holds for all workbooks.</summary>
public class WorkbookLawTests
{
    private static readonly Gen<decimal> Number =
        from high in Gen.Choose(-9_999_999, 9_999_999)
        from low in Gen.Choose(0, 99_999_999)
        from places in Gen.Choose(0, 12)
        select ((high * 100_000_000m) + low) / (decimal)Math.Pow(10, places);

    /// <summary>A text, a number of at most 15 digits, or nothing.</summary>
    private static readonly Gen<(string? Text, decimal Number)> Cell = Gen.Frequency(
        (4, Gens.Lines.Select(text => ((string?)text, 0m))),
        (1, Gen.Elements("", " ", " a ", "\r", "_x0041_", "_xD83D_", "\ud800", "\u0000").Select(text => ((string?)text, 0m))),
        (3, Number.Select(number => ((string?)null, number))),
        (1, Gen.Constant(((string?)"", 0m))));

    private static readonly Gen<(string? Text, decimal Number)[][]> Grid =
        from width in Gen.Choose(1, 6) from rows in Cell.ArrayOf(width).ListOf() select rows.Take(8).ToArray();

    [Fact]
    public void Any_grid_is_read_back_exactly() => Props.Check(
        from grid in Grid from shared in Gen.Elements(true, false) from gaps in Gen.Elements(true, false) select (grid, shared, gaps),
        x =>
        {
            List<(int Line, string[] Cells)> expected = Expected(x.grid, x.gaps);
            List<(int Line, string[] Cells)> actual = Workbooks.Rows(ToBytes(x.grid, x.shared, x.gaps));
            Assert.Equal(expected.Select(row => row.Line), actual.Select(row => row.Line));
            Assert.Equal(expected.Select(row => row.Cells), actual.Select(row => row.Cells));
        },
        cases: 500);

    [Fact]
    public void Streams_that_drip_give_the_same_records() => Props.Check(
        from grid in Grid from most in Gen.Choose(1, 50) from cut in Gen.Choose(0, 3) select (grid, most, cut),
        x =>
        {
            byte[] bytes = ToBytes(x.grid, shared: true, gaps: false)[..^x.cut];
            string whole = Run(new MemoryStream(bytes), async: false);
            Assert.Equal(whole, Run(new DripStream(bytes, x.most), async: false));
            Assert.Equal(whole, Run(new DripStream(bytes, x.most), async: true));
        },
        cases: 200);

    private static string Run(Stream source, bool async) => Task.Run(() => Workbooks.DescribeAsync(source, async)).GetAwaiter().GetResult();

    private static byte[] ToBytes((string? Text, decimal Number)[][] grid, bool shared, bool gaps)
    {
        var workbook = new Xlsx();
        string? Written((string? Text, decimal Number) cell) => cell.Text switch
        {
            null => Xlsx.Number(cell.Number.ToString(CultureInfo.InvariantCulture)),
            "" => null,
            _ => shared ? workbook.Shared(cell.Text) : Xlsx.Inline(cell.Text),
        };
        return workbook.Sheet("Ideas", [.. grid.Select((row, i) => Xlsx.Row(LineOf(i, gaps), [.. row.Select(Written)]))]).ToBytes();
    }

    private static List<(int Line, string[] Cells)> Expected((string? Text, decimal Number)[][] grid, bool gaps)
    {
        var rows = new List<(int Line, string[] Cells)>();
        for (int i = 0; i < grid.Length; i++)
        {
            string[] cells = [.. grid[i].Select(cell => cell.Text ?? WithoutZeros(cell.Number).ToString(CultureInfo.InvariantCulture))];
            int width = Array.FindLastIndex(cells, cell => TextRules.HasVisible(cell)) + 1;
            int least = rows.Count == 0 ? 0 : rows[0].Cells.Length;
            if (width > 0)
                rows.Add((LineOf(i, gaps), [.. cells.Take(width), .. Enumerable.Repeat("", Math.Max(0, least - width))]));
        }

        return rows;
    }

    /// <summary>A division gives as few decimals as it needs.</summary>
    private static decimal WithoutZeros(decimal number) => number / 1.0000000000000000000000000000m;

    private static int LineOf(int index, bool gaps) => gaps ? (index * 3) + 2 : index + 1;
}
