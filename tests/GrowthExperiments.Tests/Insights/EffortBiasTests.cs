using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Insights;

public sealed class EffortBiasTests
{
    private static readonly Gen<(decimal Planned, decimal Actual)[]> Efforts =
        Gen.Choose(1, 8).SelectMany(n => (from p in Gen.Choose(1, 40) from a in Gen.Choose(1, 40) select (p / 2m, a / 2m)).ArrayOf(n));

    /// <summary>Reference values computed with SciPy 1.10.</summary>
    [Fact]
    public void Four_tests_that_took_longer()
    {
        EffortBias bias = EffortBias.Of([(3, 5), (2, 2), (5, 9), (1, 2)])!;
        Near.Equal(0.4479398673, bias.MeanLog);
        Near.Equal(1.565084580, bias.Factor);
        Near.Equal(0.3078357226, bias.StandardDeviation!.Value);
        Assert.Equal(4, bias.Count);
    }

    [Fact]
    public void One_as_planned_and_one_twice_as_long()
    {
        EffortBias bias = EffortBias.Of([(1, 1), (1, 2)])!;
        Near.Equal(0.3465735903, bias.MeanLog);
        Near.Equal(1.414213562, bias.Factor);
    }

    [Fact]
    public void As_planned_there_is_no_bias()
    {
        EffortBias bias = EffortBias.Of([(1, 1), (7, 7), (0.3m, 0.3m)])!;
        Assert.Equal((0.0, 1.0, 0.0), (bias.MeanLog, bias.Factor, bias.StandardDeviation));
        Assert.Null(EffortBias.Of([(1, 2)])!.StandardDeviation);
        Assert.Null(EffortBias.Of([]));
    }

    [Fact]
    public void A_group_is_pulled_towards_all() => Props.Check(from own in Efforts from others in Efforts from s in Gen.Choose(1, 20) select (own, others, s / 10.0), t =>
    {
        EffortBias group = EffortBias.Of(t.own)!;
        EffortBias all = EffortBias.Of([.. t.own, .. t.others])!;
        double shrunk = group.Shrunk(all, t.Item3);
        Assert.InRange(shrunk, Math.Min(group.Factor, all.Factor) * (1 - 1e-12), Math.Max(group.Factor, all.Factor) * (1 + 1e-12));
        Assert.InRange(Math.Abs(Math.Log(shrunk) - group.MeanLog), 0, Math.Abs(Math.Log(group.Shrunk(all, t.Item3 / 2)) - group.MeanLog) + 1e-12);
    });

    /// <summary>The weight is s0^2 / (s0^2 + sd^2 / n).</summary>
    [Fact]
    public void It_is_pulled_as_much_as_its_tests_vary()
    {
        EffortBias group = EffortBias.Of([(1, 1), (1, 2)])!, all = EffortBias.Of([(3, 5), (2, 2), (5, 9), (1, 2)])!;
        double weight = 0.09 / (0.09 + (Math.Pow(group.StandardDeviation!.Value, 2) / 2));
        Near.Equal(Math.Exp(all.MeanLog + (weight * (group.MeanLog - all.MeanLog))), group.Shrunk(all));
        EffortBias single = EffortBias.Of([(1, 4)])!;
        weight = 0.09 / (0.09 + Math.Pow(all.StandardDeviation!.Value, 2));
        Near.Equal(Math.Exp(all.MeanLog + (weight * (single.MeanLog - all.MeanLog))), single.Shrunk(all));
        Assert.Equal(4, single.Shrunk(single), 1e-12);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>("efforts", () => EffortBias.Of(null!));
        Assert.All<(decimal, decimal)>([(0, 1), (1, 0), (-1, 1), (1, -1)], e => Assert.Throws<ArgumentOutOfRangeException>("efforts", () => EffortBias.Of([e])));
        EffortBias bias = EffortBias.Of([(1, 2)])!;
        Assert.Throws<ArgumentNullException>("all", () => bias.Shrunk(null!));
        Assert.Throws<ArgumentOutOfRangeException>("spread", () => bias.Shrunk(bias, 0));
    }
}
