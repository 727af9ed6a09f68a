using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Programs;

/// <summary>Plans, insights and reports of one market.</summary>
public sealed partial class MarketTests
{
    private const string France = "fr";

    private static readonly Gen<Test> Tests =
        from market in Gen.Elements("FR", "Fr", "DE", null)
        from week in Gen.Choose(0, 3)
        from score in Gens.Score
        from stage in Gens.Stage
        from fate in Gen.Choose(0, 9)
        from lift in Gen.Choose(-20, 20)
        select new Test(market, week, score, stage, fate, lift / 100m);

    [Fact]
    public void Insights_of_a_market_are_those_of_a_program_that_holds_nothing_else() => Props.Check(
        Gen.Choose(0, 14).SelectMany(n => Tests.ListOf(n)),
        tests =>
        {
            (Test Test, int Number)[] all = [.. tests.Select((t, i) => (t, i))];
            GrowthProgram whole = Make(all);
            GrowthProgram alone = Make([.. all.Where(t => t.Test.IsIn(France))]);
            InsightsOptions options = InsightsOptions.Default with { Market = France };
            Assert.Equal(Plain(alone.Insights(options).ToJson()), Plain(whole.Insights(options).ToJson()));
            Assert.Equal(Plain(alone.Insights().ToJson()), Plain(whole.Insights(options).ToJson()));
            Assert.Equal(
                whole.Insights().Tests,
                whole.Insights(options).Tests + whole.Insights(options with { Market = "DE" }).Tests + whole.Log.Current.Count(l => whole.Backlog[l.Hypothesis].Market is null));
            foreach (WeeklyCycle cycle in whole.Weeks)
                Assert.Equal(Plain(WithoutMoves(alone.ReportOf(cycle.Week).ToJson())), Plain(WithoutMoves(whole.ReportOf(cycle.Week, France).ToJson())));
        },
        cases: 60);

    [Fact]
    public void A_plan_for_a_market_is_the_plan_of_a_backlog_that_holds_nothing_else() => Props.Check(Gens.RankableUpTo(30), backlog =>
    {
        var whole = GrowthProgram.Create();
        whole.Backlog.AddRange(backlog.Where(h => h.Status == HypothesisStatus.Idea));
        var alone = GrowthProgram.Create();
        alone.Backlog.AddRange(whole.Backlog.InMarket("FR"));
        CyclePlan plan = whole.ProposeWeek(Grown.W48, new PlanOptions { Market = France });
        CyclePlan expected = alone.ProposeWeek(Grown.W48);
        Assert.Equal(expected.Picks.Select(p => (p.Hypothesis.Id, p.Reason)), plan.Picks.Select(p => (p.Hypothesis.Id, p.Reason)));
        Assert.Equal(expected.NearMisses.Select(p => (p.Ranked.Hypothesis.Id, p.Reason)), plan.NearMisses.Select(p => (p.Ranked.Hypothesis.Id, p.Reason)));
        Assert.Equal(expected.Warnings, plan.Warnings);
        Assert.Equal((France, null), (plan.Market, expected.Market));
        Assert.StartsWith("2026-W48, market fr: ", plan.ToString(), StringComparison.Ordinal);
    }, cases: 60);

    [Fact]
    public void What_is_asked_for_is_planned_whatever_its_market()
    {
        GrowthProgram program = Grown.Of("a", "b", "c");
        program.Backlog.Update(program.Backlog[Grown.Id("b")] with { Market = "FR" });
        WeeklyCycle week = program.PlanWeek(Grown.W48, new PlanOptions { Market = France, Forced = [Grown.Id("c")] });
        Assert.Equal(["c", "b"], week.Experiments.Select(e => e.Hypothesis.Value));
        Assert.Equal(France, week.Plan!.Market);
    }

