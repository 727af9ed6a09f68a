using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a channel returned, as measured and as it is to be believed.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ChannelReturn
{
    internal ChannelReturn(Channel channel, decimal credibility, decimal shrunkReturn, decimal countedReturn, Money shrunkGain)
    {
        Channel = channel;
        Credibility = credibility;
        ShrunkReturn = shrunkReturn;
        CountedReturn = countedReturn;
        ShrunkGain = shrunkGain;
    }

    /// <summary>The channel.</summary>
    public Channel Channel { get; }

    /// <summary>How much its own return counts, 0 to 1: results / (results + few results).</summary>
    public decimal Credibility { get; }

    /// <summary>What is to be expected for each unit of money: between its own return and that of all channels together; 0 when no channel spent anything.</summary>
    public decimal ShrunkReturn { get; }

    /// <summary>By what it is compared with others: the lower of its own return and the shrunk one, and never above 0 where nothing was spent.</summary>
    public decimal CountedReturn { get; }

    /// <summary>What would be expected of its spend: the spend times the shrunk return; of a winner never more than its gain.</summary>
    public Money ShrunkGain { get; }

    /// <summary>Both returns, such as <c>search ads: 3.00 for each 1, shrunk to 2.60 (40 results)</c>; of one below the usual its own alone.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => $"{Shown.Escaped(Channel.Name)}: {Words}";

    /// <summary>The gain that goes with <see cref="CountedReturn"/>.</summary>
    internal Money CountedGain => ShrunkGain < Channel.Gain ? ShrunkGain : Channel.Gain;

    internal string Words
    {
        get
        {
            string results = QuarterWords.Count(Channel.Results, "result");
            if (Channel.Return is not { } own)
                return "spent nothing yet";
            string shrunk = ShrunkReturn < own ? $", shrunk to {QuarterWords.Number(ShrunkReturn)}" : "";
            return $"{QuarterWords.Each(own)}{shrunk} ({results})";
        }
    }
}
