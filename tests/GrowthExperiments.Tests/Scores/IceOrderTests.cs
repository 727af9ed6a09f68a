using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Scores;

public sealed class IceOrderTests
{
    private const int OrdersToCheck = 100;

    [Fact]
    public void Every_order_is_a_permutation_of_the_1000_scores() => Props.Check(KnownFormula.Any, known =>
    {
        IceOrder order = known.Formula.Order;
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(p => order[p]).Distinct().Count());
        Assert.All(PlainOrder.AllScores, s => Assert.Equal(s, order[order.PositionOf(s)]));
    }, OrdersToCheck);

    [Fact]
    public void Every_order_is_the_published_chain() => Props.Check(KnownFormula.Any, known =>
        Assert.Equal(PlainOrder.Sort(PlainOrder.AllScores, s => s, known.Exact), Enumerable.Range(0, 1000).Select(p => known.Formula.Order[p])),
        OrdersToCheck);

    [Fact]
    public void Comparing_is_antisymmetric_and_zero_only_for_the_same_score() => Props.Check(
        from known in KnownFormula.Any from x in Gens.Score from y in Gens.Score select (known.Formula.Order, x, y),
        t =>
        {
            (IceOrder order, IceScore x, IceScore y) = t;
            Assert.Equal(Math.Sign(order.Compare(x, y)), -Math.Sign(order.Compare(y, x)));
            Assert.Equal(x == y, order.Compare(x, y) == 0);
            Assert.Equal(Math.Sign(order.Compare(x, y)), Math.Sign(order.PositionOf(x) - order.PositionOf(y)));
        });

    [Fact]
    public void The_rule_between_two_scores_is_the_first_on_which_they_differ() => Props.Check(
        from known in KnownFormula.Any from x in Gens.Score from y in Gens.Score select (known, x, y),
        t => Assert.Equal(PlainOrder.Rule(t.x, t.y, t.known.Exact), t.known.Formula.Order.RuleBetween(t.x, t.y)));

    [Fact]
    public void Values_are_those_of_the_formula_and_never_rise_along_the_order() => Props.Check(KnownFormula.Any, known =>
    {
        Assert.All(PlainOrder.AllScores, s => Assert.Equal(known.Value(s), known.Formula.ValueOf(s), 12));
        double[] values = [.. Enumerable.Range(0, 1000).Select(p => known.Formula.ValueOf(known.Formula.Order[p]))];
        Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(pair.First >= pair.Second));
    }, OrdersToCheck);

    [Fact]
    public void Sorting_a_list_of_scores_with_the_order_puts_the_best_first()
    {
        List<IceScore> scores = [IceScore.Of(1, 1, 1), IceScore.Of(10, 10, 10), IceScore.Of(6, 2, 5), IceScore.Of(2, 6, 5)];
        scores.Sort(IceFormula.Product.Order);
        Assert.Equal(["10/10/10", "2/6/5", "6/2/5", "1/1/1"], scores.Select(s => s.ToString()));
    }

    [Fact]
    public void A_formula_that_prefers_the_worst_turns_the_values_round_but_not_the_tie_chain()
    {
        IceOrder order = IceFormula.From("worst first", s => -s.Product).Order;
        Assert.Equal(PlainOrder.Sort(PlainOrder.AllScores, s => s, s => -s.Product), Enumerable.Range(0, 1000).Select(p => order[p]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public void There_is_no_position_outside_0_to_999(int position) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IceFormula.Product.Order[position]);
}
