namespace GrowthExperiments.Tests.Insights;

public sealed class WordsTests
{
    [Fact]
    public void Results_read_the_same_in_every_culture() => Assert.All(Cultures.Awkward, culture => Assert.Equal(
        [
            "20 % (10 % to 35 %)",
            "0.8: 2 of 4",
            "0.0346, give or take 0.0166; above 0 with 98 %",
            "W 0.78, p 0.053, 3 raters of 5 items",
            "mia: 2.83 in the middle of 2",
            "x 1.57 over 4 tests",
        ],
        Cultures.In<string[]>(culture, () =>
        [
            RateShrinkage.Of([(2, 10), (2, 10), (2, 10), (2, 10)]).RateOf(2, 10).ToString(),
            BrierScore.Of([(0.8, true), (0.8, true), (0.8, false), (0.8, false)])!.Levels[0].ToString(),
            ShrunkLift.Of(0.05, 0.02, LiftPrior.Normal(0, 0.03)).ToString(),
            RaterAgreement.Of([[504, 210, 336, 120, 90], [480, 300, 280, 150, 60], [200, 400, 350, 100, 120]])!.ToString(),
            RaterStandardization.Of([("mia", HypothesisId.Of("a"), 2), ("mia", HypothesisId.Of("b"), 4)]).Raters[0].ToString(),
            EffortBias.Of([(3, 5), (2, 2), (5, 9), (1, 2)])!.ToString(),
        ])));
}
