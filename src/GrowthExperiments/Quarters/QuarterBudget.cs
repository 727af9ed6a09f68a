using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a quarter had to spend, and what became of it channel by channel.</summary>
/// <remarks>Two are equal when quarter, stated budget and channels are, the order included. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// QuarterBudget quarter = QuarterBudget.Of(Quarter.Parse("2026-Q4"), channels);
/// BudgetProposal next = quarter.Propose();            // the same sum, moved toward what returned most
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record QuarterBudget
{
    private QuarterBudget(Quarter quarter, Money? stated, IReadOnlyList<Channel> channels)
    {
        Quarter = quarter;
        Stated = stated;
        Channels = channels;
        Spent = ChannelRules.Sum(channels.Select(c => c.Spend), channels[0].Spend.Currency);
    }

    /// <summary>The quarter.</summary>
    public Quarter Quarter { get; }

    /// <summary>What it had to spend: what was said, else what the channels spent.</summary>
    public Money Budget => Stated ?? Spent;

    /// <summary>What it had to spend, as it was said; null when it was not.</summary>
    public Money? Stated { get; }

    /// <summary>The channels, 1 to 1,000, in the order given.</summary>
    public IReadOnlyList<Channel> Channels { get; }

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>What the channels spent together.</summary>
    public Money Spent { get; }

    /// <summary>What the channels gained together.</summary>
    public Money Gained => ChannelRules.Sum(Channels.Select(c => c.Gain), Budget.Currency);

    /// <summary>The budget of a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="channels">Its channels, 1 to 1,000, each name once, all in one currency.</param>
    /// <param name="budget">What it had to spend, 0 or more; null is what the channels spent.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="channels"/> or an item is null.</exception>
    /// <exception cref="ArgumentException">There is no channel, there are too many, a name stands twice, the currencies differ, or the budget is below 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The sum of the spends or of the gains is out of range.</exception>
    public static QuarterBudget Of(Quarter quarter, IEnumerable<Channel> channels, Money? budget = null)
    {
        Channel[] all = ChannelRules.Checked(channels, nameof(channels));
        if (budget is { } given)
            Throw.IfFault(Channel.CheckAmount(all[0].Spend, given, "the budget"), nameof(budget));
        return OfChecked(quarter, all, budget, null);
    }

    /// <summary>How to divide the budget of the next quarter.</summary>
    /// <param name="next">What to divide, 0 or more, in the same currency; null is the same budget again.</param>
    /// <param name="fewResults">With how many results a channel's own return counts half, 0 to 1,000,000,000.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="ArgumentException">The budget is in another currency, or below 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fewResults"/> is out of range.</exception>
    /// <exception cref="GrowthValidationException">The limits of a channel contradict each other, or the budget is below the least or above the most that the
    /// channels can take; the message names the sums.</exception>
    public BudgetProposal Propose(Money? next = null, decimal fewResults = ChannelReturns.DefaultFewResults) =>
        BudgetProposal.Of(Channels, next ?? Budget, fewResults);

    /// <summary>Whether quarter, stated budget and channels are equal.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(QuarterBudget? other) => ReferenceEquals(this, other)
        || (other is not null && Quarter == other.Quarter && Stated == other.Stated && Channels.SequenceEqual(other.Channels) && Equals(NewerMembers, other.NewerMembers));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Quarter, Budget, Channels.Count);

    /// <summary>Such as <c>2026-Q4: 38,000.00 EUR of 40,000.00 EUR spent on 3 channels, 96,000.00 EUR gained</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => $"{Quarter}: {Spent:N} of {Budget:N} spent on {QuarterWords.Count(Channels.Count, "channel")}, {Gained:N} gained";

    /// <summary>One whose parts were checked already.</summary>
    internal static QuarterBudget OfChecked(Quarter quarter, Channel[] channels, Money? budget, NewerMembers? newer) =>
        new(quarter, budget, Array.AsReadOnly(channels)) { NewerMembers = newer };
}
