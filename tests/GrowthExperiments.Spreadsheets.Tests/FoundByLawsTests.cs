using System.Text;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>The smallest case of each mistake that the laws and the fuzzer found.</summary>
public class FoundByLawsTests
{
    [Theory]
    [InlineData("title,change\na,\"x | y\n|---|---|\n\"\n", ',', "x | y\n|---|---|\n")]
    [InlineData("title|change\na|\"see \"\"it\"\":\n| x |\n| -- |\"\n", '|', "see \"it\":\n| x |\n| -- |")]
    [InlineData("title;change\r\n\"a\";\"|\r\n--|--\"\r\n", ';', "|\r\n--|--")]
    public void A_Markdown_table_in_a_quoted_cell_makes_no_Markdown_of_the_sheet(string csv, char delimiter, string change)
    {
        SheetImport import = BacklogSheet.ReadText(csv);
        Assert.Equal((SheetKind.Csv, delimiter), (import.Kind, import.Delimiter));
        Assert.Equal(change, import.Backlog.Single().Change);
    }

    [Fact]
    public void A_quote_that_is_never_closed_hides_no_Markdown_table()
    {
        SheetImport import = BacklogSheet.ReadText("\"Growth, said one,\n\n|\"Idea|Impact|Confidence|Ease|Owner|\n|---|---|---|---|---|\n|a|8|6|9|\"mia|\n");
        Assert.Equal(SheetKind.Markdown, import.Kind);
    }

    [Fact]
    public void Two_rows_for_one_hypothesis_that_differ_are_refused()
    {
        var backlog = new Backlog { Hypothesis.Create("a", id: HypothesisId.Of("k1")) };
        SheetImport import = BacklogSheet.ReadText("id,title,owner\nk1,b,mia\n,a,leo\n");
        GrowthConflictException refused = Assert.Throws<GrowthConflictException>(() => import.MergeInto(backlog, ConflictPolicy.Update));
        Assert.Contains("k1", refused.Message, StringComparison.Ordinal);
        Assert.Equal("a", backlog.Single().Title);
    }

    [Fact]
    public void A_document_that_is_not_in_the_declared_encoding_is_told_which_one()
    {
        byte[] bytes = [.. "| title | impact | confidence | ease |\n|---|---|---|---|\n| "u8, 0xE9, .. " | 1 | 1 | 1 |\n"u8];
        ImportProblem problem = Sheets.OnlyProblem(Sheets.ReadBytes(bytes, new SheetOptions { Encoding = Encoding.ASCII }));
        Assert.Equal("encoding.invalid", problem.Code);
        Assert.Contains("us-ascii", problem.Rule, StringComparison.Ordinal);
    }
}
