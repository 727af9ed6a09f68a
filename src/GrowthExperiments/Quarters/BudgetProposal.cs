using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>How to divide the budget of the next quarter: money goes toward the channels that returned most, within the limits of each.</summary>
/// <remarks>
/// <para>Channels are compared by their returns, those of winners shrunk (<see cref="ChannelReturn.CountedReturn"/>), so that one with few results has to prove more. Each starts
/// from what it had, brought within its floor, its ceiling and its largest change; one that breaks its limit of acquisition cost or payback gets
/// no more than it had. Then money moves from the channel that returned least to the one that returned most, as long as one returned strictly
/// more than another. So no other division within the limits promises more, and where returns are equal nothing moves.</para>
/// <para>The lines sum up to the budget exactly, and the moves explain every difference. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// BudgetProposal proposal = BudgetProposal.Of(channels);
/// foreach (BudgetMove move in proposal.Moves)
///     Console.WriteLine(move);   // 2,000.00 EUR from fairs to search ads: search ads returned ...
/// </code>
/// </example>
[DebuggerDisplay("{Budget} over {Lines.Count} channels, {Moves.Count} moves")]
public sealed partial class BudgetProposal
{
    private BudgetProposal(Money budget, ChannelReturns returns, IReadOnlyList<BudgetLine> lines, IReadOnlyList<BudgetMove> moves)
    {
        Budget = budget;
        Returns = returns;
        Lines = lines;
        Moves = moves;
    }

    /// <summary>What is divided.</summary>
    public Money Budget { get; }

    /// <summary>What the channels returned.</summary>
    public ChannelReturns Returns { get; }

    /// <summary>What each channel gets, in the order given; their sum is the budget.</summary>
    public IReadOnlyList<BudgetLine> Lines { get; }

    /// <summary>What moves from where to where, and why: from the least return to the most.</summary>
    public IReadOnlyList<BudgetMove> Moves { get; }

    /// <summary>Divides a budget.</summary>
    /// <param name="channels">The channels of one quarter with their limits, at most 1,000, each name once, all in one currency.</param>
    /// <param name="budget">What to divide, 0 or more; null is what the channels spent.</param>
    /// <param name="fewResults">With how many results a channel's own return counts half, 0 to 1,000,000,000.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="channels"/> or an item is null.</exception>
    /// <exception cref="ArgumentException">There is no channel, there are too many, a name stands twice, the currencies differ, or the budget is below 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fewResults"/> or a sum is out of range.</exception>
    /// <exception cref="GrowthValidationException">The limits of a channel contradict each other, or the budget is below the least or above the most that the
    /// channels can take; the message names the sums.</exception>
    public static BudgetProposal Of(IEnumerable<Channel> channels, Money? budget = null, decimal fewResults = ChannelReturns.DefaultFewResults)
    {
        ChannelReturns returns = ChannelReturns.Of(channels, fewResults);
        Money spent = ChannelRules.Sum(returns.Items.Select(r => r.Channel.Spend), returns.Items[0].Channel.Spend.Currency);
        Money whole = budget ?? spent;
        Throw.IfFault(Channel.CheckAmount(spent, whole, "the budget"), nameof(budget));
        var split = new BudgetSplit(returns.Items, whole);
        return new BudgetProposal(whole, returns, Array.AsReadOnly(split.Lines()), new BudgetMoves(split, whole - spent).All);
    }

    /// <summary>The budget, each line and each move.</summary>
    /// <returns>Several lines, the same in every culture.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Budget:N} over {QuarterWords.Count(Lines.Count, "channel")}\n");
        foreach (BudgetLine line in Lines)
            text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
        foreach (BudgetMove move in Moves)
            text.Append(CultureInfo.InvariantCulture, $"  {move}\n");
        return text.ToString();
    }
}
