using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Insights;

/// <summary>The reference values are those of SciPy 1.10.</summary>
public sealed class ShrunkLiftTests
{
    private static readonly Gen<(double Estimate, double Error, double Location, double Scale, double Degrees)> Case =
        from estimate in Gen.Choose(-2000, 2000)
        from error in Gen.Choose(-30, 15)
        from location in Gen.Choose(-200, 200)
        from scale in Gen.Choose(-30, 15)
        from degrees in Gen.Choose(-5, 30)
        select (estimate / 100.0, Math.Pow(10, error / 10.0), location / 100.0, Math.Pow(10, scale / 10.0), Math.Pow(10, degrees / 10.0));

    [Theory]
    [InlineData(3, 1, -0.3, 1, 1.35, 0.7071067812, 0.9718810981)]
    [InlineData(0.05, 0.02, 0, 0.03, 0.03461538462, 0.01664100589, 0.9812429992)]
    public void A_normal_prior_pulls_in_by_one_part(double estimate, double error, double mean, double deviation, double expected, double sd, double above)
    {
        ShrunkLift lift = ShrunkLift.Of(estimate, error, LiftPrior.Normal(mean, deviation));
        Near.Equal(expected, lift.Mean);
        Near.Equal(sd, lift.StandardDeviation);
        Near.Equal(above, lift.ProbabilityAboveZero);
    }

    [Theory]
    [InlineData(3, 1.677686783)]
    [InlineData(8, 7.490533101)]
    [InlineData(1, 0.2315680354)]
    public void Fat_tails_pull_large_estimates_less(double estimate, double mean) =>
        Near.Equal(mean, ShrunkLift.Of(estimate, 1, LiftPrior.StudentT(-0.3, 0.7, 3)).Mean);

    [Fact]
    public void Fat_tails_have_a_probability_too() =>
        Near.Equal(0.9634536, ShrunkLift.Of(3, 1, LiftPrior.StudentT(-0.3, 0.7, 3)).ProbabilityAboveZero, 1e-7);

    [Fact]
    public void The_result_lies_between_estimate_and_prior() => Props.Check(Case, t =>
    {
        foreach (LiftPrior prior in new[] { LiftPrior.Normal(t.Location, t.Scale), LiftPrior.StudentT(t.Location, t.Scale, t.Degrees) })
        {
            ShrunkLift lift = ShrunkLift.Of(t.Estimate, t.Error, prior);
            Assert.InRange(lift.Mean, Math.Min(t.Estimate, t.Location) - 1e-12, Math.Max(t.Estimate, t.Location) + 1e-12);
            Assert.InRange(lift.ProbabilityAboveZero, 0, 1 + 1e-14);
            Assert.True(lift.StandardDeviation > 0);
        }
    });

    /// <summary>The product of prior and likelihood, added up over many small steps of the lift itself.</summary>
    [Fact]
    public void Students_t_is_what_plain_addition_gives() => Props.Check(Case.Where(t => t.Error >= 0.1 && t.Scale >= 0.1), t =>
    {
        ShrunkLift lift = ShrunkLift.Of(t.Estimate, t.Error, LiftPrior.StudentT(t.Location, t.Scale, t.Degrees));
        double from = Math.Min(t.Estimate, t.Location) - (10 * t.Error), to = Math.Max(t.Estimate, t.Location) + (10 * t.Error);
        double step = Math.Min(t.Error, t.Scale * Math.Min(1, Math.Sqrt(t.Degrees))) / 12; // adding up a smooth peak gains digits fast
        double Log(double x) => (-(t.Degrees + 1) / 2 * Math.Log(1 + (Square((x - t.Location) / t.Scale) / t.Degrees))) - (Square((t.Estimate - x) / t.Error) / 2);
        double top = Enumerable.Range(0, 1 + (int)((to - from) / step)).Max(i => Log(from + (i * step)));
        double all = 0, sum = 0, squares = 0;
        for (double x = from; x <= to; x += step)
        {
            double weight = Math.Exp(Log(x) - top);
            all += weight;
            sum += weight * x;
            squares += weight * x * x;
        }

        double mean = sum / all;
        Assert.Equal(mean, lift.Mean, 1e-8 * Math.Max(1, Math.Abs(t.Estimate)));
        Assert.Equal(Math.Sqrt((squares / all) - (mean * mean)), lift.StandardDeviation, 1e-6 * lift.StandardDeviation);
    }, cases: 60);

    [Fact]
    public void Many_degrees_are_normal()
    {
        ShrunkLift t = ShrunkLift.Of(0.05, 0.02, LiftPrior.StudentT(0, 0.03, 1_000_000)), normal = ShrunkLift.Of(0.05, 0.02, LiftPrior.Normal(0, 0.03));
        Near.Equal(normal.Mean, t.Mean, 1e-5);
        Near.Equal(normal.StandardDeviation, t.StandardDeviation, 1e-5);
    }

    [Fact]
    public void Numbers_far_out_come_to_an_end()
    {
        ShrunkLift lift = ShrunkLift.Of(1e300, 1, LiftPrior.StudentT(0, 1e-3, 3));
        Near.Equal(1e300, lift.Mean, 1e-12);
        Assert.Equal(1, lift.ProbabilityAboveZero, 1e-14);
        Assert.InRange(ShrunkLift.Of(-1, 1e300, LiftPrior.StudentT(0.5, 1e-300, 0.01)).Mean, -1, 0.5);
    }

    [Fact]
    public void A_prior_says_what_it_is()
    {
        Assert.Equal("normal(0, 0.03)", LiftPrior.Normal(0, 0.03).ToString());
        Assert.Equal("t(-0.3, 0.7, 3 degrees)", LiftPrior.StudentT(-0.3, 0.7, 3).ToString());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Spreads_that_are_none_are_refused(double number)
    {
        Assert.Throws<ArgumentOutOfRangeException>("error", () => ShrunkLift.Of(1, number, LiftPrior.Normal(0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("deviation", () => LiftPrior.Normal(0, number));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => LiftPrior.StudentT(0, number, 3));
        Assert.Throws<ArgumentOutOfRangeException>("degrees", () => LiftPrior.StudentT(0, 1, number));
    }

    [Fact]
    public void Other_arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>("prior", () => ShrunkLift.Of(1, 1, null!));
        Assert.Throws<ArgumentOutOfRangeException>("estimate", () => ShrunkLift.Of(double.NaN, 1, LiftPrior.Normal(0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("mean", () => LiftPrior.Normal(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>("location", () => LiftPrior.StudentT(double.NegativeInfinity, 1, 3));
        Assert.Throws<ArgumentOutOfRangeException>("degrees", () => LiftPrior.StudentT(0, 1, 1_000_001));
    }

    private static double Square(double x) => x * x;
}
