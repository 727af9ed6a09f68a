using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Programs;

public sealed class CycleReportTests
{
    [Fact]
    public void Win_rates_are_what_their_labels_say() => Props.Check(Gen.Choose(0, 12).SelectMany(n => Gen.Elements(Enum.GetValues<Outcome>()).ArrayOf(n)), outcomes =>
    {
        string[] ids = [.. outcomes.Select((_, i) => $"h{i}")];
        GrowthProgram program = Grown.Of(ids);
        program.Policy = CyclePolicy.Default with { Target = 12 };
        program.Start(Grown.W48, ids);
        for (int i = 0; i < ids.Length; i++)
            program.Finish(ids[i], outcomes[i], days: i + 1);
        CycleReport report = program.CloseWeek(Grown.W48);
        int won = outcomes.Count(o => o == Outcome.Won);
        int decided = outcomes.Count(o => o is Outcome.Won or Outcome.Lost);
        int valid = outcomes.Count(o => o is not Outcome.Invalid);
        Assert.Equal([(won, decided), (won, outcomes.Length), (won, valid)], report.WinRates.Select(r => (r.Won, r.Counted)));
        Assert.All(report.WinRates, r => Assert.Equal(r.Counted == 0, r.Value is null));
        Assert.Equal((outcomes.Length, outcomes.Length), (report.Velocity, report.Lessons.Count));
    }, cases: 100);

    [Fact]
    public void Rates_velocity_and_days_of_a_week_by_hand()
    {
        string[] ids = ["a", "b", "c", "d", "e", "f", "g"];
        GrowthProgram program = Grown.Running(ids);
        Outcome[] outcomes = [Outcome.Won, Outcome.Won, Outcome.Won, Outcome.Lost, Outcome.Neutral, Outcome.Invalid];
        for (int i = 0; i < outcomes.Length; i++)
            program.Finish(ids[i], outcomes[i], days: i == 0 ? null : 2);
        program.CarryOver(Grown.Id("g"), "more data");
        CycleReport report = program.CloseWeek(Grown.W48);
        Assert.Equal(["Won/(Won+Lost): 3 of 4 (75 %)", "Won/all concluded: 3 of 6 (50 %)", "Won/(all less Invalid): 3 of 5 (60 %)"], report.WinRates.Select(r => r.ToString()));
        Assert.Equal((7, 10m, 1, false), (report.Velocity, report.DaysSpent, report.LessonsWithoutEffort, report.IsInBand));
    }

    [Fact]
    public void A_test_counts_in_the_week_in_which_it_started()
    {
        GrowthProgram program = Grown.Of("runs", "waits");
        program.Plan(Grown.W48, "runs", "waits");
        program.CarryOver(Grown.Id("waits"), "not ready");
        program.StartWeek(Grown.W48);
        program.CarryOver(Grown.Id("runs"), "more data");
        Assert.Equal(1, program.CloseWeek(Grown.W48).Velocity);
        Assert.Equal(0, program.ReportOf(Grown.W49).Velocity);
        program.StartWeek(Grown.W49);
        Assert.Equal(1, program.ReportOf(Grown.W49).Velocity);
        program.CarryOver(Grown.Id("runs"), "still more");
        program.CarryOver(Grown.Id("waits"), "more");
        Assert.Equal(1, program.CloseWeek(Grown.W49).Velocity);
        program.StartWeek(Grown.W50);
        Assert.Equal([0, 1, 1], new[] { Grown.W50, Grown.W49, Grown.W48 }.Select(w => program.Copy().ReportOf(w).Velocity));
    }

    [Fact]
    public void The_tempo_is_that_of_the_week_and_of_the_planned_ones_among_the_twelve_before_it() => Props.Check(Gen.SubListOf(Enumerable.Range(0, 16)), weeks =>
    {
        GrowthProgram program = Grown.Of([.. Enumerable.Range(0, 17 * 3).Select(i => $"h{i}")]);
        foreach (int week in weeks.Append(16))
        {
            program.Policy = CyclePolicy.Default with { Band = (1, 1 + (week % 2)) };
            program.Start(Grown.W48.AddWeeks(week), [.. Enumerable.Range(week * 3, week % 4).Select(i => $"h{i}")]);
            foreach (Experiment experiment in program.CycleOf(Grown.W48.AddWeeks(week)).Experiments)
                program.Finish(experiment.Hypothesis.Value);
            if (week != 16)
                program.CloseWeek(Grown.W48.AddWeeks(week));
        }

        IReadOnlyList<WeekTempo> tempo = program.ReportOf(Grown.W48.AddWeeks(16)).Tempo;
        Assert.Equal(weeks.Append(16).Where(w => w >= 4).Select(w => Grown.W48.AddWeeks(w)), tempo.Select(t => t.Week));
        Assert.All(tempo, t =>
        {
            int week = t.Week.WeeksSince(Grown.W48);
            Assert.Equal((week % 4, (1, 1 + (week % 2)), week == 16), (t.Started, t.Band, t.IsOpen));
            Assert.Equal(t.Started >= 1 && t.Started <= t.Band.High, t.IsInBand);
            CycleReport then = program.ReportOf(t.Week);
            Assert.Equal((t, t.Started, t.IsInBand), (then.Tempo[^1], then.Velocity, then.IsInBand));
        });
    }, cases: 50);

