using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What the whole of a metric is worth in money a month, so that a relative lift of it has a price.</summary>
/// <remarks>A metric that costs, such as churn, is worth less than nothing: then a hypothesis that lowers it has a positive value.
/// Two are equal when metric and money are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record MetricWorth
{
    private const decimal Most = 1_000_000_000_000;

    private MetricWorth(Metric metric, Money perMonth)
    {
        Metric = metric;
        PerMonth = perMonth;
    }

    /// <summary>The metric.</summary>
    public Metric Metric { get; }

    /// <summary>What it brings in a month; negative for one that costs.</summary>
    public Money PerMonth { get; }

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>What a metric is worth.</summary>
    /// <param name="metric">The metric, by the name that hypotheses have it under.</param>
    /// <param name="perMonth">What the whole of it brings in a month, from minus to plus 1,000,000,000,000; negative for one that costs.</param>
    /// <returns>The worth.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of range.</exception>
    /// <exception cref="ArgumentException">The metric is <see cref="Metric.None"/>, or the money has no currency.</exception>
    public static MetricWorth Of(Metric metric, Money perMonth)
    {
        Throw.IfFault(metric.IsNone ? Messages.WorthWithoutMetric() : null, nameof(metric));
        Throw.IfFault(perMonth.IsNone ? Messages.CurrencyMissing("the worth") : null, nameof(perMonth));
        if (CheckAmount(perMonth.Amount) is { } fault)
            Throw.OutOfRange(fault, nameof(perMonth));
        return new MetricWorth(metric, perMonth);
    }

    /// <summary>One whose parts were checked already.</summary>
    internal static MetricWorth OfChecked(Metric metric, Money perMonth, NewerMembers? newer) => new(metric, perMonth) { NewerMembers = newer };

    /// <summary>A bound that leaves room for the largest lift.</summary>
    internal static Fault? CheckAmount(decimal amount) => Math.Abs(amount) > Most ? Messages.NumberRange("perMonth", amount, Messages.AllowedWorth) : null;

    /// <summary>The metric and its worth, such as <c>activation rate: 40,000.00 EUR a month</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => $"{Shown.Escaped(Metric.Value)}: {PerMonth:N} a month";
}
