using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Economics;

public sealed class MoneyTests
{
    private static readonly Gen<(Money Left, Money Right)> Pair = from left in Gens.Money from right in Gens.Money select (left, right);

    private static readonly Func<Money, Money, object>[] OfTwo =
    [
        (a, b) => a + b, (a, b) => a - b, (a, b) => a / b, (a, b) => a < b, (a, b) => a > b, (a, b) => a <= b, (a, b) => a >= b, (a, b) => a.CompareTo(b),
    ];

    [Fact]
    public void Money_of_two_currencies_never_adds_compares_or_divides() => Props.Check(Pair.Where(p => p.Left.Currency != p.Right.Currency), pair =>
        Assert.All(OfTwo, reckon =>
        {
            ArgumentException e = Assert.Throws<ArgumentException>(() => reckon(pair.Left, pair.Right));
            Assert.Contains($"{pair.Left} and {pair.Right} are in two currencies", e.Message, StringComparison.Ordinal);
            Assert.Contains("Convert one of them first", e.Message, StringComparison.Ordinal);
        }), 200);

    [Fact]
    public void Money_without_a_currency_is_refused_on_either_side() => Props.Check(Gens.Money, money =>
    {
        foreach (Func<Money, Money, object> reckon in OfTwo)
        {
            Assert.Throws<ArgumentException>(() => reckon(money, Money.None));
            Assert.Throws<ArgumentException>(() => reckon(Money.None, money));
        }

        Assert.All<Func<Money>>([() => -Money.None, () => Money.None * 2, () => 2 * Money.None, () => Money.None / 2], wrong => Assert.Throws<ArgumentException>(() => wrong()));
    }, 50);

    [Fact]
    public void Sums_and_differences_are_exact() => Props.Check(from a in Gens.Euros from b in Gens.Euros select (a, b), pair =>
    {
        decimal sum = pair.a.Amount + pair.b.Amount;
        if (Math.Abs(sum) > 1_000_000_000_000_000)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => pair.a + pair.b);
            return;
        }

