namespace GrowthExperiments.Tests.Guards;

public sealed class HostileNumberTests
{
    [Theory]
    [InlineData("-0", "0")]
    [InlineData("-0.000", "0")]
    [InlineData("0e999999999999", "0")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("-9007199254740993", "-9007199254740993")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("0.1000000000000000000000000000000000", "0.1")]
    public void Hostile_8_and_9_a_number_that_can_be_kept_is_kept_exactly(string text, string shown)
    {
        Assert.Equal(NumberFault.None, ExactNumber.TryParse(text, out decimal value));
        Assert.Equal(shown, ExactNumber.Format(value));
    }

    [Theory]
    [InlineData("1e-400", "TooSmall")]
    [InlineData("-1e-400", "TooSmall")]
    [InlineData("1e-29", "TooSmall")]
    [InlineData("1e-99999999999999999999", "TooSmall")]
    [InlineData("79228162514264337593543950336", "OutOfRange")]
    [InlineData("-79228162514264337593543950336", "OutOfRange")]
    [InlineData("1e29", "OutOfRange")]
    [InlineData("1e309", "NotFinite")]
    [InlineData("1e400", "NotFinite")]
    [InlineData("-1e400", "NotFinite")]
    [InlineData("1e99999999999999999999", "NotFinite")]
    [InlineData("0.33333333333333333333333333333", "TooPrecise")]
    [InlineData("7.9228162514264337593543950336", "TooPrecise")]
    [InlineData("8,5", "Syntax")]
    [InlineData("NaN", "Syntax")]
    [InlineData("∞", "Syntax")]
    [InlineData("(5)", "Syntax")]
    [InlineData("−5", "Syntax")]
    [InlineData("１", "Syntax")]
    [InlineData("٣", "Syntax")]
    [InlineData("0x10", "Syntax")]
    [InlineData("1_000", "Syntax")]
    [InlineData("01", "Syntax")]
    [InlineData(".5", "Syntax")]
    [InlineData("5.", "Syntax")]
    [InlineData("+5", "Syntax")]
    [InlineData("1e", "Syntax")]
    [InlineData("", "Syntax")]
    public void Hostile_8_and_9_any_other_number_is_refused_for_its_own_reason(string text, string fault)
    {
        Assert.Equal(Enum.Parse<NumberFault>(fault), ExactNumber.TryParse(text, out decimal value));
        Assert.Equal(0m, value);
    }

    [Theory]
    [InlineData("1e-400", "too small")]
    [InlineData("1e-29", "too small")]
    [InlineData("79228162514264337593543950336", "out of range")]
    [InlineData("1e400", "not finite")]
    [InlineData("0.33333333333333333333333333333", "more digits than can be kept exactly")]
    [InlineData("8,5", "decimal point")]
    public void Hostile_8_and_9_the_message_holds_the_value_the_rule_and_the_remedy(string text, string rule)
    {
        Fault? fault = new HypothesisDraft().Set(HypothesisField.ExpectedLift, text);
        Assert.NotNull(fault);
        Assert.IsType<GrowthValidationException>(fault.ToException());
        Assert.Contains($"expectedLift is \"{text}\"", fault.Rule, StringComparison.Ordinal);
        Assert.Contains(rule, fault.Rule, StringComparison.Ordinal);
        Assert.Contains("a relative lift from -1 to 1000", fault.Remedy, StringComparison.Ordinal);
    }
}
