using GrowthExperiments.TestKit;
using LINQPad;

namespace GrowthExperiments.Tests.Dumps;

public sealed class NotebookTests
{
    [Fact]
    public void In_LINQPad_a_chart_is_an_image_of_its_own()
    {
        object shown = Notebook.Show(() => "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "Tests \"a\" & <b>", "report.ToSvg()");
        Assert.Equal(
            "<img src=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=\" alt=\"Tests &quot;a&quot; &amp; &lt;b&gt;\"/>",
            Assert.IsType<Util.Html>(shown).Text);
    }

    [Fact]
    public void Elsewhere_a_line_says_how_to_get_it_and_nothing_is_drawn() => Assert.Equal(
        "report.ToSvg() draws it",
        Notebook.Show(null, () => throw new InvalidOperationException("drawn"), "tests", "report.ToSvg()"));

    [Fact]
    public void What_has_a_chart_is_shown_with_it()
    {
        GrowthProgram program = Dump.Program;
        WeeklyCycle week = program.Weeks[^1];
        Assert.All(
            new object[]
            {
                program.Backlog.Rank(), program.Backlog.RankLive(), week, program.ProposeWeek(week.Week.AddWeeks(1)), program.ReportOf(week.Week), program.Log, Funnel.Of(program.Log),
                program.Insights(InsightsOptions.Default with { Top = 1 }).ByStage, program.ReportOf(SteeredQuarter.Quarter, on: SteeredQuarter.Day),
            },
            value => Assert.All(Assert.Single(Dump.ImagesOf(value)).Attributes("height"), height => Assert.InRange((double)height, 50, 1000)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(typeof(NotebookTests))]
    [InlineData(typeof(OfNothing))]
    [InlineData(typeof(OfANumber))]
    [InlineData(typeof(OfInstances))]
    public void What_is_not_LINQPads_is_not_called(Type? util) => Assert.Null(Notebook.RawHtmlOf(util));

    [Fact]
    public void LINQPads_is_found() => Assert.NotNull(Notebook.RawHtmlOf(typeof(Util)));

    private static class OfNothing
    {
        public static void RawHtml(string html) => _ = html;
    }

    private static class OfANumber
    {
        public static int RawHtml(string html) => html.Length;
    }

    private sealed class OfInstances
    {
        public object RawHtml(string html) => (this, html);
    }
}