        Assert.Equal(Money.Of(sum, "EUR"), pair.a + pair.b);
        Assert.Equal(pair.b + pair.a, pair.a + pair.b);
        Assert.Equal(pair.a, pair.a + pair.b - pair.b);
        Assert.Equal(pair.a - -pair.b, pair.a + pair.b);
    });

    [Fact]
    public void Its_order_is_that_of_the_amounts() => Props.Check(from a in Gens.Euros from b in Gens.Euros select (a, b), pair =>
    {
        (Money a, Money b) = pair;
        int expected = a.Amount.CompareTo(b.Amount);
        Assert.Equal(expected, a.CompareTo(b));
        bool[] compared = [a < b, (a > b), a <= b, a >= b, a == b];
        Assert.Equal([expected < 0, expected > 0, expected <= 0, expected >= 0, expected == 0], compared);
    });

    [Fact]
    public void Parts_add_up_to_the_last_decimal() => Props.Check(from money in Gens.Euros from n in Gen.Choose(1, 1_000) select (money, n), law =>
    {
        Money part = law.money / law.n;
        Assert.InRange(Math.Abs((part.Amount * law.n) - law.money.Amount), 0, law.n * 0.000_000_000_000_5m);
    }, 300);

    [Fact]
    public void Its_text_is_read_back_as_the_same_money_in_every_culture() => Props.Check(Gens.Money, money =>
    {
        string text = money.ToString();
        Assert.All(["", .. Cultures.Awkward], culture => Assert.Equal(text, Cultures.In(culture, () => $"{money}")));
        Assert.Equal(money, Money.Parse(text));
        Assert.True(Money.TryParse(text, out Money read));
        Assert.Equal(money, read);
        Assert.Equal(money, JsonSerializer.Deserialize<Money>(JsonSerializer.Serialize(money)));
        Span<char> buffer = stackalloc char[40];
        Assert.True(((ISpanFormattable)money).TryFormat(buffer, out int written, "", null));
        Assert.Equal(text, buffer[..written]);
        Assert.False(((ISpanFormattable)money).TryFormat(buffer[..3], out written, "", null));
        Assert.Equal(0, written);
    }, 300);

    [Theory]
    [InlineData("500", "500.00 EUR", "500 EUR")]
    [InlineData("16666.666666666667", "16,666.67 EUR", "16666.666666666667 EUR")]
    [InlineData("0.005", "0.01 EUR", "0.005 EUR")]
    [InlineData("-0.005", "-0.01 EUR", "-0.005 EUR")]
    [InlineData("-0.004", "0.00 EUR", "-0.004 EUR")]
    [InlineData("19.9500", "19.95 EUR", "19.95 EUR")]
    [InlineData("1000000000000000", "1,000,000,000,000,000.00 EUR", "1000000000000000 EUR")]
    public void People_read_cents_and_halves_go_away_from_zero(string amount, string shown, string exact)
    {
        Money money = Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "EUR");
        Assert.Equal((shown, exact, exact), (money.ToString("N"), money.ToString(), money.ToString("G")));
        Assert.Equal(shown, Cultures.In("fr-FR", () => $"{money:N2}"));
        Assert.Equal(money.Rounded().ToString("N"), shown);
        Assert.Equal(money.Rounded(), money.Rounded().Rounded());
    }

    [Fact]
    public void Forms_have_up_to_nine_decimals()
    {
        var money = Money.Of(1234.5678m, "EUR");
        Assert.Equal(("1,235 EUR", "1,234.568 EUR", "1,234.567800000 EUR"), (money.ToString("N0"), money.ToString("N3"), money.ToString("N9")));
        Assert.All(["n", "N10", "C", "F2", "X", "N-"], form => Assert.Throws<FormatException>(() => money.ToString(form)));
        Assert.Equal("", Money.None.ToString("N"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("500")]
    [InlineData("EUR")]
    [InlineData("500EUR")]
    [InlineData("500  EUR")]
    [InlineData(" 500 EUR")]
    [InlineData("500 EUR ")]
    [InlineData("500 eur")]
    [InlineData("500 EURO")]
    [InlineData("500 ЕUR")] // a Cyrillic letter
    [InlineData("1,234 EUR")]
    [InlineData("1 234 EUR")]
    [InlineData("EUR 500")]
    [InlineData("+5 EUR")]
    [InlineData("(5) EUR")]
    [InlineData("٣ EUR")]
    [InlineData("NaN EUR")]
    [InlineData("1000000000000000.01 EUR")]
    [InlineData("-1000000000000001 EUR")]
    [InlineData("0.0000000000001 EUR")]
    [InlineData("1e400 EUR")]
    public void Other_texts_are_refused_with_the_remedy(string text)
    {
        Assert.False(Money.TryParse(text, out Money money));
        Assert.True(money.IsNone);
        Assert.Contains("Write ", Assert.Throws<FormatException>(() => Money.Parse(text)).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void It_refuses_what_it_cannot_keep()
    {
        const decimal most = 1_000_000_000_000_000;
        Assert.Equal(most, Money.Of(most, "EUR").Amount);
        Assert.All([most + 0.01m, -most - 1, decimal.MaxValue, 0.000_000_000_000_1m], amount => Assert.Throws<ArgumentOutOfRangeException>(() => Money.Of(amount, "EUR")));
        Assert.Throws<ArgumentException>(() => Money.Of(1, Currency.None));
        Assert.Throws<ArgumentNullException>(() => Money.Of(1, null!));
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));
        Assert.False(Money.TryParse(null, out _));
        Assert.All<Func<object>>(
        [
            () => Money.Of(most, "EUR") + Money.Of(0.01m, "EUR"), () => Money.Of(-most, "EUR") - Money.Of(1, "EUR"), () => Money.Of(most, "EUR") * 1.1m,
            () => Money.Of(most, "EUR") * decimal.MaxValue, () => Money.Of(2, "EUR") * decimal.MinValue, () => Money.Of(1, "EUR") / 0.000_000_000_000_000_000_000_000_1m,
        ], wrong => Assert.Throws<ArgumentOutOfRangeException>(wrong));
        Assert.Throws<DivideByZeroException>(() => Money.Of(1, "EUR") / 0);
        Assert.Throws<DivideByZeroException>(() => Money.Of(1, "EUR") / Money.Of(0, "EUR"));
        Assert.Equal(Money.Of(100, "EUR"), Money.Of(0.000_000_000_001m, "EUR") * 100_000_000_000_000);
        Assert.Throws<ArgumentException>(() => ((IComparable)Money.Of(1, "EUR")).CompareTo("1 EUR"));
        Assert.Equal(1, ((IComparable)Money.Of(1, "EUR")).CompareTo(null));
    }

    [Fact]
    public void Nothing_is_zero_without_a_currency()
    {
        Assert.Equal((0m, Currency.None, true, ""), (Money.None.Amount, Money.None.Currency, Money.None.IsNone, Money.None.ToString()));
        Assert.Equal(default, Money.None);
        Assert.Equal("null", JsonSerializer.Serialize(Money.None));
        Assert.Equal(Money.None, JsonSerializer.Deserialize<Money>("null"));
        Assert.NotEqual(Money.None, Money.Of(0, "EUR"));
        Assert.Equal("0 EUR", (-Money.Of(0, "EUR")).ToString());
    }

    [Fact]
    public void A_currency_is_three_capital_letters()
    {
        Assert.Equal(("EUR", "EUR"), (Currency.Of("EUR").Code, Currency.Parse("EUR").ToString()));
        Assert.True(Currency.Of("EUR").CompareTo(Currency.Of("USD")) < 0);
        Assert.Equal(Currency.Of("EUR"), JsonSerializer.Deserialize<Currency>("\"EUR\""));
        Assert.Equal(("", true), (Currency.None.Code, Currency.None.IsNone));
        Assert.All(["", "eur", "EU", "EURO", "E R", "€", "EÜR", "EU1"], text =>
        {
            Assert.Throws<ArgumentException>(() => Currency.Of(text));
            Assert.Contains("such as EUR", Assert.Throws<FormatException>(() => Currency.Parse(text)).Message, StringComparison.Ordinal);
            Assert.False(Currency.TryParse(text, out Currency none));
            Assert.True(none.IsNone);
        });
        Assert.Throws<ArgumentNullException>(() => Currency.Of(null!));
        Assert.Throws<ArgumentNullException>(() => Currency.Parse(null!));
    }
}