    [Fact]
    public void A_filtered_report_says_so_in_its_heading()
    {
        GrowthProgram program = Grown.Running("a", "b");
        program.Backlog.Update(program.Backlog[Grown.Id("b")] with { Market = "F_R" });
        program.Finish("a");
        program.Finish("b", Outcome.Won);
        CycleReport report = program.ReportOf(Grown.W48, "f_r");
        Assert.Equal(["b"], report.Lessons.Select(l => l.Hypothesis.Value));
        Assert.Equal(1, report.Velocity);
        Assert.StartsWith("2026-W48, market f_r (", report.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("# Acme growth, week 2026-W48, market f\\_r\n", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("<p class=\"growth-over\">Acme growth · Week 2026-W48 · Market f_r</p>", Unmarked(report.ToHtmlPage()), StringComparison.Ordinal);
        Assert.Contains("\"market\": \"f_r\"", report.ToJson(), StringComparison.Ordinal);
        InsightsReport insights = program.Insights(InsightsOptions.Default with { Market = "f_r" });
        Assert.StartsWith("insights from 1 test, 2026-W48 to 2026-W48, market f_r\n", insights.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("# Acme growth, insights, market f\\_r\n", insights.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("Insights · Market f_r</p>", Unmarked(insights.ToHtmlPage()), StringComparison.Ordinal);
        Assert.Contains("\"market\": \"f_r\"", insights.ToJson(), StringComparison.Ordinal);
        Assert.StartsWith("insights from no test, market x\n", program.Insights(InsightsOptions.Default with { Market = "x" }).ToString(), StringComparison.Ordinal);
        Assert.Equal(["b"], program.LearningsInMarket("F_r").WithOutcome(Outcome.Won).Select(l => l.Hypothesis.Value));
        program.Backlog.Update(program.Backlog[Grown.Id("b")] with { Market = "DE" });
        Assert.Empty(program.LearningsInMarket("f_r"));
    }

    [Fact]
    public void A_market_is_a_name()
    {
        GrowthProgram program = Grown.Running("a");
        Assert.Throws<ArgumentException>("market", () => program.ReportOf(Grown.W48, " "));
        Assert.Throws<ArgumentNullException>("market", () => program.LearningsInMarket(null!));
        Assert.Throws<ArgumentException>("Market", () => new PlanOptions { Market = "a\nb" });
        Assert.Throws<ArgumentException>("Market", () => InsightsOptions.Default with { Market = "" });
    }

    /// <summary>A program in which each test ran in its week, by the number that it has in all of them.</summary>
    private static GrowthProgram Make((Test Test, int Number)[] tests)
    {
        var program = GrowthProgram.Create("Acme", clock: new Clock(Clock.Monday));
        program.Policy = CyclePolicy.Default with { MaxRunning = 100, Target = 100, Band = (1, 5) };
        foreach ((Test test, int number) in tests)
        {
            program.Backlog.Add(Hypothesis.Create($"idea {number}", test.Stage, test.Score, HypothesisId.Of($"h{number}")) with
            {
                Market = test.Market,
                Owner = number % 2 == 0 ? "mia" : "leo",
                Ratings = [RaterScore.Of("mia", test.Score, Clock.Monday), RaterScore.Of("leo", IceScore.Of(5, 5, 5))],
            });
        }

        for (int week = 0; week <= 3; week++)
        {
            IsoWeek at = Grown.W47.AddWeeks(week);
            (Test Test, int Number)[] now = [.. tests.Where(t => t.Test.Week == week && t.Test.Fate > 0)];
            program.Start(at, [.. now.Select(t => $"h{t.Number}")]);
            foreach ((Test test, int number) in now)
            {
                program.EndExperiment(HypothesisId.Of($"h{number}"));
                Effect effect = Effect.Of(EffectKind.Relative, test.Lift) with { Interval = (test.Lift - 0.05m, test.Lift + 0.05m) };
                program.Conclude(HypothesisId.Of($"h{number}"), (Outcome)(1 + (test.Fate % 6)), $"what {number} taught", effect);
            }

            program.CloseWeek(at);
        }

        return program;
    }

    /// <summary>What does not hang on the numbers of entries in a log.</summary>
    private static string Plain(string json) => Numbers().Replace(Market().Replace(json, ""), "\"L\"");

    /// <summary>Places are those among all ideas.</summary>
    private static string WithoutMoves(string json)
    {
        using JsonDocument report = JsonDocument.Parse(json);
        return string.Join('\n', report.RootElement.EnumerateObject().Where(m => m.Name != "moves").Select(m => m.ToString()));
    }

    private static string Unmarked(string html) => html.Replace("<bdi>", "", StringComparison.Ordinal).Replace("</bdi>", "", StringComparison.Ordinal);

    [GeneratedRegex("\"L[0-9]+\"", RegexOptions.None, 5000)]
    private static partial Regex Numbers();

    [GeneratedRegex("\"market\": ?(null|\"fr\"),?", RegexOptions.None, 5000)]
    private static partial Regex Market();

    private sealed record Test(string? Market, int Week, IceScore Score, FunnelStage Stage, int Fate, decimal Lift)
    {
        public bool IsIn(string market) => string.Equals(Market, market, StringComparison.OrdinalIgnoreCase);
    }
}
