using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GrowthExperiments;

/// <content>Reading and writing <c>500 EUR</c>.</content>
public readonly partial record struct Money : ISpanParsable<Money>, ISpanFormattable
{
    /// <summary>Reads an amount in the form <c>500 EUR</c> or <c>19.95 EUR</c>.</summary>
    /// <param name="s">A number with a decimal point and without group separators, one space, the code of a currency.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The money.</returns>
    /// <exception cref="FormatException">The text is not of that form, or the amount is out of range; the message says which.</exception>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null)
    {
        if (Read(s, out Money money) is { } fault)
            Throw.Format(fault);
        return money;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Money Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads an amount in the form <c>500 EUR</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The money, or <see cref="None"/>.</param>
    /// <returns>Whether the text was an amount of money.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) => Read(s, out result) is null;

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Money)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Money)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Money result) => TryParse(s.AsSpan(), null, out result);

    /// <summary>The exact amount and the currency, such as <c>19.95 EUR</c>; empty for <see cref="None"/>.</summary>
    /// <returns>A text that is read back as the same money, the same in every culture.</returns>
    public override string ToString() => IsNone ? "" : $"{ExactNumber.Format(Amount)} {Currency}";

    /// <summary>The amount in a form: <c>G</c> or null is exact; <c>N</c> has commas and two decimals (<c>16,666.67 EUR</c>), <c>N0</c> to <c>N9</c> as many
    /// as the digit says, halves away from zero.</summary>
    /// <param name="format">The form.</param>
    /// <param name="formatProvider">Not used; the text is the same in every culture.</param>
    /// <returns>The text; empty for <see cref="None"/>.</returns>
    /// <exception cref="FormatException">The form is none of these.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (string.IsNullOrEmpty(format) || format == "G")
            return ToString();
        int decimals = format switch
        {
            "N" => CentDecimals,
            ['N', >= '0' and <= '9'] => format[1] - '0',
            _ => -1,
        };
        if (decimals < 0)
            Throw.Format(Messages.MoneyFormat(format));
        return IsNone ? "" : $"{Round(Amount, decimals).ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimals}"), CultureInfo.InvariantCulture)} {Currency}";
    }

    /// <summary>The amount as people read it, such as <c>16,666.67 EUR</c>.</summary>
    internal string ToCents() => ToString("N", null);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private static Fault? Read(ReadOnlySpan<char> text, out Money money)
    {
        money = default;
        int space = text.IndexOf(' ');
        if (space < 0 || !Currency.TryParse(text[(space + 1)..], null, out Currency currency))
            return Messages.MoneyText(text);
        NumberFault number = ExactNumber.TryParse(text[..space], out decimal amount);
        if (number == NumberFault.Syntax)
            return Messages.MoneyText(text);
        Fault? fault = number == NumberFault.None ? Check(amount) : Messages.Number("amount", text[..space], number, Messages.AllowedAmount);
        money = fault is null ? new Money(amount, currency) : None;
        return fault;
    }
}
