namespace GrowthExperiments.Tests.Insights;

public sealed class MeasuredLiftTests
{
    /// <summary>Twenty lifts, ten of 0 and ten of 0.2, each with an error of 0.1: the spread beyond the error is worked out by hand.</summary>
    [Fact]
    public void The_prior_is_what_the_lifts_vary_beyond_their_errors()
    {
        MeasuredLift[] lifts = [.. Enumerable.Range(0, 20).Select(i => new MeasuredLift(null!, i < 10 ? 0 : 0.2, 0.1))];
        // equal weights of 100: Q = 100 * 20 * 0.1^2 = 20, so (20 - 19) / (2000 - 100) is the variance
        LiftPrior prior = MeasuredLift.PriorOf(lifts);
        Assert.Equal(0.1, prior.Location, 12);
        Assert.Equal(Math.Sqrt(1 / 1900.0), prior.Scale, 12);
    }

    [Fact]
    public void Few_lifts_and_lifts_that_vary_no_more_than_their_errors_leave_a_weak_prior()
    {
        MeasuredLift[] alike = [.. Enumerable.Range(0, 30).Select(_ => new MeasuredLift(null!, 0.1, 0.1))];
        Assert.Equal(LiftPrior.Normal(0, 0.05), MeasuredLift.PriorOf(alike));
        Assert.Equal(LiftPrior.Normal(0, 0.05), MeasuredLift.PriorOf([.. alike.Take(3)]));
    }

    [Fact]
    public void The_error_comes_back_out_of_the_interval_at_any_level()
    {
        foreach (decimal level in new[] { 0.5m, 0.95m, 0.999m })
        {
            Effect effect = Effect.FromCounts(200, 4000, 250, 4000, level: level);
            GrowthProgram program = Logs.Of([(Rated("a"), Conclusion.Of(Outcome.Won, "yes") with { Effect = effect })]);
            MeasuredLift lift = Assert.Single(MeasuredLift.Of(program.Log));
            Assert.Equal(0.1152443057, lift.Error, 9); // M4
        }
    }

    [Fact]
    public void A_big_win_that_is_hardly_sure_is_expected_below_a_small_sure_one()
    {
        GrowthProgram program = Logs.Of(
        [
            (Rated("big"), Conclusion.Of(Outcome.Won, "yes") with { Effect = Effect.Of(EffectKind.Relative, 0.5m) with { Interval = (0.01m, 0.99m) } }),
            (Rated("small"), Conclusion.Of(Outcome.Won, "yes") with { Effect = Effect.Of(EffectKind.Relative, 0.08m) with { Interval = (0.06m, 0.1m) } }),
            (Rated("not measured"), Conclusion.Of(Outcome.Won, "yes")),
            (Rated("absolute"), Conclusion.Of(Outcome.Won, "yes") with { Effect = Effect.Of(EffectKind.Absolute, 3m) with { Interval = (1m, 5m) } }),
        ]);
        InsightsReport report = program.Insights();
        Assert.Equal(["small", "big"], report.Wins.Select(w => w.Learning.Title));
        Assert.All(report.Wins, w => Assert.InRange(w.Shrunk.Mean, 0, (double)w.Learning.Effect!.Estimate));
    }

    private static Hypothesis Rated(string title) => Hypothesis.Create(title, score: IceScore.Of(5, 5, 5));
}
