using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Programs;

public sealed class QuarterReportTests
{
    [Fact]
    public void A_steered_quarter_in_words() => Snapshot.Match(SteeredQuarter.Make().ReportOf(SteeredQuarter.Quarter, on: SteeredQuarter.Day).ToString());

    [Fact]
    public void Each_week_each_lesson_and_each_decision_counts_in_one_quarter()
    {
        GrowthProgram program = YearOfWeeks.Make(seed: 3);
        QuarterReport[] reports = [.. program.Weeks.Select(w => Quarter.From(w.Week)).Distinct().Select(q => program.ReportOf(q))];
        Assert.True(reports.Length >= 4);
        Assert.Equal(program.Weeks.Select(w => w.Week), reports.SelectMany(r => r.Tempo).Select(t => t.Week));
        Assert.Equal(program.Log.Current.Count(), reports.Sum(r => r.Lessons.Count));
        Assert.All(reports, r => Assert.All(r.Lessons, l => Assert.True(r.Quarter.Contains(l.Week))));
        Assert.Equal(program.Weeks.Sum(w => new WeekTempo(w).Started), reports.Sum(r => r.Started));
    }

    [Fact]
    public void Only_what_is_of_the_quarter_stands_in_it()
    {
        GrowthProgram program = SteeredQuarter.Make();
        QuarterReport first = program.ReportOf(SteeredQuarter.Quarter, on: SteeredQuarter.Day);
        QuarterReport next = program.ReportOf(SteeredQuarter.Quarter.AddQuarters(1), on: SteeredQuarter.Day);
        Assert.Equal(["company", "onboarding"], first.Objectives.Select(o => o.Id));
        Assert.Equal(3, first.KeyResults.Count);
        Assert.Equal(["next"], next.Objectives.Select(o => o.Id));
        Assert.Equal([GateVerdict.NoGo], first.Decisions.Select(d => d.Verdict));
        Assert.Equal([GateVerdict.Go], next.Decisions.Select(d => d.Verdict));
        Assert.Null(next.Budget);
        Assert.Null(next.Proposal);
        Assert.Equal((true, false), (first.IsOver, next.IsOver));
    }

    [Fact]
    public void A_decision_belongs_to_the_day_on_the_clocks_of_the_program()
    {
        GrowthProgram program = GrowthProgram.Create(timeZone: "Europe/Paris");
        program.AddGate(Gate.Create(GateId.Of("g"), "g", [GateCriterion.Done("done")]));
        program.DecideGate(GateId.Of("g"), [GateMeasurement.Done("done")], at: new DateTimeOffset(2027, 1, 3, 23, 30, 0, TimeSpan.Zero));
        Assert.Empty(program.ReportOf(Quarter.Of(2026, 4)).Decisions);
        Assert.Single(program.ReportOf(Quarter.Of(2027, 1)).Decisions);
    }

    [Fact]
    public void The_last_day_is_in_the_quarter_and_the_next_one_is_over()
    {
        GrowthProgram program = GrowthProgram.Create();
        Quarter quarter = Quarter.Of(2026, 4);
        Assert.False(program.ReportOf(quarter, on: new DateOnly(2027, 1, 3)).IsOver);
        Assert.True(program.ReportOf(quarter, on: new DateOnly(2027, 1, 4)).IsOver);
    }

    [Fact]
    public void The_next_budget_is_what_is_asked_for_and_otherwise_that_of_the_quarter()
    {
        GrowthProgram program = SteeredQuarter.Make();
        Money more = Money.Of(54_000, "EUR");
        Assert.Equal(Money.Of(55_000, "EUR"), program.ReportOf(SteeredQuarter.Quarter).Proposal!.Budget);
        QuarterReport report = program.ReportOf(SteeredQuarter.Quarter, more);
        Assert.Equal(more, report.Proposal!.Lines.Aggregate(Money.Of(0, "EUR"), (sum, line) => sum + line.Proposed));
        Assert.Throws<ArgumentException>(() => program.ReportOf(SteeredQuarter.Quarter, Money.Of(1, "USD")));
    }

    [Fact]
    public void Limits_that_cannot_hold_leave_a_report_that_says_so()
    {
        GrowthProgram program = SteeredQuarter.Make();
        QuarterReport report = program.ReportOf(SteeredQuarter.Quarter, Money.Of(1, "EUR"));
        Assert.Null(report.Proposal);
        Assert.Contains(report.WhyNoProposal!, report.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 EUR", report.WhyNoProposal!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_holds_nothing_has_a_report_that_says_nothing()
    {
        QuarterReport report = GrowthProgram.Create().ReportOf(Quarter.Of(2026, 4), on: new DateOnly(2026, 11, 22));
        Assert.Equal("2026-Q4 (interim, 2026-11-22)\ntempo 0 tests started, 0 of 0 closed weeks in the band\n", report.ToString().Split("win rate")[0]);
        Assert.Null(report.Initiatives);
        Assert.Empty(report.Objectives);
    }
}
