using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Probabilities;

public sealed class PoissonBinomialTests
{
    private static readonly Gen<double[]> Probabilities =
        from n in Gen.Choose(1, 7) from ps in Gen.OneOf(Gen.Choose(0, 100).Select(p => p / 100.0), Gen.Elements(0.0, 1.0, 1e-12)).ArrayOf(n) select ps;

    [Fact]
    public void It_counts_all_ways_that_the_events_can_go() => Props.Check(from ps in Probabilities from limit in Gen.Choose(1, 10) select (ps, limit), t =>
    {
        var counts = new PoissonBinomial(t.ps.Length, t.limit);
        var others = new double[t.ps.Length];
        counts.FewerOfOthers(t.ps, others);
        Assert.Equal(Fewer(t.ps, t.limit), counts.Fewer(t.ps), 1e-12);
        for (int i = 0; i < others.Length; i++)
            Assert.Equal(Fewer([.. t.ps[..i], .. t.ps[(i + 1)..]], t.limit), others[i], 1e-12);
    }, cases: 300);

    [Fact]
    public void The_rule_of_Gauss_is_exact_for_polynomials()
    {
        for (int degree = 0; degree <= 31; degree++)
        {
            double sum = GaussLegendre.Between(-1, 3).Sum(node => node.Weight * Math.Pow(node.At, degree));
            double exact = (Math.Pow(3, degree + 1) - Math.Pow(-1, degree + 1)) / (degree + 1);
            Assert.InRange(sum / exact, 1 - 1e-12, 1 + 1e-12);
        }
    }

    private static double Fewer(double[] ps, int limit) => Enumerable.Range(0, 1 << ps.Length)
        .Where(set => System.Numerics.BitOperations.PopCount((uint)set) < limit)
        .Sum(set => ps.Select((p, i) => (set >> i & 1) == 1 ? p : 1 - p).Aggregate(1.0, (a, b) => a * b));
}
