using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Insights;

namespace GrowthExperiments.Tests.Rankings;

/// <summary>The reference values are those of SciPy 1.10.</summary>
public sealed class TopProbabilitiesTests
{
    private static readonly Gen<(double Mean, double Deviation)> Score =
        from mean in Gen.Choose(0, 60)
        from deviation in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 400), Gen.Choose(1, 400))
        select (mean * 5.0, deviation / 10.0);

    private static readonly Gen<((double Mean, double Deviation)[] Scores, int Top)> Case =
        from n in Gen.Choose(1, 9) from scores in Score.ArrayOf(n) from top in Gen.Choose(0, n + 1) select (scores, top);

    private static readonly Gen<(double[][] Values, int Top)> Draws =
        from n in Gen.Choose(1, 5)
        from values in Gen.Choose(1, 4).SelectMany(raters => Gen.Choose(1, 8).Select(v => (double)v).ArrayOf(raters)).ArrayOf(n)
        from top in Gen.Choose(0, n + 1)
        select (values, top);

    [Fact]
    public void Two_items() => AssertTop([(300, 60), (250, 80)], 1, [0.6914624613, 1 - 0.6914624613]);

    [Fact]
    public void Three_items() => AssertTop([(5, 1), (4, 1), (3, 1)], 1, [0.7287510153, 0.2240983048, 0.0471506799]);

    [Fact]
    public void Two_places_for_four_items() => AssertTop([(5, 1), (4, 1.5), (3, 1), (2, 2)], 2, [0.9192184229, 0.6416370982, 0.2574582515, 0.1816862275]);

    [Fact]
    public void Five_items_of_three_raters_each()
    {
        double root = Math.Sqrt(3);
        (double, double)[] scores = [(320, 60 / root), (300, 90 / root), (260, 30 / root), (240, 80 / root), (150, 40 / root)];
        AssertTop(scores, 1, [0.58430883, 0.35593441, 0.01570641, 0.04405032], 3.5e-7); // eight digits behind the point
        AssertTop(scores, 3, [0.98253062, 0.87854051, 0.73503822, 0.4033989], 2e-8);
    }

    [Fact]
    public void One_rater_drawn_for_each_item()
    {
        double[][] values = [[336, 210, 180], [216, 245, 256], [180, 216, 288]];
        Assert.Equal([1 / 3.0, 4 / 9.0, 2 / 9.0], TopProbabilities.OfDraws(values, 1), Close);
        Assert.Equal([5 / 9.0, 8 / 9.0, 5 / 9.0], TopProbabilities.OfDraws(values, 2), Close);
    }

    [Fact]
    public void They_add_up_to_the_number_of_places() => Props.Check(Case, t =>
    {
        IReadOnlyList<double> top = TopProbabilities.Of(t.Scores, t.Top);
        Assert.Equal(Math.Min(t.Top, t.Scores.Length), top.Sum(), 1e-11);
        Assert.All(top, p => Assert.InRange(p, 0, 1));
    }, cases: 400);

    [Fact]
    public void A_higher_mean_makes_it_no_less_likely_for_oneself_and_no_more_for_others() => Props.Check(from c in Case from up in Gen.Choose(1, 100) select (c, up), t =>
    {
        ((var scores, int top), int up) = t;
        IReadOnlyList<double> before = TopProbabilities.Of(scores, top);
        IReadOnlyList<double> after = TopProbabilities.Of([(scores[0].Mean + up, scores[0].Deviation), .. scores[1..]], top);
        Assert.True(after[0] >= before[0] - 1e-12);
        for (int i = 1; i < scores.Length; i++)
            Assert.True(after[i] <= before[i] + 1e-12);
    }, cases: 200);

    [Fact]
    public void The_order_of_the_items_does_not_matter_where_none_are_equal() => Props.Check(Case, t =>
    {
        (double Mean, double Deviation)[] scores = [.. t.Scores.Select((s, i) => (s.Mean + (i / 16.0), s.Deviation))];
        Assert.Equal(TopProbabilities.Of(scores, t.Top), TopProbabilities.Of([.. Enumerable.Reverse(scores)], t.Top).Reverse(), Close);
    }, cases: 200);

    [Fact]
    public void Certain_scores_have_their_places_and_equal_ones_go_by_index() => Props.Check(Case, t =>
    {
        (double Mean, double Deviation)[] scores = [.. t.Scores.Select(s => (s.Mean, 0.0))];
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i].Mean)];
        Assert.Equal(order.Select((_, i) => Array.IndexOf(order, i) < t.Top ? 1.0 : 0), TopProbabilities.Of(scores, t.Top));
        Assert.Equal(TopProbabilities.Of(scores, t.Top), TopProbabilities.OfDraws([.. scores.Select(s => new[] { s.Mean })], t.Top));
    });

    /// <summary>With one place, by adding up the density of each item times the distribution of all others in small steps.</summary>
    [Fact]
    public void One_place_is_what_plain_addition_gives() => Props.Check(Score.Where(s => s.Deviation >= 2).ArrayOf(4), scores =>
    {
        IReadOnlyList<double> top = TopProbabilities.Of(scores, 1);
        for (int i = 0; i < scores.Length; i++)
        {
            double sum = 0;
            for (double x = -400; x < 700; x += 0.5)
            {
                double all = NormalDistribution.Density((x - scores[i].Mean) / scores[i].Deviation) / scores[i].Deviation;
                for (int j = 0; j < scores.Length; j++)
                    all *= j == i ? 1 : NormalDistribution.Below((x - scores[j].Mean) / scores[j].Deviation);
                sum += all * 0.5;
            }

            Assert.Equal(sum, top[i], 1e-9);
        }
    }, cases: 30);

    [Fact]
    public void Draws_are_counted_exactly() => Props.Check(Draws, t =>
    {
        var counts = new double[t.Values.Length];
        int ways = 0;
        var draw = new int[t.Values.Length];
        do
        {
            ways++;
            foreach (int i in Enumerable.Range(0, draw.Length).OrderByDescending(i => t.Values[i][draw[i]]).Take(t.Top))
                counts[i]++;
        }
        while (Next(draw, t.Values));
        Assert.Equal(counts.Select(c => c / ways), TopProbabilities.OfDraws(t.Values, t.Top), Close);
    }, cases: 300);

    [Fact]
    public void Scores_of_very_different_spread_and_size_come_out_too()
    {
        IReadOnlyList<double> top = TopProbabilities.Of([(1e6, 1e-3), (1e6, 1e3), (0, 0), (999_999.999, 1e-3), (1e6, 1e-200)], 2);
        Assert.Equal(2, top.Sum(), 1e-9);
        Assert.Equal(0.5, top[1], 1e-5);
        Assert.Equal(1, TopProbabilities.Of([(1e300, 1e299), (-1e300, 1e299)], 1)[0], 1e-12);
        Assert.Equal([1.0, 0.0], TopProbabilities.Of([(0, 0), (0, 0)], 1));
    }

    [Fact]
    public void Hundreds_of_items_add_up_as_well()
    {
        (double, double)[] scores = [.. Enumerable.Range(0, 300).Select(i => (i * 37 % 301 * 2.0, 5.0 + (i * 17 % 60)))];
        Assert.Equal(10, TopProbabilities.Of(scores, 10).Sum(), 1e-10);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>("scores", () => TopProbabilities.Of(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>("top", () => TopProbabilities.Of([(1, 1)], -1));
        Assert.Throws<ArgumentOutOfRangeException>("scores", () => TopProbabilities.Of([(double.NaN, 1)], 1));
        Assert.Throws<ArgumentOutOfRangeException>("scores", () => TopProbabilities.Of([(1, -1)], 1));
        Assert.Throws<ArgumentOutOfRangeException>("scores", () => TopProbabilities.Of([(1, double.PositiveInfinity)], 1));
        Assert.Throws<ArgumentNullException>("values", () => TopProbabilities.OfDraws(null!, 1));
        Assert.Throws<ArgumentNullException>("values", () => TopProbabilities.OfDraws([null!], 1));
        Assert.Throws<ArgumentException>("values", () => TopProbabilities.OfDraws([[]], 1));
        Assert.Throws<ArgumentOutOfRangeException>("values", () => TopProbabilities.OfDraws([[double.NaN]], 1));
        Assert.Throws<ArgumentOutOfRangeException>("top", () => TopProbabilities.OfDraws([[1]], -1));
    }

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) < 1e-11;

    private static bool Next(int[] draw, double[][] values)
    {
        for (int i = 0; i < draw.Length; i++)
        {
            if (++draw[i] < values[i].Length)
                return true;
            draw[i] = 0;
        }

        return false;
    }

    private static void AssertTop((double, double)[] scores, int top, double[] expected, double relative = 3e-9)
    {
        IReadOnlyList<double> actual = TopProbabilities.Of(scores, top);
        for (int i = 0; i < expected.Length; i++)
            Near.Equal(expected[i], actual[i], relative);
        Assert.Equal(top, actual.Sum(), 1e-13);
    }
}
