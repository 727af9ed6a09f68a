using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Scores;

public sealed class IceFormulaTests
{
    [Fact]
    public void The_name_of_a_built_in_or_weighted_formula_reads_back_to_the_same_order_and_values() => Props.Check(KnownFormula.Any, known =>
    {
        if (known.Formula.Name.StartsWith("bucket", StringComparison.Ordinal))
            return;
        IceFormula read = IceFormula.Parse(known.Formula.Name);
        Assert.Equal(known.Formula.Name, read.Name);
        Assert.All(PlainOrder.AllScores, s => Assert.Equal(
            (known.Formula.Order.PositionOf(s), known.Formula.ValueOf(s)), (read.Order.PositionOf(s), read.ValueOf(s))));
    }, 100);

    [Theory]
    [InlineData("")]
    [InlineData("Product")]
    [InlineData("product ")]
    [InlineData("weighted:")]
    [InlineData("weighted:1/1")]
    [InlineData("weighted:1/1/1/1")]
    [InlineData("weighted:0/0/0")]
    [InlineData("weighted:-1/1/1")]
    [InlineData("weighted:1,5/1/1")]
    [InlineData("weighted:NaN/1/1")]
    [InlineData("weighted: 1/1/1")]
    public void Any_other_text_is_not_a_formula(string text)
    {
        Assert.False(IceFormula.TryParse(text, null, out IceFormula? formula));
        Assert.Null(formula);
        Assert.Contains("weighted:2/1/1", Assert.Throws<FormatException>(() => IceFormula.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_custom_function_is_called_once_for_each_of_the_1000_scores()
    {
        var seen = new List<IceScore>();
        IceFormula formula = IceFormula.From("mine", s =>
        {
            seen.Add(s);
            return s.Ease;
        });
        _ = formula.ValueOf(IceScore.Of(1, 2, 3)) + formula.Order.PositionOf(default);
        Assert.Equal(1000, seen.Count);
        Assert.Equal(1000, seen.Distinct().Count());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_custom_function_must_be_finite_and_the_message_names_the_score(double bad)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("value", () => IceFormula.From("mine", s => s == IceScore.Of(3, 4, 5) ? bad : 1));
        Assert.Contains("3/4/5", error.Message, StringComparison.Ordinal);
        Assert.Contains("\"mine\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_zero_is_shown_as_zero_and_ties_with_it()
    {
        IceFormula formula = IceFormula.From("zeros", s => s.Impact > 5 ? -0.0 : 0.0);
        Assert.All(PlainOrder.AllScores, s => Assert.False(double.IsNegative(formula.ValueOf(s))));
        Assert.Equal(IceRule.Impact, formula.Order.RuleBetween(IceScore.Of(9, 5, 5), IceScore.Of(1, 5, 5)));
    }

    [Fact]
    public void Weights_are_0_or_more_and_not_all_0()
    {
        Assert.Throws<ArgumentException>("confidence", () => IceFormula.Weighted(1, -0.1m, 1));
        Assert.Throws<ArgumentException>(() => IceFormula.Weighted(0, 0, 0));
    }
}
