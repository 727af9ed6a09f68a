using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Insights;

/// <summary>What a team lead reads off a year of weeks.</summary>
public sealed class InsightsReportTests
{
    private static readonly GrowthProgram Year = YearOfWeeks.Make(seed: 1);
    private static readonly InsightsReport Report = Year.Insights();

    [Fact]
    public void The_year_in_sentences() => Snapshot.Match(Report.ToString());

    [Fact]
    public void It_says_in_one_look_where_to_spend_and_what_not_to_trust()
    {
        Assert.Equal("Activation", Report.ByStage.Groups[0].Name);
        Assert.StartsWith("Activation wins most", Report.Findings.First(f => f.Kind == FindingKind.Spend).Text, StringComparison.Ordinal);
        Assert.Contains(Report.Findings, f => f.Kind == FindingKind.Spend && f.Text.StartsWith("Referral wins least", StringComparison.Ordinal));
        Assert.Contains(Report.Findings, f => f.Kind == FindingKind.Distrust && f.Text.Contains("Confidence", StringComparison.Ordinal));
        Assert.Contains(Report.Findings, f => f.Kind == FindingKind.Distrust && f.Text.StartsWith("Plans are short", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_weeks_asked_for_count()
    {
        IsoWeek first = IsoWeek.Parse("2026-W10");
        IsoWeek last = IsoWeek.Parse("2026-W20");
        InsightsReport part = Year.Insights(InsightsOptions.Default with { Since = first, Until = last });
        Assert.Equal(Year.Log.Count(l => l.Week >= first && l.Week <= last), part.Tests);
        Assert.Equal((first, last), part.Weeks);
        Assert.Equal(11, part.Tempo.Count);
        Assert.Equal(part.Tests, part.ByStage.Groups.Sum(g => Year.Log.Count(l => l.Week >= first && l.Week <= last && l.Stage?.ToString() == g.Name)));
    }

    [Fact]
    public void A_corrected_entry_counts_as_its_correction()
    {
        GrowthProgram program = Logs.Of([(Hypothesis.Create("a", FunnelStage.Revenue, IceScore.Of(5, 5, 5)), Conclusion.Of(Outcome.Won, "it seemed"))]);
        program.Correct("L1", Conclusion.Of(Outcome.Lost, "it was a fault of the tracking"));
        InsightsReport report = program.Insights();
        Assert.Equal((1, 0), (report.Tests, report.ByStage.Groups[0].Counted.Won));
        Assert.Empty(report.Wins);
    }

    [Fact]
    public void After_few_tests_it_says_that_it_is_too_early()
    {
        InsightsReport report = Logs.Of(
        [
            (Hypothesis.Create("a", FunnelStage.Revenue, IceScore.Of(5, 5, 5)) with { Tags = ["copy"] }, Conclusion.Of(Outcome.Lost, "no")),
            (Hypothesis.Create("b", FunnelStage.Activation, IceScore.Of(5, 5, 5)) with { Tags = ["page"] }, Conclusion.Of(Outcome.Lost, "no")),
        ]).Insights();
        Assert.Equal(["It is too early to say where to spend: 2 tests so far, too few in different stages to compare."],
            report.Findings.Where(f => f.Kind == FindingKind.Spend).Select(f => f.Text));
        Assert.Contains("Confidence cannot be judged before 80 results: 2 so far.", report.Findings.Select(f => f.Text));
    }

    [Fact]
    public void A_week_that_is_open_has_not_missed_its_band()
    {
        GrowthProgram program = GrowthProgram.Create();
        program.Policy = CyclePolicy.Default with { Band = (1, 2) };
        program.Backlog.Add(Hypothesis.Create("a", FunnelStage.Revenue, IceScore.Of(5, 5, 5)));
        program.PlanWeek(program.CurrentWeek, new PlanOptions { Excluded = [program.Backlog.Single().Id] });
        InsightsReport open = program.Insights();
        Assert.Contains("0 of 0", open.ToHtmlPage(), StringComparison.Ordinal);
        Assert.DoesNotContain(open.Findings, f => f.Text.StartsWith("Keep the tempo", StringComparison.Ordinal));
        program.CloseWeek(program.CurrentWeek);
        Assert.Contains("Keep the tempo: 1 of 1 week was outside of its band.", program.Insights().Findings.Select(f => f.Text));
    }

    [Fact]
    public void An_empty_program_has_insights_that_say_nothing()
    {
        InsightsReport report = GrowthProgram.Create().Insights();
        Assert.Null(report.Weeks);
        Assert.Null(report.Sensitivity);
        Assert.Empty(report.Findings);
        Assert.Equal(6, report.Breakdowns.Count);
        Assert.All(report.Breakdowns, b => Assert.Empty(b.Groups));
        Assert.StartsWith("insights from no test\nnothing is concluded yet\n", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_makes_the_same_year() => Assert.Equal(Year.Log.Head, YearOfWeeks.Make(seed: 1).Log.Head);

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_level_lies_between_0_and_1(double level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InsightsOptions.Default with { Level = level });

    [Fact]
    public void Other_options_are_checked_too()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InsightsOptions.Default with { Top = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => InsightsOptions.Default with { Top = 101 });
        Assert.Throws<ArgumentOutOfRangeException>(() => InsightsOptions.Default with { Definition = (WinRateDefinition)9 });
    }
}
