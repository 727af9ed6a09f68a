namespace GrowthExperiments.Tests.Programs;

/// <summary>What long histories come to that go back and forth.</summary>
public sealed class ProgramHistoryTests
{
    [Fact]
    public void What_an_earlier_week_names_stays_though_it_was_planned_again_and_put_back()
    {
        GrowthProgram program = Grown.Of("a");
        program.Plan(Grown.W48, "a");
        program.CarryOver(Grown.Id("a"), "not yet", Grown.W49);
        program.PutBack(Grown.Id("a"));
        program.Plan(Grown.W50, "a");
        program.PutBack(Grown.Id("a"));
        Assert.Equal("remove.program", Assert.Throws<GrowthValidationException>(() => program.Backlog.Remove(Grown.Id("a"))).Code);
        Assert.Equal(program.ToJson(), program.Copy().ToJson());
    }

    [Fact]
    public void What_was_planned_and_left_out_again_can_be_removed()
    {
        GrowthProgram program = Grown.Of("a", "b");
        program.Plan(Grown.W48, "a");
        program.Plan(Grown.W48, "b");
        Assert.True(program.Backlog.Remove(Grown.Id("a")));
        program.PutBack(Grown.Id("b"));
        Assert.True(program.Backlog.Remove(Grown.Id("b")));
        Assert.Equal(program.ToJson(), program.Copy().ToJson());
    }

    [Fact]
    public void A_test_that_was_carried_over_and_put_back_stands_once_when_its_week_takes_it_again()
    {
        GrowthProgram program = Grown.Of("a");
        program.Plan(Grown.W48, "a");
        program.CarryOver(Grown.Id("a"), "not yet", Grown.W49);
        program.PutBack(Grown.Id("a"));
        Experiment test = Assert.Single(program.Plan(Grown.W48, "a").Experiments);
        Assert.Equal((ExperimentStatus.Planned, null), (test.Status, test.CarriedTo));
        Assert.Equal(program.ToJson(), program.Copy().ToJson());
        program.PutBack(Grown.Id("a"));
        Assert.True(program.Backlog.Remove(Grown.Id("a")));
    }

    [Fact]
    public void A_test_that_comes_back_to_a_week_from_an_earlier_one_stands_there_once()
    {
        GrowthProgram program = Grown.Of("a");
        program.Plan(Grown.W49, "a");
        program.CarryOver(Grown.Id("a"), "not yet", Grown.W50);
        program.PutBack(Grown.Id("a"));
        program.Plan(Grown.W48, "a");
        program.CarryOver(Grown.Id("a"), "now", Grown.W49);
        Assert.Equal(Grown.W48, Assert.Single(program.CycleOf(Grown.W49).Experiments).CarriedFrom);
        Assert.Equal(program.ToJson(), program.Copy().ToJson());
    }

    [Fact]
    public void A_policy_that_changes_between_plan_and_start_holds_for_later_plans()
    {
        GrowthProgram program = Grown.Of("a", "b");
        program.Plan(Grown.W48, "a", "b");
        program.Policy = CyclePolicy.Default with { MaxRunning = 1, MinRuntimeDays = 30 };
        Assert.Equal(CyclePolicy.Default, program.StartWeek(Grown.W48).Policy);
        Assert.Equal(Outcome.Won, program.Finish("a", Outcome.Won).Outcome);
        program.CarryOver(Grown.Id("b"), "more data");
        Assert.Equal(30, program.CycleOf(Grown.W49).Policy.MinRuntimeDays);
    }

    [Fact]
    public void What_was_planned_may_be_rated_anew_but_neither_archived_nor_moved()
    {
        GrowthProgram program = Grown.Of("a");
        program.Plan(Grown.W48, "a");
        program.Backlog.Update(program.Backlog[Grown.Id("a")] with { Score = IceScore.Of(1, 2, 3) });
        Assert.Equal("move.refused", Assert.Throws<GrowthValidationException>(() => program.Archive(Grown.Id("a"))).Code);
        Assert.Throws<GrowthValidationException>(() => program.Backlog.Update(program.Backlog[Grown.Id("a")] with { Status = HypothesisStatus.Archived }));
        program.StartWeek(Grown.W48);
        Assert.Equal(IceScore.Of(1, 2, 3), program.CycleOf(Grown.W48).Experiments[0].Prediction!.Score);
    }

    [Fact]
    public void Weeks_and_moments_are_those_of_the_programs_zone()
    {
        var clock = new Clock(new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.Zero)); // Sunday in London, Monday in Paris
        Assert.Equal(Grown.W47, GrowthProgram.Create(clock: clock).CurrentWeek);
        var program = GrowthProgram.Create(null, "Europe/Paris", clock);
        Assert.Equal(Grown.W48, program.CurrentWeek);
        program.PlanWeek(Grown.W48);
        Assert.Equal("2026-11-23T00:30:00+01:00", InstantText.Format(program.StartWeek(Grown.W48).Started!.Value));
        var given = new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.FromHours(-8));
        program.CloseWeek(Grown.W48, given);
        Assert.True(given.EqualsExact(program.CycleOf(Grown.W48).Closed!.Value));
    }

    [Fact]
    public void Null_is_an_argument_error_and_no_id_is_an_unknown_one()
    {
        GrowthProgram program = Grown.Running("a");
        string before = program.ToJson();
        program.EndExperiment(Grown.Id("a"));
        Assert.Throws<ArgumentNullException>("conclusion", () => program.Conclude(Grown.Id("a"), null!));
        Assert.Throws<ArgumentNullException>("insight", () => program.Conclude(Grown.Id("a"), Outcome.Won, null!));
        Assert.Throws<ArgumentNullException>("learningId", () => program.Correct(null!, Conclusion.Of(Outcome.Won, "i")));
        Assert.Throws<ArgumentNullException>("conclusion", () => program.Correct("L1", null!));
        Assert.Throws<ArgumentNullException>("reason", () => program.CarryOver(Grown.Id("a"), null!));
        Assert.Throws<ArgumentNullException>("value", () => program.Policy = null!);
        Assert.Throws<ArgumentNullException>("other", () => program.Merge(null!));
        Assert.Throws<ArgumentNullException>("utf8Json", () => program.Write(null!));
        Assert.Throws<ArgumentNullException>("utf8Json", () => GrowthProgram.Read(null!));
        Assert.Throws<ArgumentNullException>(() => GrowthProgram.Create(timeZone: null!));
        Assert.Throws<ArgumentOutOfRangeException>("onConflict", () => program.Merge(Grown.Of(), default(ConflictPolicy)));
        Assert.Throws<ArgumentOutOfRangeException>(() => program.Conclude(Grown.Id("a"), default(Outcome), "i"));
        Assert.NotEqual(before, program.ToJson());
        foreach (Action verb in new Action[]
        {
            () => program.EndExperiment(default), () => program.Conclude(default, Outcome.Won, "i"), () => program.CarryOver(default, "r"), () => program.PutBack(default),
            () => program.Archive(default), () => program.PlanWeek(Grown.W49, new PlanOptions { Forced = [default] }), () => program.PlanWeek(Grown.W49, new PlanOptions { Excluded = [default] }),
        })
        {
            Assert.Equal("id.unknown", Assert.Throws<GrowthValidationException>(verb).Code);
        }
    }
}
