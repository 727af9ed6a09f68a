using System.Collections;
using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What metrics are worth in money a month, and what that makes of hypotheses: their expected value.</summary>
/// <remarks>At most 1,000 metrics, each once, all in one currency, in the order given. Two are equal when their items and their order are.
/// Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// var worths = MetricWorths.Of(MetricWorth.Of(Metric.Of("activation rate"), Money.Of(40_000m, "EUR")));
/// Money? perMonth = worths.ExpectedValueOf(hypothesis);                        // a lift of 0.05: 2000 EUR
/// Ranking ranking = backlog.RankBy(h => (double)(worths.ExpectedValueOf(h)?.Amount ?? 0), "expected value");
/// </code>
/// </example>
[DebuggerDisplay("{Count} metrics")]
public sealed partial class MetricWorths : IReadOnlyList<MetricWorth>, IEquatable<MetricWorths>
{
    internal const int Most = 1_000;

    private readonly MetricWorth[] _items;
    private readonly Dictionary<Metric, Money> _byMetric;

    private MetricWorths(MetricWorth[] items)
    {
        _items = items;
        _byMetric = items.ToDictionary(i => i.Metric, i => i.PerMonth);
    }

    /// <summary>No metric is worth anything that is known.</summary>
    public static MetricWorths Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The currency of all; <see cref="Currency.None"/> when there is no item.</summary>
    public Currency Currency => Count == 0 ? Currency.None : _items[0].PerMonth.Currency;

    /// <inheritdoc/>
    public MetricWorth this[int index] => _items[index];

    /// <summary>What metrics are worth.</summary>
    /// <param name="worths">At most 1,000, each metric once, all in one currency.</param>
    /// <returns>The worths.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="worths"/> or an item is null.</exception>
    /// <exception cref="ArgumentException">A metric stands there twice, the currencies differ, or there are too many.</exception>
    public static MetricWorths Of(params IEnumerable<MetricWorth> worths)
    {
        ArgumentNullException.ThrowIfNull(worths);
        MetricWorth[] items = [.. worths];
        foreach (MetricWorth worth in items)
            ArgumentNullException.ThrowIfNull(worth, nameof(worths));
        Throw.IfFault(Check(items), nameof(worths));
        return items.Length == 0 ? Empty : new MetricWorths(items);
    }

    /// <summary>The same with the worth of one metric added, or replaced where it stood.</summary>
    /// <param name="worth">The metric and its worth.</param>
    /// <returns>The other worths.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="worth"/> is null.</exception>
    /// <exception cref="ArgumentException">It is in another currency, or there would be too many.</exception>
    public MetricWorths With(MetricWorth worth)
    {
        ArgumentNullException.ThrowIfNull(worth);
        MetricWorth[] items = _byMetric.ContainsKey(worth.Metric) ? [.. _items.Select(i => i.Metric == worth.Metric ? worth : i)] : [.. _items, worth];
        Throw.IfFault(Check(items), nameof(worth));
        return new MetricWorths(items);
    }

    /// <summary>The same without a metric.</summary>
    /// <param name="metric">The metric; one that is not there changes nothing.</param>
    /// <returns>The other worths.</returns>
    public MetricWorths Without(Metric metric) => _byMetric.ContainsKey(metric) ? Of(_items.Where(i => i.Metric != metric)) : this;

    /// <summary>What a metric is worth.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>Money a month; null when it is not known.</returns>
    public Money? WorthOf(Metric metric) => _byMetric.TryGetValue(metric, out Money worth) ? worth : null;

    /// <summary>What a hypothesis brings in a month if its expected lift comes true: the lift times the worth of its metric.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <returns>Money a month, negative when it harms; null when it has no lift or no metric, or the worth of that is not known (<see cref="NoValueReason"/>).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public Money? ExpectedValueOf(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        return hypothesis.ExpectedLift is { } lift && WorthOf(hypothesis.Metric) is { } worth ? worth * lift : null;
    }

    /// <summary>Why a hypothesis has no expected value.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <returns>Such as <c>it has no expected lift</c>; null when it has a value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public string? NoValueReason(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        return (hypothesis.Metric.IsNone, hypothesis.ExpectedLift is null, WorthOf(hypothesis.Metric) is null) switch
        {
            (true, true, _) => "it has no metric and no expected lift",
            (true, _, _) => "it has no metric",
            (_, true, _) => "it has no expected lift",
            (_, _, true) => $"the worth of {Shown.Quoted(hypothesis.Metric.Value)} is not known",
            _ => null,
        };
    }

    /// <inheritdoc/>
    public IEnumerator<MetricWorth> GetEnumerator() => ((IEnumerable<MetricWorth>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both have the same items in the same order.</summary>
    /// <param name="other">The other worths.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(MetricWorths? other) => other is not null && _items.SequenceEqual(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MetricWorths);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Count == 0 ? null : _items[0]);

    /// <summary>Whether both are equal, or both null.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(MetricWorths? left, MetricWorths? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(MetricWorths? left, MetricWorths? right) => !(left == right);

    /// <summary>The rule that a list of them breaks, or null.</summary>
    internal static Fault? Check(IReadOnlyList<MetricWorth> items)
    {
        if (items.Count > Most)
            return Messages.TooMany("worths", Most, items.Count);
        var metrics = new HashSet<Metric>();
        foreach (MetricWorth worth in items)
        {
            if (!metrics.Add(worth.Metric))
                return Messages.WorthTwice(worth.Metric.Value);
            if (worth.PerMonth.Currency != items[0].PerMonth.Currency)
                return Messages.CurrenciesDiffer(items[0].PerMonth.ToString(), worth.PerMonth.ToString());
        }

        return null;
    }
}
