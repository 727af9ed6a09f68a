using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Guards;

public sealed partial class ExactNumberTests
{
    private static readonly BigInteger Largest = BigInteger.Pow(2, 96) - 1;

    private static readonly Gen<string> Literal =
        from sign in Gen.Elements("", "", "-")
        from whole in Digits(0, 31)
        from fraction in Gen.Frequency((1, Gen.Constant("")), (2, Digits(1, 31).Select(d => "." + d)))
        from exponent in Gen.Frequency((2, Gen.Constant("")), (1, Exponent()))
        select sign + (whole.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0") + fraction + exponent;

    private static readonly Gen<string> Junk =
        from n in Gen.Choose(0, 6) from pieces in Gen.Elements("0", "1", "9", "-", "+", ".", ",", "e", "E", " ", "٣", "１", "\0", "x", "NaN").ArrayOf(n) select string.Concat(pieces);

    [Fact]
    public void A_number_is_read_exactly_or_refused_and_never_rounded() => Props.Check(Literal, text =>
    {
        (BigInteger mantissa, int scale) = Oracle(text);
        NumberFault fault = ExactNumber.TryParse(text, out decimal value);
        bool fits = scale <= 28 && BigInteger.Abs(mantissa) <= Largest;
        Assert.True(fits == (fault == NumberFault.None), $"{text}: {fault}");
        if (fits)
            Assert.Equal((mantissa, scale), Exactly(value));
        else
            Assert.Equal(0m, value);
    }, 5_000);

    [Fact]
    public void Only_the_grammar_of_json_is_a_number() => Props.Check(Junk, text =>
        Assert.Equal(JsonNumber().IsMatch(text), ExactNumber.TryParse(text, out _) != NumberFault.Syntax), 5_000);

    [Fact]
    public void Every_decimal_round_trips_and_equal_ones_print_alike() => Props.Check(AnyDecimals.Any, value =>
    {
        string text = ExactNumber.Format(value);
        Assert.Equal(NumberFault.None, ExactNumber.TryParse(text, out decimal read));
        Assert.Equal(value, read);
        Assert.Equal(Exactly(value), Exactly(read));
        (BigInteger mantissa, int scale) = Exactly(value);
        if (scale < 28 && BigInteger.Abs(mantissa) * 10 <= Largest)
            Assert.Equal(text, ExactNumber.Format(value * 1.0m));
        Assert.DoesNotContain("-0", text.Length == 2 ? text : "", StringComparison.Ordinal);
    }, 5_000);

    [Fact]
    public void Normalizing_keeps_the_value_and_drops_trailing_zeros_and_the_sign_of_zero() => Props.Check(AnyDecimals.Any, value =>
    {
        decimal normal = ExactNumber.Normalize(value);
        Assert.Equal(value, normal);
        Assert.Equal(Exactly(value), (Mantissa(normal), (int)normal.Scale));
        Assert.False(value == 0 && decimal.IsNegative(normal));
    }, 5_000);

    /// <summary>The number as mantissa and scale without trailing zeros, worked out on text and whole numbers alone.</summary>
    private static (BigInteger Mantissa, int Scale) Oracle(string text)
    {
        string[] parts = text.Split('e', 'E');
        string[] digits = parts[0].Split('.');
        int scale = (digits.Length > 1 ? digits[1].Length : 0) - (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        return Reduce(BigInteger.Parse(string.Concat(digits), CultureInfo.InvariantCulture), scale);
    }

    private static (BigInteger Mantissa, int Scale) Exactly(decimal value) => Reduce(Mantissa(value), value.Scale);

    private static BigInteger Mantissa(decimal value) =>
        BigInteger.Parse(value.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static (BigInteger Mantissa, int Scale) Reduce(BigInteger mantissa, int scale)
    {
        if (mantissa.IsZero)
            return (mantissa, 0);
        for (; scale > 0 && mantissa % 10 == 0; scale--)
            mantissa /= 10;
        return scale < 0 ? (mantissa * BigInteger.Pow(10, -scale), 0) : (mantissa, scale);
    }

    private static Gen<string> Digits(int least, int most) =>
        from n in Gen.Choose(least, most)
        from digits in Gen.Frequency((3, Gen.Choose(0, 9)), (2, Gen.Constant(0)), (1, Gen.Constant(9))).ArrayOf(n)
        select string.Concat(digits);

    private static Gen<string> Exponent() =>
        from letter in Gen.Elements("e", "E") from sign in Gen.Elements("", "+", "-") from digits in Gen.Choose(0, 60) select $"{letter}{sign}{digits}";

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex JsonNumber();
}
