using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Probabilities;

public sealed class BetaDistributionTests
{
    private static readonly Gen<BetaDistribution> Any =
        from a in Gen.Choose(-30, 60)
        from b in Gen.Choose(-30, 60)
        select new BetaDistribution(Math.Pow(10, a / 10.0), Math.Pow(10, b / 10.0));

    private static readonly Gen<double> Tail = Gen.Choose(1, 3_000).Select(n => 0.5 * Math.Pow(10, -n / 250.0));

    /// <summary>Sums of binomial probabilities in whole fractions, which whole shapes come to.</summary>
    [Theory]
    [InlineData(2, 3, 0.3, 0.3483, 0.6517)]
    [InlineData(10, 2, 0.01, 1.09e-19, 1)]
    [InlineData(50, 60, 0.5, 0.830907293901669397, 0.169092706098330575)]
    [InlineData(500, 700, 0.4, 0.120516289089431766, 0.879483710910568206)]
    [InlineData(3, 200, 0.9, 1, 1.6462e-196)]
    public void Whole_shapes_are_sums_of_binomial_probabilities(int a, int b, double x, double below, double above)
    {
        var beta = new BetaDistribution(a, b);
        Close(below, beta.Below(x), 1e-12);
        Close(above, beta.Above(x), 1e-12);
    }

    [Fact]
    public void Both_tails_together_are_one_and_swap_with_the_shapes() => Props.Check(from b in Any from n in Gen.Choose(0, 1000) select (b, n / 1000.0), t =>
    {
        (BetaDistribution beta, double x) = t;
        Assert.InRange(beta.Below(x), 0, 1 + 1e-12);
        Assert.Equal(1, beta.Below(x) + beta.Above(x), 1e-12);
        Assert.Equal(beta.Below(x), new BetaDistribution(beta.B, beta.A).Above(1 - x), 1e-9);
    });

    [Fact]
    public void Quantiles_invert_both_tails() => Props.Check(from b in Any from p in Tail select (b, p), t =>
    {
        (BetaDistribution beta, double p) = t;
        double low = beta.QuantileBelow(p);
        double high = beta.QuantileAbove(p);
        double precision = 1e-9 + (1e-14 * Math.Max(beta.A, beta.B));
        Assert.InRange(low, 0, high);
        Assert.InRange(high, low, 1);
        if (low > 1e-290 && low < 0.5)
            Close(p, beta.Below(low), precision);
        if (high is > 1e-290 and < 0.5)
            Close(p, beta.Above(high), precision);
    });

    [Fact]
    public void A_shape_of_one_has_quantiles_in_closed_form() => Props.Check(from n in Gen.Choose(1, 5000) from p in Tail select (n / 10.0, p), t =>
    {
        (double shape, double p) = t;
        Close(Math.Pow(p, 1 / shape), new BetaDistribution(shape, 1).QuantileBelow(p), 1e-10);
        Close(1 - Math.Pow(p, 1 / shape), new BetaDistribution(1, shape).QuantileAbove(p), 1e-10);
    });

    [Fact]
    public void Large_shapes_keep_their_digits()
    {
        var beta = new BetaDistribution(200_000_000, 300_000_000);
        Assert.Equal(0.5, beta.Below(0.4), 1e-4);
        Close(0.4, beta.QuantileBelow(0.5), 1e-8);
        Close(0.4 - (1.959963984540054 * Math.Sqrt(0.24 / 500_000_001)), beta.QuantileBelow(0.025), 1e-8);
    }

    private static void Close(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected), $"{actual:R} is not {expected:R}");
}
