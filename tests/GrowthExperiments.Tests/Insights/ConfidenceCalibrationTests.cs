namespace GrowthExperiments.Tests.Insights;

public sealed class ConfidenceCalibrationTests
{
    [Fact]
    public void Below_80_results_there_is_the_base_rate_with_its_interval_and_no_curve()
    {
        ConfidenceCalibration few = Of([.. Logs.OfConfidence(8, 10, 40), .. Logs.OfConfidence(4, 3, 39)]);
        Assert.Equal((13, 79, false), (few.Won, few.Count, few.IsEnough));
        Assert.Null(few.Score);
        Assert.Null(few.MeanForecast);
        Assert.Equal(13 / 79.0, few.BaseRate);
        Assert.True(few.Interval!.Value.Low < few.BaseRate && few.Interval.Value.High > few.BaseRate);
        Assert.Equal("13 of 79 won (16 %, 9.9 to 26 %); 80 results are needed to judge what Confidence says", few.ToString());
    }

    [Fact]
    public void From_80_results_on_each_level_is_held_against_what_came_true()
    {
        ConfidenceCalibration enough = Of([.. Logs.OfConfidence(8, 10, 40), .. Logs.OfConfidence(4, 16, 40)]);
        Assert.True(enough.IsEnough);
        Assert.Equal([(0.4, 16, 40), (0.8, 10, 40)], enough.Score!.Levels.Select(l => (l.Forecast, l.Happened, l.Count)));
        Assert.Equal(0.6, enough.MeanForecast!.Value, 12);
        double brier = ((16 * 0.36) + (24 * 0.16) + (10 * 0.04) + (30 * 0.64)) / 80;
        Assert.Equal(brier, enough.Score.Score, 12);
        Assert.Contains("worse than to forecast the base rate each time", enough.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_trusted_or_was_not_predicted_is_left_out_and_counted()
    {
        Hypothesis Idea(string id) => Hypothesis.Create(id, FunnelStage.Revenue, IceScore.Of(5, 5, 5), HypothesisId.Of(id));
        Effect leaky = Effect.FromCounts(500, 10_000, 600, 12_000);
        Assert.True(leaky.HasSampleRatioMismatch);
        ConfidenceCalibration made = Of(
        [
            (Idea("sound"), Conclusion.Of(Outcome.Won, "good")),
            (Idea("invalid"), Conclusion.Of(Outcome.Invalid, "leaked")),
            (Idea("mismatch"), Conclusion.Of(Outcome.Won, "leaked, too") with { Effect = leaky }),
        ]);
        Assert.Equal((1, 1, 2), (made.Won, made.Count, made.LeftOut));
    }

    [Fact]
    public void Without_results_there_is_nothing_to_say()
    {
        ConfidenceCalibration none = GrowthProgram.Create().Insights().Calibration;
        Assert.Null(none.BaseRate);
        Assert.Null(none.Interval);
        Assert.StartsWith("none to count", none.ToString(), StringComparison.Ordinal);
    }

    private static ConfidenceCalibration Of(IEnumerable<(Hypothesis, Conclusion)> tests) => Logs.Of(tests).Insights().Calibration;
}
