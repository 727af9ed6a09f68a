using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Economics;

public sealed class MetricWorthsTests
{
    private static readonly Metric Activation = Metric.Of("activation rate");

    private static readonly Metric Churn = Metric.Of("churn");

    private static Money Euro(decimal amount) => Money.Of(amount, "EUR");

    private static Hypothesis Idea(string id, Metric metric, decimal? lift) =>
        Hypothesis.Create(id, FunnelStage.Activation, IceScore.Of(5, 5, 5), HypothesisId.Of(id)) with { Metric = metric, ExpectedLift = lift };

    [Fact]
    public void A_backlog_is_ranked_by_what_each_idea_brings_in_a_month()
    {
        var worths = MetricWorths.Of(MetricWorth.Of(Activation, Euro(40_000)), MetricWorth.Of(Churn, Euro(-50_000)));
        Hypothesis form = Idea("a one-field form", Activation, 0.05m);
        Hypothesis pause = Idea("a pause instead of a cancel", Churn, -0.1m);
        Hypothesis banner = Idea("a louder banner", Activation, -0.02m);
        Hypothesis digest = Idea("a digest", Metric.Of("retention"), 0.2m);
        Hypothesis badge = Idea("a badge", Metric.None, null);
        Assert.Equal([Euro(2_000), Euro(5_000), Euro(-800), null, null], new[] { form, pause, banner, digest, badge }.Select(worths.ExpectedValueOf));
        Assert.Equal(
            [null, null, null, "the worth of \"retention\" is not known", "it has no metric and no expected lift", "it has no expected lift", "it has no metric"],
            new[] { form, pause, banner, digest, badge, form with { ExpectedLift = null }, form with { Metric = Metric.None } }.Select(worths.NoValueReason));
        Ranking ranking = new Backlog { banner, form, digest, pause }.RankBy(h => (double)(worths.ExpectedValueOf(h)?.Amount ?? 0), "expected value");
        Assert.Equal([pause, form, digest, banner], ranking.Select(r => r.Hypothesis));
    }

    [Fact]
    public void The_value_is_the_lift_times_the_worth_or_there_is_a_reason() => Props.Check(
        from worths in Gens.MetricWorths
        from hypothesis in Gens.Hypothesis
        from known in Gen.Elements(true, false)
        select (worths, known && worths.Count > 0 ? hypothesis with { Metric = worths[0].Metric } : hypothesis), law =>
        {
            (MetricWorths worths, Hypothesis hypothesis) = law;
            Money? value = worths.ExpectedValueOf(hypothesis);
            Assert.Equal(value is null, worths.NoValueReason(hypothesis) is not null);
            if (value is { } money)
                Assert.Equal(Math.Round(worths.Single(w => w.Metric == hypothesis.Metric).PerMonth.Amount * hypothesis.ExpectedLift!.Value, 12, MidpointRounding.AwayFromZero), money.Amount);
        }, 500);

    [Fact]
    public void A_metric_has_one_worth()
    {
        MetricWorths worths = MetricWorths.Empty.With(MetricWorth.Of(Activation, Euro(1))).With(MetricWorth.Of(Churn, Euro(2))).With(MetricWorth.Of(Activation, Euro(3)));
        Assert.Equal(MetricWorths.Of(MetricWorth.Of(Activation, Euro(3)), MetricWorth.Of(Churn, Euro(2))), worths);
        Assert.Equal(worths.GetHashCode(), MetricWorths.Of(worths).GetHashCode());
        Assert.Equal((Euro(3), null), (worths.WorthOf(Activation), worths.WorthOf(Metric.None)));
        Assert.Equal(MetricWorths.Empty, worths.Without(Churn).Without(Churn).Without(Activation));
        Assert.Equal((Currency.None, Currency.Of("EUR")), (MetricWorths.Empty.Currency, worths.Currency));
        Assert.Equal("activation rate: 3.00 EUR a month", worths[0].ToString());
    }

    [Fact]
    public void Wrong_worths_are_refused()
    {
        MetricWorth one = MetricWorth.Of(Activation, Euro(1));
        Assert.Contains("two currencies", Assert.Throws<ArgumentException>(() => MetricWorths.Of(one, MetricWorth.Of(Churn, Money.Of(1, "USD")))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MetricWorths.Of(one, one));
        Assert.Throws<ArgumentException>(() => MetricWorths.Empty.With(one).With(MetricWorth.Of(Churn, Money.Of(1, "USD"))));
        Assert.Throws<ArgumentException>(() => MetricWorth.Of(Metric.None, Euro(1)));
        Assert.Throws<ArgumentException>(() => MetricWorth.Of(Activation, Money.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => MetricWorth.Of(Activation, Euro(1_000_000_000_000.01m)));
        Assert.Equal(Euro(-1_000_000_000_000_000), MetricWorths.Of(MetricWorth.Of(Activation, Euro(-1_000_000_000_000))).ExpectedValueOf(Idea("a", Activation, 1_000)));
        Assert.Throws<ArgumentNullException>(() => MetricWorths.Of(null!));
        Assert.Throws<ArgumentNullException>(() => MetricWorths.Of(one, null!));
        Assert.Throws<ArgumentNullException>(() => MetricWorths.Empty.With(null!));
        Assert.Throws<ArgumentNullException>(() => MetricWorths.Empty.ExpectedValueOf(null!));
        Assert.Throws<ArgumentNullException>(() => MetricWorths.Empty.NoValueReason(null!));
        IEnumerable<MetricWorth> many = Enumerable.Range(0, 1_001).Select(i => MetricWorth.Of(Metric.Of($"m{i}"), Euro(1)));
        Assert.Equal(1_000, MetricWorths.Of(many.Take(1_000)).Count);
        Assert.Throws<ArgumentException>(() => MetricWorths.Of(many));
    }
}