    [Theory]
    [InlineData(4, 9, "2026-W48: 3 of 4..9, below the band")]
    [InlineData(3, 3, "2026-W48: 3 of 3..3, in the band")]
    [InlineData(0, 2, "2026-W48: 3 of 0..2, above the band")]
    public void A_tempo_says_how_it_lies_to_its_band(int low, int high, string expected)
    {
        GrowthProgram program = Grown.Of("a", "b", "c");
        program.Policy = CyclePolicy.Default with { Band = (low, high) };
        program.Start(Grown.W48, "a", "b", "c");
        Assert.Equal(expected, Assert.Single(program.ReportOf(Grown.W48).Tempo).ToString());
    }

    [Fact]
    public void A_correction_is_taken_in_wherever_it_was_written()
    {
        GrowthProgram program = Grown.Running("a", "b");
        program.Finish("a", Outcome.Won, days: 3);
        program.Finish("b", Outcome.Lost);
        program.CloseWeek(Grown.W48);
        program.Correct("L1", Conclusion.Of(Outcome.Lost, "we counted twice") with { ActualEffort = Effort.Of(5) });
        program.Correct("L3", Conclusion.Of(Outcome.Invalid, "and the wrong people") with { ActualEffort = Effort.Of(8) });
        CycleReport report = program.Copy().ReportOf(Grown.W48);
        Assert.Equal(["L2", "L4"], report.Lessons.Select(l => l.Id));
        Assert.Equal((8m, 1, (0, 1)), (report.DaysSpent, report.LessonsWithoutEffort, (report.WinRates[2].Won, report.WinRates[2].Counted)));
    }

    [Fact]
    public void What_moved_is_told_against_the_last_closed_week()
    {
        GrowthProgram program = Grown.Of("a", "b", "c");
        program.PlanWeek(Grown.W48, new PlanOptions { Excluded = [.. program.Backlog.Select(h => h.Id)] });
        Assert.Empty(program.CloseWeek(Grown.W48).Moves);
        Assert.Empty(program.Plan(Grown.W49).Experiments);
        Assert.Empty(program.ReportOf(Grown.W49).Moves);
        program.Backlog.Update(program.Backlog[Grown.Id("c")] with { Score = IceScore.Of(10, 10, 10) });
        program.Archive(Grown.Id("b"));
        program.Backlog.Add(Hypothesis.Create("new", score: IceScore.Of(1, 1, 1), id: Grown.Id("d")));
        (string, int?, int?)[] expected = [("c", 3, 1), ("a", 1, 2), ("d", null, 3), ("b", 2, null)];
        Assert.Equal(expected, program.ReportOf(Grown.W49).Moves.Select(m => (m.Hypothesis.Id.Value, m.Before, m.After)));
        Assert.Equal(expected, program.Copy().CloseWeek(Grown.W49).Moves.Select(m => (m.Hypothesis.Id.Value, m.Before, m.After)));
    }

    [Fact]
    public void A_report_stays_as_it_was_when_the_program_goes_on()
    {
        GrowthProgram program = Grown.Rich();
        CycleReport report = program.ReportOf(Grown.W48);
        string before = report.ToString();
        program.Backlog.Update(program.Backlog[Grown.Id("digest")] with { Title = "Another title" });
        program.Correct("L1", Conclusion.Of(Outcome.Invalid, "no"));
        Assert.Equal(before, report.ToString());
    }

    [Fact]
    public void Reports_as_text()
    {
        GrowthProgram program = Grown.Rich();
        Snapshot.Match($"{program.ReportOf(Grown.W48)}\n{program.ReportOf(Grown.W49)}\n{program.ReportOf(Grown.W50)}");
    }
}
