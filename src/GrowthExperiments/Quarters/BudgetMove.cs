using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Money that a proposal moves from one channel to another, or between a channel and the budget itself where that grew or shrank.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record BudgetMove
{
    internal BudgetMove(string? from, string? to, Money amount, string reason)
    {
        From = from;
        To = to;
        Amount = amount;
        Reason = reason;
    }

    /// <summary>The name of the channel that it comes from; null for a budget that grew.</summary>
    public string? From { get; }

    /// <summary>The name of the channel that it goes to; null for a budget that shrank.</summary>
    public string? To { get; }

    /// <summary>How much, above 0.</summary>
    public Money Amount { get; }

    /// <summary>Why, with both returns and the results behind them, or the limit that asks for it.</summary>
    public string Reason { get; }

    /// <summary>The move in words, such as <c>2,000.00 EUR from fairs to search ads: ...</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() =>
        $"{Amount:N} from {(From is null ? "the larger budget" : Shown.Escaped(From))} to {(To is null ? "the smaller budget" : Shown.Escaped(To))}: {Reason}";
}
