using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Insights;

/// <summary>The reference values are those of SciPy 1.10.</summary>
public sealed class RateShrinkageTests
{
    private static readonly (int, int)[] Six = [(9, 30), (2, 25), (1, 20), (0, 10), (6, 40), (3, 5)];
    private static readonly (int, int)[] Five = [(1, 10), (2, 10), (3, 10), (4, 10), (8, 10)];

    private static readonly Gen<(int Won, int Counted)> Group =
        from counted in Gen.Choose(0, 60) from won in Gen.Choose(0, counted) select (won, counted);

    private static readonly Gen<(int Won, int Counted)[]> Groups = Gen.Choose(0, 8).SelectMany(n => Group.ArrayOf(n));

    [Fact]
    public void Six_groups_are_pulled_towards_the_rate_of_all()
    {
        RateShrinkage shrinkage = RateShrinkage.Of(Six);
        Assert.Equal(ShrinkageKind.Groups, shrinkage.Kind);
        Near.Equal(0.1615384615, shrinkage.Rate, 1e-9);
        Near.Equal(0.1173458986, shrinkage.Correlation!.Value, 1e-9);
        Near.Equal(1.21506237, shrinkage.Alpha);
        Near.Equal(6.306752299, shrinkage.Beta);
        double[] means = [0.2722432926, 0.09885864, 0.0804838778, 0.0693456924, 0.1518263227, 0.3366175336];
        Assert.All(means.Zip(Six), t => Near.Equal(t.First, shrinkage.RateOf(t.Second.Item1, t.Second.Item2).Mean));
        ShrunkRate first = shrinkage.RateOf(9, 30);
        Near.Equal(0.14432343, first.Low, 3.5e-8); // half of the last digit that is given
        Near.Equal(0.42313084, first.High, 1.2e-8);
    }

    [Fact]
    public void Five_groups_of_the_same_size()
    {
        RateShrinkage shrinkage = RateShrinkage.Of(Five);
        Near.Equal(0.240933642, shrinkage.Correlation!.Value);
        Near.Equal(3.150520416, shrinkage.Strength);
        double[] means = [0.1622891933, 0.2383318113, 0.3143744292, 0.3904170472, 0.694587519];
        Assert.All(means.Zip(Five), t => Near.Equal(t.First, shrinkage.RateOf(t.Second.Item1, t.Second.Item2).Mean));
    }

    /// <summary>Computed with 50 digits by Newton's method; the optimizer of SciPy 1.10 stops at the same seven.</summary>
    [Fact]
    public void The_likelihood_has_its_highest_point_where_the_published_one_has()
    {
        RateShrinkage six = RateShrinkage.ByLikelihood(Six);
        Near.Equal(0.168437877078410, six.Rate, 1e-12);
        Near.Equal(11.110348998353118, six.Strength, 1e-11);
        Near.Equal(0.264444449238763, six.RateOf(9, 30).Mean, 1e-12);
        Near.Equal(-56.32928122, new BetaBinomialLikelihood([.. Six.Select(g => new Rate(g.Item1, g.Item2))]).Log(six.Rate, 1 / six.Strength));
        RateShrinkage five = RateShrinkage.ByLikelihood(Five);
        Near.Equal(0.365524599227915, five.Rate, 1e-12);
        Near.Equal(5.826638190475294, five.Strength, 1e-11);
        Assert.All([(0.1684378728, six.Rate), (11.11034916, six.Strength), (0.26444445, six.RateOf(9, 30).Mean), (0.3655245898, five.Rate), (5.826638353, five.Strength)],
            t => Near.Equal(t.Item1, t.Item2, 3e-8));
    }

    [Fact]
    public void Groups_that_do_not_differ_are_one()
    {
        foreach (RateShrinkage shrinkage in new[] { RateShrinkage.Of(Equals), RateShrinkage.ByLikelihood(Equals) })
        {
            Assert.Equal((ShrinkageKind.Pooled, 0.2, 0.0), (shrinkage.Kind, shrinkage.Rate, shrinkage.Correlation));
            Assert.Equal(double.PositiveInfinity, shrinkage.Strength);
            ShrunkRate any = shrinkage.RateOf(2, 10);
            Assert.Equal(any, shrinkage.RateOf(0, 1));
            (double low, double high) = new Rate(8, 40).IntervalAt(0.95);
            Assert.Equal((0.2, low, high), (any.Mean, any.Low, any.High));
        }
    }

