using System.Text;

namespace GrowthExperiments.Spreadsheets.Tests;

internal static class Sheets
{
    public static SheetImport ReadBytes(byte[] bytes, SheetOptions? options = null) => BacklogSheet.Read(new MemoryStream(bytes), options);

    /// <summary>Bytes of a text in which <c>\x</c> escapes of the Latin-1 range stand for single bytes.</summary>
    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    public static ImportProblem OnlyProblem(SheetImport import) => Assert.Single(import.Problems);

    public static ImportProblem OnlyProblem(string csv, SheetOptions? options = null) => OnlyProblem(BacklogSheet.ReadText(csv, options));

    public static Hypothesis OnlyRow(string csv, SheetOptions? options = null) => Assert.Single(BacklogSheet.ReadText(csv, options).Backlog);

    /// <summary>What a sheet says, for comparing two ways to read it.</summary>
    public static string Describe(SheetImport import) => import.IsClean
        ? BacklogSheet.ToCsv(import.Backlog)
        : string.Join('\n', import.Problems);

    /// <summary>A sheet of these rows, each cell in quotes.</summary>
    public static string Csv(IEnumerable<string[]> rows, char delimiter = ',') =>
        string.Concat(rows.Select(row => string.Join(delimiter, row.Select(Quoted)) + "\n"));

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
