namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramStoryTests
{
    private static readonly IsoWeek W48 = IsoWeek.Parse("2026-W48");
    private static readonly HypothesisId OneField = HypothesisId.Of("one-field");
    private static readonly HypothesisId Digest = HypothesisId.Of("digest");

    private readonly Clock _clock = new(Clock.Monday);
    private readonly GrowthProgram _program;

    public ProgramStoryTests()
    {
        _program = GrowthProgram.Create("Acme growth", "Europe/Paris", _clock);
        _program.Backlog.AddRange(
        [
            Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9), OneField) with { ExpectedLift = 0.05m },
            Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5), Digest) with { Effort = Effort.Of(3) },
        ]);
    }

    [Fact]
    public void A_week_from_plan_to_report()
    {
        Assert.Equal(W48, _program.CurrentWeek);
        WeeklyCycle week = _program.PlanWeek(W48);
        Assert.Equal([OneField, Digest], week.Experiments.Select(e => e.Hypothesis));
        Assert.All(_program.Backlog, h => Assert.Equal(HypothesisStatus.Planned, h.Status));

        _program.StartWeek(W48);
        _clock.Now = Clock.Monday.AddDays(4);
        _program.EndExperiment(OneField);
        GrowthValidationException refusal = Assert.Throws<GrowthValidationException>(() => _program.CloseWeek(W48));
        Assert.Equal("week.blocked", refusal.Code);
        Assert.Contains("\"A one-field sign-up lifts activation\" (one-field) ended in 2026-W48 and has no learning: conclude it", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("\"A weekly digest brings teams back\" (digest) still runs", refusal.Message, StringComparison.Ordinal);

        Learning learning = _program.Conclude(OneField, Outcome.Neutral, "Fewer fields moved sign-ups, not activation", Effect.FromCounts(200, 4000, 204, 4010));
        Assert.Equal(("L1", Decision.Drop, W48), (learning.Id, learning.Decision, learning.Week));
        Assert.Equal(IceScore.Of(8, 6, 9), learning.Prediction!.Score);
        _program.CarryOver(Digest, "needs a second week");

        CycleReport report = _program.CloseWeek(W48);
        Assert.Equal((2, (8, 15), false), (report.Velocity, report.Band, report.IsInBand));
        Assert.Equal([learning], report.Lessons);
        Assert.Equal([0m, 0m, 0m], _program.ReportOf(W48).WinRates.Select(r => r.Value ?? 0));
        Assert.Equal(Digest, Assert.Single(report.CarriedOver).Hypothesis);

        WeeklyCycle next = _program.CycleOf(W48.AddWeeks(1));
        Assert.Equal((CycleStatus.Planned, ExperimentStatus.Running), (next.Status, next.Experiments[0].Status));
        _program.StartWeek(next.Week);
        Assert.Equal(0, _program.ReportOf(next.Week).Velocity);
        Assert.Equal(_program.ToJson(), Again(_program).ToJson());
    }

    [Fact]
    public void What_was_believed_at_the_start_stays()
    {
        _program.PlanWeek(W48);
        _program.StartWeek(W48);
        _program.Backlog.Update(_program.Backlog[OneField] with { Score = IceScore.Of(1, 1, 1), ExpectedLift = 0.5m, Effort = Effort.Of(9) });
        _program.EndExperiment(OneField);
        Prediction prediction = _program.Conclude(OneField, Outcome.Won, "it worked").Prediction!;
        Assert.Equal((IceScore.Of(8, 6, 9), 0.05m, null), (prediction.Score!.Value, prediction.ExpectedLift, prediction.Effort));
    }

    [Fact]
    public void Running_a_test_again_makes_a_follow_up()
    {
        _program.PlanWeek(W48);
        _program.StartWeek(W48);
        _program.EndExperiment(OneField);
        Learning learning = _program.Conclude(OneField, Outcome.Invalid, "the tracking broke", decision: Decision.Rerun);
        Hypothesis followUp = _program.Backlog[Assert.Single(learning.FollowUps)];
        Assert.Equal(("one-field-2", "A one-field sign-up lifts activation (rerun 2)", HypothesisStatus.Idea), (followUp.Id.Value, followUp.Title, followUp.Status));
        Assert.Equal(HypothesisStatus.Archived, _program.Archive(OneField).Status);
    }

    [Fact]
    public void A_test_that_ran_too_short_is_not_won_by_a_correction_either()
    {
        _program.Policy = CyclePolicy.Default with { MinRuntimeDays = 7 };
        _program.PlanWeek(W48);
        _program.StartWeek(W48);
        _clock.Now = Clock.Monday.AddDays(3);
        _program.EndExperiment(OneField);
        Assert.Equal("learning.too-early", Assert.Throws<GrowthValidationException>(() => _program.Conclude(OneField, Outcome.Won, "it worked")).Code);
        Learning early = _program.Conclude(OneField, Outcome.StoppedEarly, "the form broke");
        Assert.Equal("learning.too-early", Assert.Throws<GrowthValidationException>(() => _program.Correct(early.Id, Conclusion.Of(Outcome.Won, "it worked"))).Code);
        Assert.Equal(Outcome.Invalid, _program.Correct(early.Id, Conclusion.Of(Outcome.Invalid, "nobody saw it")).Outcome);
    }

    private static GrowthProgram Again(GrowthProgram program)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(program.ToJson()));
        return GrowthProgram.Read(stream);
    }
}
