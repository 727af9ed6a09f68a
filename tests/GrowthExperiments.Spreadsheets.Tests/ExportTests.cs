using System.Globalization;
using System.Text;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Files in the shapes that people have, and what becomes of them.</summary>
public class ExportTests
{
    private static readonly SheetOptions French = new() { Culture = CultureInfo.GetCultureInfo("fr-FR") };

    [Theory]
    [InlineData("trello.csv", "Trello")]
    [InlineData("jira.csv", "Jira")]
    [InlineData("azure-devops.csv", "Azure DevOps")]
    [InlineData("asana.csv", "Asana")]
    [InlineData("linear.csv", "Linear")]
    [InlineData("notion.csv", "Notion")]
    [InlineData("ducalis.csv", "Ducalis")]
    [InlineData("notes.md", null)]
    public void An_export_is_recognised_and_read(string file, string? origin)
    {
        SheetImport import = BacklogSheet.Read(PathOf(file));
        Assert.Equal(origin, import.Origin);
        Snapshot.Match(Describe(import), variant: file.Replace('.', '-'));
    }

    [Fact]
    public void A_french_sheet_below_a_title_is_read_with_its_culture()
    {
        Snapshot.Match(Describe(BacklogSheet.Read(PathOf("french-excel.csv"), French)));
        ImportProblem problem = BacklogSheet.Read(PathOf("french-excel.csv")).Problems[0];
        Assert.Equal(("instant.text", 4), (problem.Code, problem.Line));
        Assert.Contains("--culture", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void An_effort_is_no_ease_until_somebody_says_so()
    {
        SheetImport refused = BacklogSheet.Read(PathOf("effort.tsv"));
        Assert.Equal("sheet.rating-column", Sheets.OnlyProblem(refused).Code);
        Assert.Contains("--effort-as-ease 10", refused.Problems[0].Remedy, StringComparison.Ordinal);
        SheetImport turned = BacklogSheet.Read(PathOf("effort.tsv"), new SheetOptions { EffortAsEase = 10 });
        Assert.Equal(["8/6/9", "7/7/5"], turned.Backlog.Select(h => h.Score.ToString()!));
        Assert.Contains(turned.Notes, n => n.Code == "ease.from-effort");
    }

    [Theory]
    [InlineData("trello.csv")]
    [InlineData("jira.csv")]
    [InlineData("notion.csv")]
    public void Importing_twice_adds_nothing(string file)
    {
        var backlog = new Backlog();
        Assert.True(BacklogSheet.Read(PathOf(file)).MergeInto(backlog).AddedCount > 0);
        string before = BacklogSheet.ToCsv(backlog);
        BacklogMerge again = BacklogSheet.Read(PathOf(file)).MergeInto(backlog);
        Assert.Equal((0, 0, backlog.Count, 0), (again.AddedCount, again.UpdatedCount, again.UnchangedCount, again.SkippedCount));
        Assert.Equal(before, BacklogSheet.ToCsv(backlog));
    }

    private static string PathOf(string file) => Path.Combine(Repository.Root, "tests", "GrowthExperiments.Spreadsheets.Tests", "Exports", file);

    private static string Describe(SheetImport import)
    {
        var text = new StringBuilder();
        Line($"{import.Kind} of {import.Origin ?? "nobody known"}, {import.RowCount} rows, {import.ProblemCount} problems");
        foreach (SheetTable table in import.Tables)
        {
            Line($"table {table.Name ?? "-"} from line {table.Line}: {(table.IsRead ? "read" : "left out")}, {table.RowCount} rows, score {table.Score?.Formula ?? "-"}");
            foreach (SheetColumn column in table.Columns)
                Line($"  {column}");
        }

        foreach (ImportProblem problem in import.Problems)
            Line($"problem: {problem}");
        foreach (ImportNote note in import.Notes)
            Line($"note: {note}");
        if (import.IsClean)
            Line($"{BacklogSheet.ToCsv(import.Backlog)}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
