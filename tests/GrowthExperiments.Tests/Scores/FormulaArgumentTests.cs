namespace GrowthExperiments.Tests.Scores;

public sealed class FormulaArgumentTests
{
    [Theory]
    [InlineData("weighted:2/1/0.5")]
    [InlineData("weighted:0/0/1")]
    [InlineData("weighted:1/0/0")]
    [InlineData("product")]
    [InlineData("mean")]
    [InlineData("sum")]
    public void A_formula_is_read_by_its_name(string name)
    {
        Assert.Equal(name, IceFormula.Parse(name).Name);
        Assert.True(IceFormula.TryParse(name, out IceFormula? formula));
        Assert.Equal(name, formula.ToString());
    }

    [Fact]
    public void A_weighted_formula_read_by_its_name_gives_each_rating_its_own_weight()
    {
        IceFormula formula = IceFormula.Parse("weighted:2/1/0.5");
        Assert.Equal(((2 * 8) + 6 + (0.5 * 9)) / 3.5, formula.ValueOf(IceScore.Of(8, 6, 9)));
    }

    [Theory]
    [InlineData("weighted:0/0/0")]
    [InlineData("weighted:1/2")]
    [InlineData("weighted:1/2/3/4")]
    [InlineData("weighted:-1/1/1")]
    [InlineData("weighted:1/1/x")]
    [InlineData("weighted:")]
    [InlineData("Product")]
    [InlineData("")]
    public void What_is_no_formula_is_refused(string text)
    {
        Assert.False(IceFormula.TryParse(text, null, out IceFormula? formula));
        Assert.Null(formula);
        Assert.Contains($"\"{text}\"", Assert.Throws<FormatException>(() => IceFormula.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 1, 1, "impact")]
    [InlineData(1, -1, 1, "confidence")]
    [InlineData(1, 1, -1, "ease")]
    [InlineData(0, 0, 0, "impact")]
    public void A_wrong_weight_is_named(int impact, int confidence, int ease, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentException>(() => IceFormula.Weighted(impact, confidence, ease)).ParamName);

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    public void One_weight_above_zero_is_enough(int impact, int confidence, int ease)
    {
        var score = IceScore.Of(2, 5, 9);
        Assert.Equal((2 * impact) + (5 * confidence) + (9 * ease), IceFormula.Weighted(impact, confidence, ease).ValueOf(score));
    }

    [Fact]
    public void The_arguments_of_an_own_formula_are_checked()
    {
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => IceFormula.From(null!, s => s.Product)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => IceFormula.From("mine", null!)).ParamName);
        Assert.Contains("name is blank", Assert.Throws<ArgumentException>(() => IceFormula.From(" ", s => s.Product)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => IceFormula.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => IceScore.Parse(null!));
    }
}
