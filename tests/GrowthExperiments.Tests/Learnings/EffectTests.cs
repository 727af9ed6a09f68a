using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Learnings;

public sealed class EffectTests
{
    private static readonly Gen<(int Count1, int Size1, int Count2, int Size2)> Counts =
        from size1 in Gen.Choose(1, 5_000)
        from count1 in Gen.Choose(0, size1)
        from size2 in Gen.Choose(1, 5_000)
        from count2 in Gen.Choose(0, size2)
        select (count1, size1, count2, size2);

    /// <summary>Newcombe's interval without correction: the values of statsmodels 0.13 and, for 1/34 against 7/34, of Fagerland 2015.</summary>
    [Theory]
    [InlineData(200, 4000, 250, 4000, 0.0125, 0.002397871495, 0.02264787096)]
    [InlineData(14, 28, 16, 30, 0.0333333333333, -0.2110311285, 0.2724345143)]
    [InlineData(1, 34, 7, 34, 0.1764705882353, 0.01892144389, 0.340368687)]
    [InlineData(480, 10000, 530, 9800, 0.0060816326531, -5.049698242e-05, 0.01223173292)]
    public void The_absolute_effect_has_the_interval_of_Newcombe(int count1, int size1, int count2, int size2, double estimate, double low, double high) =>
        AssertEffect(Effect.FromCounts(count1, size1, count2, size2, EffectKind.Absolute), estimate, low, high);

    /// <summary>The delta method: reference values computed with SciPy 1.10.</summary>
    [Theory]
    [InlineData(200, 4000, 250, 4000, 0.25, 0.02412531137, 0.4758746886)]
    [InlineData(480, 10000, 530, 9800, 0.1267006803, -0.008854772305, 0.2622561328)]
    public void The_relative_effect_is_the_lift(int count1, int size1, int count2, int size2, double estimate, double low, double high) =>
        AssertEffect(Effect.FromCounts(count1, size1, count2, size2), estimate, low, high);

    /// <summary>Where the control group is small, exp(ln(ratio) -+ z error) - 1 (Katz and others): 1/34 against 7/34 by hand.</summary>
    [Fact]
    public void A_control_rate_that_is_hardly_known_has_the_interval_of_the_log_ratio()
    {
        double error = Math.Sqrt(1 - (1.0 / 34) + (1.0 / 7) - (1.0 / 34));
        double low = (7 * Math.Exp(-1.959963984540054 * error)) - 1;
        double high = (7 * Math.Exp(1.959963984540054 * error)) - 1;
        AssertEffect(Effect.FromCounts(1, 34, 7, 34), 6, low, high);
        Effect none = Effect.FromCounts(1, 34, 0, 34);
        Assert.Equal(-1, none.Estimate);
        Assert.Null(none.Interval);
    }

    /// <summary>p-values of the chi-square test from the test suite of GrowthBook, and (502000, 498000) from SciPy.</summary>
    [Theory]
    [InlineData(1000, 1200, 0.5, 2.007865612e-05, true)]
    [InlineData(135, 115, 0.5, 0.2059032107, false)]
    [InlineData(310, 98, 0.25, 0.6474341857, false)]
    [InlineData(502000, 498000, 0.5, 6.334248367e-05, true)]
    public void Groups_that_were_not_shared_out_as_planned_raise_an_alarm(int size1, int size2, double share, double p, bool alarm)
    {
        Effect effect = Effect.FromCounts(1, size1, 1, size2, plannedShare: (decimal)share);
        Assert.InRange((double)effect.SampleRatioP!.Value / p, 1 - 1e-8, 1 + 1e-8);
        Assert.Equal(alarm, effect.HasSampleRatioMismatch);
        Assert.Equal(alarm, effect.ToString().EndsWith(", sample ratio mismatch", StringComparison.Ordinal));
    }

    [Fact]
    public void An_interval_holds_its_estimate_and_grows_with_its_level() => Props.Check(Counts, c =>
    {
        foreach (EffectKind kind in Enum.GetValues<EffectKind>())
        {
            if (kind == EffectKind.Relative && c.Count1 == 0)
                continue;
            Effect at80 = Effect.FromCounts(c.Count1, c.Size1, c.Count2, c.Size2, kind, 0.8m);
            Effect at99 = Effect.FromCounts(c.Count1, c.Size1, c.Count2, c.Size2, kind, 0.99m);
            Assert.Equal(((long)c.Size1, (long)c.Size2), at80.Samples);
            Assert.Equal(at80.Estimate, at99.Estimate);
            Assert.Equal(at80.Interval is null, at99.Interval is null);
            if (at80.Interval is not var (low, high) || at99.Interval is not var (lower, higher))
                continue;
            Assert.True(low <= at80.Estimate && at80.Estimate <= high);
            Assert.True(lower <= low && high <= higher);
        }
    });

