using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

public class CellGuardTests
{
    private static readonly Gen<string> Text =
        from n in Gen.Choose(0, 6)
        from pieces in Gen.Elements("'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "a", "1", " ").ListOf(n)
        select string.Concat(pieces);

    [Fact]
    public void Restoring_undoes_protecting() => Props.Check(Text, text => CellGuard.Restore(CellGuard.Protect(text)) == text, cases: 5_000);

    [Fact]
    public void No_two_texts_are_written_alike() => Props.Check(
        from a in Text from b in Text select (a, b),
        x => (x.a == x.b) == (CellGuard.Protect(x.a) == CellGuard.Protect(x.b)),
        cases: 5_000);

    [Fact]
    public void No_written_text_opens_a_formula() => Props.Check(
        Text,
        text => CellGuard.Protect(text) is "" || !"=+-@\t\r\n＝＋－＠".Contains(CellGuard.Protect(text)[0]),
        cases: 5_000);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("'", "'")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void Only_what_may_open_a_formula_gets_an_apostrophe(string text, string written) =>
        Assert.Equal(written, CellGuard.Protect(text));

    [Fact]
    public void Row36_texts_are_guarded_and_numbers_are_not()
    {
        Hypothesis idea = Hypothesis.Create("+1 seat", id: HypothesisId.Of("@1")) with
        {
            Change = "\tindented",
            Rationale = "=HYPERLINK(\"http://x\")",
            Owner = "＠mia",
            Market = "-",
            Metric = Metric.Of("=cmd|'/C calc'!A0"),
            Surface = Surface.Of("'quoted"),
            Serves = KeyResultId.Of("=kr"),
            GuardedBy = GateId.Of("@gate"),
            Tags = ["+a", "=b"],
            Effort = Effort.Of(("=x", 1)),
            ExpectedLift = -0.1m,
        };
        string row = BacklogSheet.ToCsv([idea]).Split('\n', 2)[1];
        Assert.Equal(
            "'@1,'+1 seat,'\tindented,'=cmd|'/C calc'!A0,\"'=HYPERLINK(\"\"http://x\"\")\",,'-,'＠mia,'+a;=b,'quoted,'=kr,'@gate,,,,'=x:1,-0.1,,Idea\n",
            row);
        Assert.Equal(idea, Assert.Single(BacklogSheet.ReadText(BacklogSheet.ToCsv([idea])).Backlog));
    }

    [Fact]
    public void Row37_a_foreign_apostrophe_before_a_formula_is_taken_for_a_guard()
    {
        Assert.Equal("=x", Sheets.OnlyRow("title\n'=x").Title);
        Assert.Equal("'tis", Sheets.OnlyRow("title\n'tis").Title);
    }
}
