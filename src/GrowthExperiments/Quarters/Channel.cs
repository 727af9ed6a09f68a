using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>One way to reach customers in one quarter, such as search ads: what it cost, what it gained, and what it may get next.</summary>
/// <remarks>
/// <para>All money of a channel is in one currency. A limit on acquisition cost or payback counts as broken while money is spent and the figure is
/// not known, or has no bound because nobody was won.</para>
/// <para>Two are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// Channel search = Channel.Of("search ads", spend: Money.Of(8_000m, "EUR"), gain: Money.Of(24_000m, "EUR"), results: 40) with
/// {
///     Customers = 40,
///     Ceiling = Money.Of(12_000m, "EUR"),
///     LargestChange = 0.25m,
///     MaxAcquisitionCost = Money.Of(400m, "EUR"),
/// };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Channel
{
    internal const int MaxCount = 1_000_000_000;
    internal const decimal MaxMonths = 10_000;
    internal const decimal MaxChange = 1_000;

    private Channel(string name, Money spend, Money gain, int results)
    {
        Name = name;
        Spend = spend;
        Gain = gain;
        Results = results;
    }

    /// <summary>The name, 1 to 200 UTF-16 units on one line, unique in a quarter.</summary>
    public string Name { get; }

    /// <summary>What it cost in the quarter, 0 or more.</summary>
    public Money Spend { get; }

    /// <summary>What it gained in the quarter; below 0 for a loss.</summary>
    public Money Gain { get; }

    /// <summary>How many results stand behind the gain, such as customers won or deals closed.</summary>
    public int Results { get; }

    /// <summary>How many customers it won; null when not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: below 0 or above 1,000,000,000.</exception>
    public int? Customers { get; init => field = value is { } count ? Count(count, "customers", nameof(Customers)) : null; }

    /// <summary>After how many months what it won has paid its cost back, 0 to 10,000; null when not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: out of range.</exception>
    public decimal? PaybackMonths { get; init => field = Months(value, "paybackMonths", nameof(PaybackMonths)); }

    /// <summary>What it gets next quarter at least; null when there is no limit.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: below 0, or in another currency.</exception>
    public Money? Floor { get; init => field = Limit(value, "the floor", nameof(Floor)); }

    /// <summary>What it gets next quarter at most; null when there is no limit.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: below 0, or in another currency.</exception>
    public Money? Ceiling { get; init => field = Limit(value, "the ceiling", nameof(Ceiling)); }

    /// <summary>By which share of its spend it may change until next quarter, up or down: 0.25 is a quarter of it; null when there is no limit.</summary>
    /// <remarks>The amount is rounded down to the cent.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not from 0 to 1,000.</exception>
    public decimal? LargestChange { get; init => field = Change(value); }

    /// <summary>What a customer may cost at most before the channel gets no more; null when there is no limit.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: below 0, or in another currency.</exception>
    public Money? MaxAcquisitionCost { get; init => field = Limit(value, "the largest acquisition cost", nameof(MaxAcquisitionCost)); }

    /// <summary>How long payback may take at most before the channel gets no more, 0 to 10,000 months; null when there is no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: out of range.</exception>
    public decimal? MaxPaybackMonths { get; init => field = Months(value, "maxPaybackMonths", nameof(MaxPaybackMonths)); }

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>What a customer cost; null when the customers are not known, or there is none.</summary>
    public Money? AcquisitionCost => Customers is > 0 ? Spend / Customers.Value : null;

    /// <summary>What it gained for each unit of money spent; null when nothing was spent.</summary>
    public decimal? Return => Spend.Amount > 0 ? Gain / Spend : null;

    /// <summary>A channel in a quarter.</summary>
    /// <param name="name">The name, 1 to 200 UTF-16 units on one line.</param>
    /// <param name="spend">What it cost, 0 or more.</param>
    /// <param name="gain">What it gained, in the same currency; below 0 for a loss.</param>
    /// <param name="results">How many results stand behind the gain, 0 to 1,000,000,000.</param>
    /// <returns>The channel, without limits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The name breaks a rule, the currencies differ or one is missing, or the spend is below 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of results is out of range.</exception>
    public static Channel Of(string name, Money spend, Money gain, int results)
    {
        ArgumentNullException.ThrowIfNull(name);
        Throw.IfFault(TextRules.Name(name, "name"), nameof(name));
        Throw.IfFault(CheckAmount(spend, spend, "the spend"), nameof(spend));
        Throw.IfFault(Money.CheckSame(spend, gain), nameof(gain));
        return new Channel(name, spend, gain, Count(results, "results", nameof(results)));
    }

    /// <summary>What it cost and gained, such as <c>search ads: 24,000.00 EUR for 8,000.00 EUR (3.00 for each 1), 40 results</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString()
    {
        string each = Return is { } value ? $" ({QuarterWords.Each(value)})" : "";
        return $"{Shown.Escaped(Name)}: {Gain:N} for {Spend:N}{each}, {QuarterWords.Count(Results, "result")}";
    }

    /// <summary>One whose name, money and results were checked already.</summary>
    internal static Channel OfChecked(string name, Money spend, Money gain, int results) => new(name, spend, gain, results);

    /// <summary>The rule that an amount breaks beside another one, or null.</summary>
    internal static Fault? CheckAmount(Money like, Money amount, string field) =>
        Money.CheckSame(like, amount) ?? (amount.Amount < 0 ? Messages.MoneyBelowZero(field, amount.ToString()) : null);

    private static int Count(int value, string field, string parameter)
    {
        if (value is < 0 or > MaxCount)
            Throw.OutOfRange(Messages.CountRange(field, value, 0, MaxCount), parameter);
        return value;
    }

    private static decimal? Months(decimal? value, string field, string parameter)
    {
        if (value is < 0 or > MaxMonths)
            Throw.OutOfRange(Messages.NumberRange(field, value.Value, Messages.AllowedMonths), parameter);
        return value is { } months ? ExactNumber.Normalize(months) : null;
    }

    private static decimal? Change(decimal? value)
    {
        if (value is < 0 or > MaxChange)
            Throw.OutOfRange(Messages.NumberRange("largestChange", value.Value, Messages.AllowedChange), nameof(LargestChange));
        return value is { } change ? ExactNumber.Normalize(change) : null;
    }

    private Money? Limit(Money? value, string field, string parameter)
    {
        if (value is { } amount)
            Throw.IfFault(CheckAmount(Spend, amount, field), parameter);
        return value;
    }
}
