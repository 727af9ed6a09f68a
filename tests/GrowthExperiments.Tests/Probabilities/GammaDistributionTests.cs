using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Probabilities;

public sealed class GammaDistributionTests
{
    private static readonly Gen<double> ChiSquare = Gen.Choose(0, 6_000).Select(n => n / 10.0);

    [Fact]
    public void Even_degrees_are_a_sum_of_Poisson_probabilities() => Props.Check(from x in ChiSquare from half in Gen.Choose(1, 40) select (x, half), t =>
    {
        double term = Math.Exp(-t.x / 2);
        double sum = term;
        for (int i = 1; i < t.half; i++)
        {
            term *= t.x / 2 / i;
            sum += term;
        }

        Assert.InRange(GammaDistribution.ChiSquareAbove(t.x, 2 * t.half), sum * (1 - 1e-11), sum * (1 + 1e-11));
    });

    [Fact]
    public void One_degree_is_the_normal_on_both_sides() => Props.Check(ChiSquare, x =>
    {
        double expected = 2 * NormalDistribution.Above(Math.Sqrt(x));
        Assert.InRange(GammaDistribution.ChiSquareAbove(x, 1), expected * (1 - 1e-11), expected * (1 + 1e-11));
    });

    [Theory]
    [InlineData(0.5, 0.5723649429247001)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(5, 3.1780538303479458)]
    [InlineData(20.5, 40.831500974530798)]
    [InlineData(101, 363.73937555556349)]
    [InlineData(1e-10, 23.025850929882736)]
    public void The_gamma_function_is_that_of_the_tables(double x, double log) => Assert.Equal(log, LogGamma(x), 1e-12);

    [Fact]
    public void The_gamma_function_has_its_recurrence() => Props.Check(Gen.Choose(-40, 60), n =>
    {
        double x = Math.Pow(10, n / 10.0);
        double next = LogGamma(x + 1);
        Assert.Equal(next, LogGamma(x) + Math.Log(x), 1e-14 * Math.Max(10, next));
    });

    [Fact]
    public void Sums_of_reciprocals_are_what_adding_them_gives() => Props.Check(from n in Gen.Choose(-40, 40) from c in Gen.Choose(0, 500) select (Math.Pow(10, n / 10.0), c), t =>
    {
        (double x, int count) = t;
        double sum = 0;
        for (int i = count - 1; i >= 0; i--)
            sum += 1 / (x + i);
        Assert.InRange(ReciprocalSum.Of(x, count), sum * (1 - 1e-13), sum * (1 + 1e-13));
    });

    private static double LogGamma(double x) => ((x - 0.5) * Math.Log(x)) - x + (Math.Log(2 * Math.PI) / 2) + Stirling.Rest(x);
}
