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
}