    private static new (int, int)[] Equals => [(2, 10), (2, 10), (2, 10), (2, 10)];

    [Fact]
    public void Too_little_to_tell_groups_apart_leaves_a_weak_prior()
    {
        (int, int)[][] little = [[], [(3, 9)], [(3, 9), (0, 4)], [(3, 9), (0, 4), (0, 0)], [(0, 9), (0, 4), (0, 3)], [(9, 9), (4, 4), (3, 3)]];
        Assert.All(little, groups =>
        {
            foreach (RateShrinkage shrinkage in new[] { RateShrinkage.Of(groups), RateShrinkage.ByLikelihood(groups) })
            {
                Assert.Equal((ShrinkageKind.Prior, 1.2, 8.8, null), (shrinkage.Kind, shrinkage.Alpha, shrinkage.Beta, shrinkage.Correlation));
                Near.Equal(0.12, shrinkage.Rate);
                Near.Equal((2 + 1.2) / 12, shrinkage.RateOf(2, 2).Mean);
            }
        });
    }

    [Fact]
    public void Single_tests_cannot_tell_groups_apart() =>
        Assert.Equal(ShrinkageKind.Pooled, RateShrinkage.Of([(1, 1), (0, 1), (1, 1), (0, 1)]).Kind);

    [Fact]
    public void Groups_that_win_always_or_never_are_still_pulled_a_little()
    {
        (int, int)[] extremes = [(9, 9), (0, 9), (7, 7), (0, 8)];
        foreach (RateShrinkage shrinkage in new[] { RateShrinkage.Of(extremes), RateShrinkage.ByLikelihood(extremes) })
        {
            Near.Equal(0.99, shrinkage.Correlation!.Value);
            Assert.InRange(shrinkage.RateOf(9, 9).Mean, 0.99, 1 - 1e-9);
        }
    }

    [Fact]
    public void A_shrunk_rate_lies_between_the_groups_own_and_the_rate_of_all() => Props.Check(from gs in Groups from g in Group select (gs, g), t =>
    {
        foreach (RateShrinkage shrinkage in new[] { RateShrinkage.Of(t.gs), RateShrinkage.ByLikelihood(t.gs) })
        {
            ShrunkRate shrunk = shrinkage.RateOf(t.g.Won, t.g.Counted);
            double own = t.g.Counted == 0 ? shrinkage.Rate : (double)t.g.Won / t.g.Counted;
            Assert.InRange(shrunk.Mean, Math.Min(own, shrinkage.Rate) - 1e-12, Math.Max(own, shrinkage.Rate) + 1e-12);
            bool isBeyondDoubles = (shrunk.Low, shrunk.High) == (1, 1); // both within 1e-17 of 1, such as of a Beta(2, 0.0004)
            Assert.True(shrunk.Low >= 0 && shrunk.High <= 1 && (shrunk.Low < shrunk.High || isBeyondDoubles), $"{shrunk.Low} to {shrunk.High}");
            Assert.True(!isBeyondDoubles || (1 - shrunk.Mean) * (shrinkage.Strength + t.g.Counted) < 0.001);
            Assert.InRange(shrinkage.Correlation ?? 0, 0, 0.99);
        }
    }, cases: 300);

    [Fact]
    public void More_tests_at_the_same_rate_are_pulled_less() => Props.Check(from gs in Groups from g in Group select (gs, g), t =>
    {
        RateShrinkage shrinkage = RateShrinkage.Of(t.gs);
        if (t.g.Counted == 0)
            return;
        double own = (double)t.g.Won / t.g.Counted;
        Assert.True(Math.Abs(shrinkage.RateOf(t.g.Won * 3, t.g.Counted * 3).Mean - own) <= Math.Abs(shrinkage.RateOf(t.g.Won, t.g.Counted).Mean - own) + 1e-12);
    });

