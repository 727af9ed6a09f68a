using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.HighPerformance;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.HighPerformance;

public sealed class ScoreRankerTests
{
    private static readonly Gen<double> Value = Gen.OneOf(
        Gen.Elements(0.0, -0.0, 1.0, -1.0, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon, 1.0 / 3, 1e-300),
        from n in Gen.Choose(-50, 50) select n / 4.0,
        from bits in Gen.Choose(int.MinValue, int.MaxValue) select BitConverter.Int64BitsToDouble((long)bits << 31) is var d && double.IsFinite(d) ? d : 7);

    private static readonly Gen<double[]> Values = from n in Gen.Choose(0, 300) from values in Value.ArrayOf(n) select values;

    [Fact]
    public void Rank_is_a_plain_stable_sort() => Props.Check(Values, values =>
    {
        var order = new int[values.Length];
        ScoreRanker.Rank(values, order);
        Assert.Equal(Plain(values), order);
    });

    [Fact]
    public void Top_is_the_head_of_the_full_order_for_every_k() => Props.Check(Values, values =>
    {
        int[] full = Plain(values);
        foreach (int k in new[] { 0, 1, 2, full.Length / 2, full.Length, full.Length + 5 })
        {
            int[] top = [.. Enumerable.Repeat(-1, k)];
            Assert.Equal(Math.Min(k, full.Length), ScoreRanker.Top(values, top));
            Assert.Equal(full.Take(k), top.Take(full.Length));
        }
    });

    [Theory]
    [InlineData(40_000)]
    [InlineData(200_000)] // more than one range holds in the cache, where most lie close together
    public void Many_values_rank_as_the_plain_sort_does_whatever_their_shape(int count)
    {
        foreach (double[] values in Shapes(count))
        {
            var order = new int[count];
            int[] plain = Plain(values);
            ScoreRanker.Rank(values, order);
            Assert.True(plain.AsSpan().SequenceEqual(order));
            foreach (int k in (int[])[10, 256, 257, 5_000])
            {
                Assert.Equal(k, ScoreRanker.Top(values, order.AsSpan(0, k)));
                Assert.True(plain.AsSpan(0, k).SequenceEqual(order.AsSpan(0, k)));
            }
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_not_finite_is_named_with_its_index_and_nothing_is_written(double bad)
    {
        foreach (int index in (int[])[0, 3, 16, 99])
        {
            var values = new double[100];
            values[index] = bad;
            int[] order = [.. Enumerable.Repeat(-1, 100)];
            ArgumentException error = Assert.Throws<ArgumentException>("values", () => ScoreRanker.Rank(values, order));
            Assert.Contains($"at index {index} ", error.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>("values", () => ScoreRanker.Top(values, order.AsSpan(0, 5)));
            Assert.All(order, i => Assert.Equal(-1, i));
        }
    }

    [Fact]
    public void The_order_must_be_exactly_as_long_as_the_values() =>
        Assert.Throws<ArgumentException>("order", () => ScoreRanker.Rank(new double[3], new int[4]));

    private static IEnumerable<double[]> Shapes(int count)
    {
        var random = new Random(11);
        Func<int, double>[] shapes =
        [
            _ => random.NextDouble() - 0.5,
            i => i,
            i => -i,
            _ => 5,
            _ => random.Next(10),
            i => Math.Pow(-1.7, i % 900),
            i => i == 7 ? double.MaxValue : i == 9 ? double.MinValue : 1 + (1e-9 * random.NextDouble()),
            i => i % 1_000 == 0 ? random.NextDouble() : BitConverter.Int64BitsToDouble(random.Next(3)),
        ];
        return shapes.Select(shape => Enumerable.Range(0, count).Select(shape).ToArray());
    }

    private static int[] Plain(double[] values) => [.. Enumerable.Range(0, values.Length).OrderByDescending(i => values[i])];
}
