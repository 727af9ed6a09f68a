using System.Diagnostics;
using System.Text.Json.Serialization;

namespace GrowthExperiments;

/// <summary>An exact amount of money in one currency, such as <c>500 EUR</c>.</summary>
/// <remarks>
/// <para>The amount is a decimal from minus to plus 1,000,000,000,000,000 with at most 12 decimals. Sums and differences are always exact;
/// products and quotients are rounded to the 12th decimal, halves away from zero. <see cref="Rounded"/> gives whole cents.</para>
/// <para>Money of two currencies never adds, compares or divides: each operator refuses it and names both. Two are equal when amount and
/// currency are.</para>
/// <para>The text form is <c>500 EUR</c>. The <c>default</c> value is <see cref="None"/>, 0 without a currency, which every entry and operator
/// refuses. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// Money spend = Money.Of(4_000m, "EUR");
/// Money each = spend / 12;                        // 333.333333333333 EUR
/// Console.WriteLine($"{each:N}");                 // 333.33 EUR
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<Money>))]
public readonly partial record struct Money : IComparable<Money>, IComparable
{
    internal const decimal Most = 1_000_000_000_000_000;
    internal const int Decimals = 12;
    private const int CentDecimals = 2;

    private Money(decimal amount, Currency currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>No money: the <c>default</c> value, 0 without a currency.</summary>
    public static Money None => default;

    /// <summary>How much, exactly.</summary>
    public decimal Amount { get; }

    /// <summary>In which currency; <see cref="Currency.None"/> for <see cref="None"/> alone.</summary>
    public Currency Currency { get; }

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => Currency.IsNone;

    /// <summary>An amount in a currency.</summary>
    /// <param name="amount">From minus to plus 1,000,000,000,000,000, with at most 12 decimals.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The money.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of range, or has more decimals.</exception>
    /// <exception cref="ArgumentException">The currency is <see cref="Currency.None"/>.</exception>
    public static Money Of(decimal amount, Currency currency)
    {
        if (currency.IsNone)
            Throw.Argument(Messages.CurrencyText(""), nameof(currency));
        if (Check(amount) is { } fault)
            Throw.OutOfRange(fault, nameof(amount));
        return new Money(ExactNumber.Normalize(amount), currency);
    }

    /// <summary>An amount in a currency.</summary>
    /// <param name="amount">From minus to plus 1,000,000,000,000,000, with at most 12 decimals.</param>
    /// <param name="currency">The code of the currency, such as <c>EUR</c>.</param>
    /// <returns>The money.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="currency"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of range, or has more decimals.</exception>
    /// <exception cref="ArgumentException">The text is no code of a currency.</exception>
    public static Money Of(decimal amount, string currency) => Of(amount, Currency.Of(currency));

    /// <summary>The amount to the cent, halves away from zero: what people read, not what is reckoned with.</summary>
    /// <returns>The money with at most two decimals.</returns>
    public Money Rounded() => new(Round(Amount, CentDecimals), Currency);

    /// <summary>Compares the amounts.</summary>
    /// <param name="other">Money of the same currency.</param>
    /// <returns>Negative, 0 or positive.</returns>
    /// <exception cref="ArgumentException">The currencies differ, or one is missing.</exception>
    public int CompareTo(Money other)
    {
        CheckSame(this, other, nameof(other));
        return Amount.CompareTo(other.Amount);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException(Messages.MoneyText(obj.ToString()).Message, nameof(obj)),
    };

    internal static Fault? Check(decimal amount) =>
        amount is < -Most or > Most ? Messages.MoneyRange(amount)
        : Math.Round(amount, Decimals) != amount ? Messages.MoneyPrecision(amount)
        : null;

    /// <summary>The rule that two amounts break which are to be reckoned together, or null.</summary>
    internal static Fault? CheckSame(Money first, Money second) =>
        first.IsNone || second.IsNone ? Messages.CurrencyMissing(first.IsNone ? "the first amount" : "the second amount")
        : first.Currency != second.Currency ? Messages.CurrenciesDiffer(first.ToString(), second.ToString())
        : null;

    /// <summary>One whose amount is in range already, of a result with any number of decimals.</summary>
    internal static Money OfRounded(decimal amount, Currency currency) => new(Round(amount, Decimals), currency);

    private static void CheckSame(Money first, Money second, string parameter) => Throw.IfFault(CheckSame(first, second), parameter);

    private static decimal Round(decimal amount, int decimals) => ExactNumber.Normalize(Math.Round(amount, decimals, MidpointRounding.AwayFromZero));
}
