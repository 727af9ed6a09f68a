using System.Globalization;

namespace GrowthExperiments;

/// <summary>Why a number was not read.</summary>
internal enum NumberFault
{
    None = 0,
    Syntax,
    NotFinite,
    OutOfRange,
    TooSmall,
    TooPrecise,
}

/// <summary>Reads a decimal number exactly or not at all, where the framework's parsers would round in silence.</summary>
/// <remarks>The grammar is JSON's: an optional minus, digits without a leading zero, an optional fraction, an optional exponent.</remarks>
internal static class ExactNumber
{
    private const int MaxScale = 28;
    private const int MaxDigits = 29;
    private const int DoubleMagnitude = 309;
    private static readonly UInt128 MaxMantissa = (UInt128.One << 96) - 1;

    public static NumberFault TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = text is [>= '0' and <= '9'] ? text[0] - '0' : 0;
        if (text.Length == 1)
            return text is [>= '0' and <= '9'] ? NumberFault.None : NumberFault.Syntax;
        bool negative = text.StartsWith("-", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = negative ? text[1..] : text;
        int whole = CountDigits(rest);
        if (whole == 0 || (whole > 1 && rest[0] == '0'))
            return NumberFault.Syntax;
        ReadOnlySpan<char> integer = rest[..whole];
        rest = rest[whole..];
        ReadOnlySpan<char> fraction = [];
        if (rest.StartsWith(".", StringComparison.Ordinal))
        {
            int digits = CountDigits(rest[1..]);
            if (digits == 0)
                return NumberFault.Syntax;
            fraction = rest.Slice(1, digits);
            rest = rest[(digits + 1)..];
        }

        if (!TryReadExponent(rest, out long exponent))
            return NumberFault.Syntax;
        NumberFault fault = Combine(integer, fraction, exponent, out value);
        if (negative)
            value = -value;
        value = Normalize(value);
        return fault;
    }

    /// <summary>Reads a number in UTF-8, as a JSON reader has it.</summary>
    public static NumberFault TryParse(ReadOnlySpan<byte> utf8, out decimal value)
    {
        if (TryParseShort(utf8, out value))
            return NumberFault.None;
        Span<char> text = utf8.Length <= 64 ? stackalloc char[utf8.Length] : new char[utf8.Length];
        for (int i = 0; i < text.Length; i++)
            text[i] = (char)utf8[i];
        return TryParse((ReadOnlySpan<char>)text, out value);
    }

    /// <summary>Up to 18 digits without an exponent, which is nearly every number; false leaves it to the general way.</summary>
    private static bool TryParseShort(ReadOnlySpan<byte> utf8, out decimal value)
    {
        value = 0;
        bool negative = utf8 is [(byte)'-', ..];
        ReadOnlySpan<byte> rest = negative ? utf8[1..] : utf8;
        if (rest.IsEmpty || rest.Length > 19 || rest is [(byte)'0', not (byte)'.', ..] || rest[0] == '.' || rest[^1] == '.')
            return false;
        long mantissa = 0;
        int point = -1;
        for (int i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '.' && point < 0)
                point = i;
            else if (rest[i] is >= (byte)'0' and <= (byte)'9')
                mantissa = (mantissa * 10) + (rest[i] - '0');
            else
                return false;
        }

        int scale = point < 0 ? 0 : rest.Length - 1 - point;
        for (; scale > 0 && mantissa % 10 == 0; scale--)
            mantissa /= 10;
        if (rest.Length == 19 && point < 0)
            return false;
        value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, negative && mantissa != 0, (byte)scale);
        return true;
    }

    /// <summary>The same number without trailing zeros and without a negative zero, so that equal numbers print alike.</summary>
    public static decimal Normalize(decimal value) => value == 0 ? 0 : value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    public static string Format(decimal value) => Normalize(value).ToString(CultureInfo.InvariantCulture);

    private static NumberFault Combine(ReadOnlySpan<char> integer, ReadOnlySpan<char> fraction, long exponent, out decimal value)
    {
        value = 0;
        exponent -= fraction.Length;
        Span<char> digits = integer.Length + fraction.Length <= 64
            ? stackalloc char[integer.Length + fraction.Length]
            : new char[integer.Length + fraction.Length];
        integer.CopyTo(digits);
        fraction.CopyTo(digits[integer.Length..]);
        ReadOnlySpan<char> significant = ((ReadOnlySpan<char>)digits).TrimStart('0');
        if (significant.IsEmpty)
            return NumberFault.None;
        int all = significant.Length;
        significant = significant.TrimEnd('0');
        exponent += all - significant.Length;

        long magnitude = significant.Length + exponent;
        if (magnitude > DoubleMagnitude)
            return NumberFault.NotFinite;
        if (magnitude > MaxDigits)
            return NumberFault.OutOfRange;
        if (magnitude <= -MaxScale)
            return NumberFault.TooSmall;
        if (significant.Length > MaxDigits || -exponent > MaxScale)
            return NumberFault.TooPrecise;

        UInt128 mantissa = UInt128.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture);
        for (; exponent > 0; exponent--)
            mantissa *= 10;
        if (mantissa > MaxMantissa)
            return exponent < 0 ? NumberFault.TooPrecise : NumberFault.OutOfRange;
        value = new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), (int)(uint)(mantissa >> 64), false, (byte)-exponent);
        return NumberFault.None;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
            return true;
        if (text[0] is not ('e' or 'E'))
            return false;
        text = text[1..];
        bool negative = text.StartsWith("-", StringComparison.Ordinal);
        if (negative || text.StartsWith("+", StringComparison.Ordinal))
            text = text[1..];
        if (text.IsEmpty || CountDigits(text) != text.Length)
            return false;
        foreach (char c in text)
            exponent = Math.Min((exponent * 10) + (c - '0'), int.MaxValue);
        if (negative)
            exponent = -exponent;
        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }
}
