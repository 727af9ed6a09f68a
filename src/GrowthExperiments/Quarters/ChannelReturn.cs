using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a channel returned, as measured and as it is to be believed.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ChannelReturn
{
    internal ChannelReturn(Channel channel, decimal credibility, decimal shrunkReturn, Money shrunkGain)
    {
        Channel = channel;
        Credibility = credibility;
        ShrunkReturn = shrunkReturn;
        ShrunkGain = shrunkGain;
    }

    /// <summary>The channel.</summary>
    public Channel Channel { get; }

    /// <summary>How much its own return counts, 0 to 1: results / (results + few results).</summary>
    public decimal Credibility { get; }

    /// <summary>What is to be expected for each unit of money: between its own return and that of all channels together; 0 when no channel spent anything.</summary>
    public decimal ShrunkReturn { get; }

    /// <summary>What would be expected of its spend: the spend times the shrunk return; of a winner never more than its gain.</summary>
    public Money ShrunkGain { get; }

    /// <summary>Both returns, such as <c>search ads: 3.00 for each 1, shrunk to 2.60 (40 results)</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => $"{Shown.Escaped(Channel.Name)}: {Words}";

    internal string Words
    {
        get
        {
            string results = QuarterWords.Count(Channel.Results, "result");
            return Channel.Return is { } own
                ? $"{QuarterWords.Each(own)}, shrunk to {QuarterWords.Number(ShrunkReturn)} ({results})"
                : $"nothing spent yet, expected {QuarterWords.Number(ShrunkReturn)} as of all";
        }
    }
}
