using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Scores;

public sealed class WeightedFormulaTests
{
    private const int OrdersToCheck = 150;

    private static readonly Gen<decimal> Weight = Gen.OneOf(
        AnyDecimals.Positive,
        Gen.Elements(0m, 1m, 0.1m, 0.3m, 1e-28m, 2e-28m, decimal.MaxValue, decimal.MaxValue - 1, 0.3333333333333333333333333333m));

    private static readonly Gen<(decimal I, decimal C, decimal E)> Weights =
        (from i in Weight from c in Weight from e in Weight select (i, c, e)).Where(w => w.i != 0 || w.c != 0 || w.e != 0);

    [Fact]
    public void Weights_of_any_size_are_compared_exactly() => Props.Check(Weights, w =>
    {
        IceOrder order = IceFormula.Weighted(w.I, w.C, w.E).Order;
        (BigInteger i, BigInteger c, BigInteger e) = (Units(w.I), Units(w.C), Units(w.E));
        IEnumerable<IceScore> expected = PlainOrder.Sort(PlainOrder.AllScores, s => s, s => (i * s.Impact) + (c * s.Confidence) + (e * s.Ease));
        Assert.Equal(expected, Enumerable.Range(0, 1000).Select(p => order[p]));
    }, OrdersToCheck);

    [Fact]
    public void The_value_is_the_double_nearest_to_the_exact_mean() => Props.Check(Weights, w =>
    {
        IceFormula formula = IceFormula.Weighted(w.I, w.C, w.E);
        (BigInteger i, BigInteger c, BigInteger e) = (Units(w.I), Units(w.C), Units(w.E));
        foreach (IceScore s in PlainOrder.AllScores)
            AssertNearest((i * s.Impact) + (c * s.Confidence) + (e * s.Ease), i + c + e, formula.ValueOf(s));
    }, 30);

    [Fact]
    public void Three_equal_ratings_have_that_rating_as_their_mean() => Props.Check(Weights, w =>
    {
        IceFormula formula = IceFormula.Weighted(w.I, w.C, w.E);
        Assert.All(Enumerable.Range(1, 10), r => Assert.Equal(r, formula.ValueOf(IceScore.Of(r, r, r))));
    }, OrdersToCheck);

    [Fact]
    public void Equal_weights_order_as_mean_and_sum_and_have_the_values_of_the_mean()
    {
        IceFormula equal = IceFormula.Weighted(1, 1, 1);
        Assert.All(PlainOrder.AllScores, s =>
        {
            Assert.Equal(IceFormula.Mean.Order.PositionOf(s), equal.Order.PositionOf(s));
            Assert.Equal(IceFormula.Sum.Order.PositionOf(s), equal.Order.PositionOf(s));
            Assert.Equal(IceFormula.Mean.ValueOf(s), equal.ValueOf(s));
        });
    }

    [Fact]
    public void Proportional_weights_give_the_same_order_and_values() => Props.Check(
        from i in Gen.Choose(0, 99)
        from c in Gen.Choose(0, 99)
        from e in Gen.Choose(1, 99)
        from factor in Gen.Elements(2m, 3m, 0.1m, 0.0007m, 1_000_000m, 1e-20m, 12345.678m)
        select (i, c, e, factor),
        t =>
        {
            IceFormula plain = IceFormula.Weighted(t.i, t.c, t.e);
            IceFormula scaled = IceFormula.Weighted(t.i * t.factor, t.c * t.factor, t.e * t.factor);
            Assert.All(PlainOrder.AllScores, s => Assert.Equal(
                (plain.Order.PositionOf(s), plain.ValueOf(s)), (scaled.Order.PositionOf(s), scaled.ValueOf(s))));
        }, OrdersToCheck);

    [Fact]
    public void Trailing_zeros_of_a_weight_change_nothing_not_even_the_name() =>
        Assert.Equal(IceFormula.Weighted(2, 1, 1).Name, IceFormula.Weighted(2.00m, 1.0m, 1.000000m).Name);

    /// <summary>The weight as a whole number of 1e-28, read off its decimal text.</summary>
    private static BigInteger Units(decimal weight)
    {
        string[] parts = weight.ToString(CultureInfo.InvariantCulture).Split('.');
        string fraction = parts.Length > 1 ? parts[1] : "";
        return BigInteger.Parse(parts[0] + fraction.PadRight(28, '0'), CultureInfo.InvariantCulture);
    }

    /// <summary>No double next to the value lies nearer to the fraction; all compared in whole numbers.</summary>
    private static void AssertNearest(BigInteger numerator, BigInteger denominator, double value)
    {
        BigInteger distance = Distance(value);
        Assert.True(distance <= Distance(double.BitIncrement(value)) && distance <= Distance(double.BitDecrement(value)),
            string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator} is shown as {value:R}"));

        BigInteger Distance(double candidate)
        {
            const int Shift = 60; // a double from 0.5 to 16 is a whole number of 2^-60
            BigInteger scaled = (BigInteger)(candidate * Math.Pow(2, 52)) << (Shift - 52);
            return BigInteger.Abs((scaled * denominator) - (numerator << Shift));
        }
    }
}
