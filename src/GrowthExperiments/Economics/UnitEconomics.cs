using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What one account brings and costs: revenue, churn, margin and acquisition cost, and the figures that follow.</summary>
/// <remarks>
/// <para>Churn is taken as constant, and each account as paying at the start of a period (Gupta and Lehmann, Journal of Interactive Marketing
/// 17, 2003). A period is a month unless <see cref="MonthsPerPeriod"/> says otherwise; revenue and churn are of one period.</para>
/// <para>Two are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// UnitEconomics economics = UnitEconomics.Of(Money.Of(500m, "EUR"), churn: 0.03m) with { Margin = 0.8m, AcquisitionCost = Money.Of(4_000m, "EUR") };
/// Console.WriteLine($"{economics.LifetimeValue:N}");              // 13,333.33 EUR
/// Console.WriteLine(economics.ChangeTo(economics.WithChurn(0.02m)));
/// // churn 3 % to 2 %: LTV 13,333.33 EUR to 20,000.00 EUR (+50 %)
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record UnitEconomics
{
    internal const int MaxMonths = 1_200;
    internal const decimal HealthyRatio = 3;

    private UnitEconomics(Money revenue, decimal churn)
    {
        Revenue = revenue;
        Churn = churn;
    }

    /// <summary>What an account pays on average in a period, above 0.</summary>
    public Money Revenue { get; private init; }

    /// <summary>The share of accounts that is lost in a period, 0 to 1.</summary>
    public decimal Churn { get; private init; }

    /// <summary>The share of revenue that is left after the cost of serving the account, 0 to 1; 1 when not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not a share.</exception>
    public decimal Margin { get; init => field = Share(value, "margin", nameof(Margin)); } = 1;

    /// <summary>What winning one account costs (CAC), 0 or more, in the currency of the revenue; null when not said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: below 0, or in another currency.</exception>
    public Money? AcquisitionCost { get; init => field = Cost(value); }

    /// <summary>How many months a period has, 1 to 1,200; 1 when not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: out of range.</exception>
    public int MonthsPerPeriod
    {
        get;
        init
        {
            if (value is < 1 or > MaxMonths)
                Throw.OutOfRange(Messages.CountRange("monthsPerPeriod", value, 1, MaxMonths), nameof(MonthsPerPeriod));
            field = value;
        }
    } = 1;

    /// <summary>What one account leaves in a period: revenue times margin.</summary>
    public Money Contribution => Revenue * Margin;

    /// <summary>What an account leaves until it is lost (LTV): revenue times margin, divided by churn.</summary>
    /// <remarks>Null at churn 0, where it has no end, and where it is beyond the range of <see cref="Money"/>.</remarks>
    public Money? LifetimeValue => Over(Contribution.Amount, Churn);

    /// <summary>Lifetime value over acquisition cost; null where one of them is not known or has no end, or the cost is 0.</summary>
    public decimal? LtvToCac => LifetimeValue is { } value && AcquisitionCost is { Amount: > 0 } cost ? value / cost : null;

    /// <summary>Whether lifetime value is above three times the acquisition cost; at exactly three it is not. Null where the cost is not known.</summary>
    /// <remarks>At churn 0 lifetime value has no bound, so every cost is healthy as long as an account leaves anything.</remarks>
    public bool? IsHealthy => AcquisitionCost is { } cost ? Contribution.Amount > HealthyRatio * Churn * cost.Amount : null;

    /// <summary>After how many months an account has paid its acquisition cost back, if it stays: cost over contribution.</summary>
    /// <remarks>Null where the cost is not known, or is never paid back because an account leaves nothing, or as good as nothing.</remarks>
    public decimal? PaybackMonths => AcquisitionCost is { } cost && Over(cost.Amount, Contribution.Amount) is not null
        ? ExactNumber.Normalize(cost.Amount * MonthsPerPeriod / Contribution.Amount)
        : null;

    /// <summary>After how many months a group of accounts that shrinks by churn has paid its acquisition cost back:
    /// ln(1 - cost x churn / contribution) / ln(1 - churn) periods.</summary>
    /// <remarks>Within the first period, in which all still pay, the formula would be below <see cref="PaybackMonths"/>, and that holds.
    /// Null where the cost is not known, or it is never paid back. At churn 0 it is <see cref="PaybackMonths"/>.</remarks>
    public double? PaybackMonthsWithChurn
    {
        get
        {
            if (PaybackMonths is not { } plain)
                return null;
            if (Churn == 0)
                return (double)plain;
            double lost = (double)(plain / MonthsPerPeriod * Churn);
            double left = Churn == 1 ? double.NegativeInfinity : Logarithms.OnePlus(-(double)Churn);
            return lost < 1 ? Math.Max((double)plain, MonthsPerPeriod * Logarithms.OnePlus(-lost) / left) : null;
        }
    }

    /// <summary>The economics of accounts that pay so much and are lost so often, whole at margin.</summary>
    /// <param name="revenue">What an account pays on average in a period, above 0.</param>
    /// <param name="churn">The share of accounts that is lost in a period, 0 to 1: 3 % is 0.03.</param>
    /// <returns>The economics, with a margin of 1 and without an acquisition cost.</returns>
    /// <exception cref="ArgumentException">The revenue has no currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The revenue is not above 0, or churn is not a share.</exception>
    public static UnitEconomics Of(Money revenue, decimal churn) => new(Paid(revenue, nameof(revenue)), Share(churn, "churn", nameof(churn)));

    /// <summary>The same with another churn.</summary>
    /// <param name="churn">The share of accounts that is lost in a period, 0 to 1.</param>
    /// <returns>The other economics.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a share.</exception>
    public UnitEconomics WithChurn(decimal churn) => this with { Churn = Share(churn, "churn", nameof(churn)) };

    /// <summary>The same with another revenue.</summary>
    /// <param name="revenue">What an account pays on average in a period, above 0, in the same currency.</param>
    /// <returns>The other economics.</returns>
    /// <exception cref="ArgumentException">It is in another currency, or has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public UnitEconomics WithRevenue(Money revenue)
    {
        Throw.IfFault(Money.CheckSame(Revenue, revenue), nameof(revenue));
        return this with { Revenue = Paid(revenue, nameof(revenue)) };
    }

    /// <summary>What an account leaves until it is lost when money of later periods counts less: m (1 + d) / (churn + d) for a contribution of m.</summary>
    /// <param name="rate">By how much less money counts a period later, 0 to 1: 1 % is 0.01.</param>
    /// <returns>The value; null when churn and rate are both 0, or it is beyond the range of <see cref="Money"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a share.</exception>
    public Money? DiscountedLifetimeValue(decimal rate)
    {
        Share(rate, "the discount rate", nameof(rate));
        return Over(Contribution.Amount * (1 + rate), Churn + rate);
    }

    /// <summary>What it does to go from these economics to others.</summary>
    /// <param name="after">The others, in the same currency and with periods of the same length.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="after"/> is null.</exception>
    /// <exception cref="ArgumentException">The currencies or the lengths of the periods differ.</exception>
    public UnitEconomicsChange ChangeTo(UnitEconomics after)
    {
        ArgumentNullException.ThrowIfNull(after);
        Throw.IfFault(Money.CheckSame(Revenue, after.Revenue), nameof(after));
        Throw.IfFault(after.MonthsPerPeriod == MonthsPerPeriod ? null : Messages.PeriodsDiffer(MonthsPerPeriod, after.MonthsPerPeriod), nameof(after));
        return new UnitEconomicsChange(this, after);
    }

    internal static Fault? CheckRevenue(Money revenue) =>
        revenue.IsNone ? Messages.CurrencyMissing("revenue") : revenue.Amount <= 0 ? Messages.RevenueNotAboveZero(revenue.ToString()) : null;

    internal static Fault? CheckShare(decimal value, string field) => value is < 0 or > 1 ? Messages.Share(field, value) : null;

    internal static Fault? CheckCost(Money cost, Money like, string field) =>
        Money.CheckSame(like, cost) ?? (cost.Amount < 0 ? Messages.MoneyBelowZero(field, cost.ToString()) : null);

    private static Money Paid(Money revenue, string parameter)
    {
        Throw.IfFault(revenue.IsNone ? Messages.CurrencyMissing("revenue") : null, parameter);
        if (CheckRevenue(revenue) is { } fault)
            Throw.OutOfRange(fault, parameter);
        return revenue;
    }

    private static decimal Share(decimal value, string field, string parameter)
    {
        if (CheckShare(value, field) is { } fault)
            Throw.OutOfRange(fault, parameter);
        return ExactNumber.Normalize(value);
    }

    /// <summary>A quotient; null where it has no end, or is beyond the range of money.</summary>
    private Money? Over(decimal amount, decimal divisor) =>
        divisor <= 0 || amount / Money.Most > divisor ? null : Money.OfRounded(amount / divisor, Revenue.Currency);

    private Money? Cost(Money? cost)
    {
        if (cost is { } given)
            Throw.IfFault(CheckCost(given, Revenue, "the acquisition cost"), nameof(AcquisitionCost));
        return cost;
    }
}