    /// <summary>Nearby means and scatters are less likely.</summary>
    [Fact]
    public void The_likelihood_is_highest_where_it_is_said_to_be() => Props.Check(Groups, CheckMostLikely, cases: 300);

    /// <summary>Close to no scatter at all the likelihood falls, and further out it is highest.</summary>
    [Fact]
    public void A_likelihood_with_two_tops_is_taken_at_the_higher_one()
    {
        foreach ((int, int)[] groups in new (int, int)[][] { [(21, 53), (0, 6), (9, 14)], [(13, 25), (5, 7), (0, 5)] })
        {
            CheckMostLikely(groups);
            Assert.Equal(ShrinkageKind.Groups, RateShrinkage.ByLikelihood(groups).Kind);
        }
    }

    /// <summary>The formula for many terms meets the sum of them.</summary>
    [Fact]
    public void The_likelihood_is_the_sum_of_its_logarithms() => Props.Check(
        from size in Gen.Choose(1, 400) from won in Gen.Choose(0, size) from mean in Gen.Choose(1, 99) from scatter in Gen.Elements(0, 1e-9, 1e-4, 0.01, 0.5, 40) select (size, won, mean: mean / 100.0, scatter), t =>
        {
            double sum = 0;
            for (int i = 0; i < t.size; i++)
                sum += Math.Log((i < t.won ? t.mean + (i * t.scatter) : 1 - t.mean + ((i - t.won) * t.scatter)) / (1 + (i * t.scatter)));
            Assert.Equal(sum, new BetaBinomialLikelihood([new Rate(t.won, t.size)]).Log(t.mean, t.scatter), 1e-9 * t.size);
        });

    [Fact]
    public void Groups_of_any_size_are_weighed_at_once() =>
        Assert.Equal(ShrinkageKind.Groups, RateShrinkage.ByLikelihood([(int.MaxValue / 2, int.MaxValue), (0, 6), (9, 9), (int.MaxValue / 3, int.MaxValue)]).Kind);

    private static void CheckMostLikely((int Won, int Counted)[] groups)
    {
        RateShrinkage best = RateShrinkage.ByLikelihood(groups);
        if (best.Kind == ShrinkageKind.Prior)
            return;
        var likelihood = new BetaBinomialLikelihood([.. groups.Where(g => g.Counted > 0).Select(g => new Rate(g.Won, g.Counted))]);
        double scatter = best.Kind == ShrinkageKind.Pooled ? 0 : 1 / best.Strength;
        double most = likelihood.Log(best.Rate, scatter);
        foreach ((double dm, double ds) in new[] { (0.01, 0.0), (-0.01, 0), (0, 0.02), (0, -0.02), (0.01, 0.02), (-0.01, -0.02), (0, 0.2), (-0.03, 0.2), (0, 2) })
        {
            double mean = best.Rate + dm, other = scatter + ds;
            if (mean is > 0 and < 1 && other is >= 0 and <= 99)
                Assert.True(likelihood.Log(mean, other) <= most + 1e-9, $"at {mean}, {other}");
        }
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    [InlineData(0, -1)]
    public void Counts_that_are_no_rate_are_refused(int wins, int counted)
    {
        Assert.Throws<ArgumentOutOfRangeException>("groups", () => RateShrinkage.Of([(wins, counted)]));
        Assert.Throws<ArgumentOutOfRangeException>("groups", () => RateShrinkage.ByLikelihood([(wins, counted)]));
        Assert.Throws<ArgumentOutOfRangeException>("won", () => RateShrinkage.Of([]).RateOf(wins, counted));
    }

    [Fact]
    public void Other_arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>("groups", () => RateShrinkage.Of(null!));
        Assert.Throws<ArgumentNullException>("groups", () => RateShrinkage.ByLikelihood(null!));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => RateShrinkage.Of([]).RateOf(1, 2, double.NaN));
    }
}