    [Fact]
    public void Groups_that_change_places_turn_the_absolute_effect_round() => Props.Check(Counts, c =>
    {
        Effect there = Effect.FromCounts(c.Count1, c.Size1, c.Count2, c.Size2, EffectKind.Absolute);
        Effect back = Effect.FromCounts(c.Count2, c.Size2, c.Count1, c.Size1, EffectKind.Absolute);
        Assert.Equal((double)there.Estimate, -(double)back.Estimate, 12);
        Assert.Equal((double)there.Interval!.Value.Low, -(double)back.Interval!.Value.High, 12);
    });

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("controlVisitors", () => Effect.FromCounts(0, 0, 1, 10));
        Assert.Throws<ArgumentOutOfRangeException>("treatmentVisitors", () => Effect.FromCounts(1, 10, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("controlConversions", () => Effect.FromCounts(11, 10, 1, 10));
        Assert.Throws<ArgumentOutOfRangeException>("controlConversions", () => Effect.FromCounts(-1, 10, 1, 10));
        Assert.Throws<ArgumentOutOfRangeException>("treatmentConversions", () => Effect.FromCounts(1, 10, 11, 10));
        Assert.Throws<ArgumentOutOfRangeException>("treatmentConversions", () => Effect.FromCounts(1, 10, -1, 10));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => Effect.FromCounts(1, 10, 1, 10, level: 95m));
        Assert.Throws<ArgumentOutOfRangeException>("plannedShare", () => Effect.FromCounts(1, 10, 1, 10, plannedShare: 0));
        Assert.Throws<ArgumentException>("controlConversions", () => Effect.FromCounts(0, 10, 1, 10));
        Assert.Equal(0.1m, Effect.FromCounts(0, 10, 1, 10, EffectKind.Absolute).Estimate);
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => Effect.Of(default, 0));
        Assert.Throws<ArgumentOutOfRangeException>("estimate", () => Effect.Of(EffectKind.Relative, -1.01m));
        Assert.Throws<ArgumentOutOfRangeException>("estimate", () => Effect.Of(EffectKind.Absolute, 1_000_000_000_001m));
        Effect effect = Effect.Of(EffectKind.Absolute, 5);
        Assert.Throws<ArgumentException>("Interval", () => effect with { Interval = (5.1m, 6) });
        Assert.Throws<ArgumentException>("Interval", () => effect with { Interval = (4, 4.9m) });
        Assert.Throws<ArgumentException>("Interval", () => effect with { Interval = (4, 2_000_000_000_000m) });
        Assert.Throws<ArgumentException>("Level", () => effect with { Level = 1 });
        Assert.Throws<ArgumentException>("Samples", () => effect with { Samples = (10, 0) });
        Assert.Throws<ArgumentException>("Unit", () => effect with { Unit = "" });
        Assert.Throws<ArgumentException>("SampleRatioP", () => effect with { SampleRatioP = 1.1m });
    }

    [Fact]
    public void It_is_shown_in_the_words_of_its_kind()
    {
        Assert.Equal("+25 % (+2.4 % to +47.6 %)", Effect.FromCounts(200, 4000, 250, 4000).ToString());
        Assert.Equal("-100 %", Effect.Of(EffectKind.Relative, -1).ToString());
        Assert.Equal("0 %", Effect.Of(EffectKind.Relative, 0).ToString());
        Assert.Equal("+1.2 EUR per order (+0.35 to +2.05)", (Effect.Of(EffectKind.Absolute, 1.20m) with { Interval = (0.35m, 2.05m), Unit = "EUR per order" }).ToString());
        Assert.Equal("+0.0125 (+0.002398 to +0.02265)", Effect.FromCounts(200, 4000, 250, 4000, EffectKind.Absolute).ToString());
    }

    private static void AssertEffect(Effect effect, double estimate, double low, double high)
    {
        AssertClose(estimate, effect.Estimate);
        AssertClose(low, effect.Interval!.Value.Low);
        AssertClose(high, effect.Interval.Value.High);
        Assert.Equal(0.95m, effect.Level);
    }

    private static void AssertClose(double expected, decimal actual) =>
        Assert.InRange((double)actual, expected - (1e-8 * Math.Abs(expected)), expected + (1e-8 * Math.Abs(expected)));
}
