using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a proposal gives one channel, and why not more and not less.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record BudgetLine
{
    internal BudgetLine(ChannelReturn channelReturn, Money proposed, string whyNotMore, string whyNotLess)
    {
        Return = channelReturn;
        Proposed = proposed;
        WhyNotMore = whyNotMore;
        WhyNotLess = whyNotLess;
    }

    /// <summary>The channel as it was in the quarter.</summary>
    public Channel Channel => Return.Channel;

    /// <summary>What it returned, as measured and as it is believed.</summary>
    public ChannelReturn Return { get; }

    /// <summary>What it had.</summary>
    public Money Before => Channel.Spend;

    /// <summary>What it gets.</summary>
    public Money Proposed { get; }

    /// <summary>What it gets more; below 0 when less.</summary>
    public Money Change => Proposed - Before;

    /// <summary>Why it gets no more, such as <c>its ceiling is 12,000.00 EUR</c>.</summary>
    public string WhyNotMore { get; }

    /// <summary>Why it gets no less, such as <c>its floor is 1,000.00 EUR</c>.</summary>
    public string WhyNotLess { get; }

    /// <summary>The line in words, such as <c>search ads: 8,000.00 EUR to 10,000.00 EUR; 3.00 for each 1, shrunk to 2.60 (40 results); not more: ...</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString()
    {
        string amount = Proposed == Before ? $"stays at {Before:N}" : $"{Before:N} to {Proposed:N}";
        return $"{Shown.Escaped(Channel.Name)}: {amount}; {Return.Words}; not more: {WhyNotMore}; not less: {WhyNotLess}";
    }
}
