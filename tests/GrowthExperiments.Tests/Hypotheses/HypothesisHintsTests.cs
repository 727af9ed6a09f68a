namespace GrowthExperiments.Tests.Hypotheses;

public class HypothesisHintsTests
{
    private static readonly Hypothesis Whole = Hypothesis.Create("A one-field sign-up") with
    {
        Change = "Ask for the e-mail only",
        Metric = Metric.Of("activation rate"),
        ExpectedLift = 0.05m,
        Rationale = "Each field loses people",
    };

    [Fact]
    public void A_whole_hypothesis_gets_no_hint_and_each_part_that_is_missing_gets_one()
    {
        Assert.Empty(HypothesisHints.Of(Whole));
        Assert.Equal([HypothesisHint.NoChange], HypothesisHints.Of(Whole with { Change = null }));
        Assert.Equal([HypothesisHint.NoMetric], HypothesisHints.Of(Whole with { Metric = default }));
        Assert.Equal([HypothesisHint.NoDirection], HypothesisHints.Of(Whole with { ExpectedLift = null }));
        Assert.Equal([HypothesisHint.NoReason], HypothesisHints.Of(Whole with { Rationale = null }));
        Assert.Equal(Enum.GetValues<HypothesisHint>(), HypothesisHints.Of(Hypothesis.Create("Dark mode")));
    }

    [Theory]
    [InlineData("A digest lifts retention", true)]
    [InlineData("Fewer fields", true)]
    [InlineData("CUTS churn.", true)]
    [InlineData("Un résumé améliore la rétention", true)]
    [InlineData("Un résumé qui réduit l'attrition", true)]
    [InlineData("A one-field sign-up", false)]
    [InlineData("Uplifted mood board", false)]
    [InlineData("", false)]
    public void A_direction_is_a_word_for_up_or_down(string text, bool found) =>
        Assert.Equal(!found, HypothesisHints.Of(Whole with { ExpectedLift = null, Rationale = "Because " + text }).Contains(HypothesisHint.NoDirection));

    [Fact]
    public void Every_hint_is_a_sentence_and_nothing_else_has_one()
    {
        foreach (HypothesisHint hint in Enum.GetValues<HypothesisHint>())
            Assert.EndsWith(".", HypothesisHints.TextOf(hint), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => HypothesisHints.TextOf(default(HypothesisHint)));
        Assert.Throws<ArgumentNullException>(() => HypothesisHints.Of(null!));
    }
}
