using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What the channels of a quarter returned, each drawn toward the return of all where few results stand behind it.</summary>
/// <remarks>
/// <para>A channel with two lucky deals looks better than it is. Its return is believed by the share Z = n / (n + k) of its n results, and the
/// return of all channels together by the rest (Bühlmann, ASTIN Bulletin 4, 1967). So a winner's gain is never drawn up and a loser's never
/// down, and less with more results. A channel that spent nothing is expected to return what all do.</para>
/// <para>To compare channels, the lower of the two counts (<see cref="ChannelReturn.CountedReturn"/>): little knowledge makes a winner modest, and
/// never a loser good.</para>
/// <para>Returns are rounded to 12 decimals. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// foreach (ChannelReturn channel in ChannelReturns.Of(channels).Items)
///     Console.WriteLine(channel);        // fairs: 3.20 for each 1, shrunk to 2.31 (4 results)
/// </code>
/// </example>
[DebuggerDisplay("{Items.Count} channels, {Pooled} for each 1 together")]
public sealed partial class ChannelReturns
{
    internal const decimal MostFew = 1_000_000_000;
    private const int Decimals = 12;

    private ChannelReturns(decimal? pooled, decimal fewResults, IReadOnlyList<ChannelReturn> items)
    {
        Pooled = pooled;
        FewResults = fewResults;
        Items = items;
    }

    /// <summary>How many results are few when not said otherwise: with ten, a channel's own return counts half.</summary>
    public const int DefaultFewResults = 10;

    /// <summary>What all channels together gained for each unit of money; null when none spent anything.</summary>
    public decimal? Pooled { get; }

    /// <summary>The number of results with which a channel's own return counts half.</summary>
    public decimal FewResults { get; }

    /// <summary>The channels, in the order given.</summary>
    public IReadOnlyList<ChannelReturn> Items { get; }

    /// <summary>The returns of channels.</summary>
    /// <param name="channels">The channels of one quarter, at most 1,000, each name once, all in one currency.</param>
    /// <param name="fewResults">With how many results a channel's own return counts half, 0 to 1,000,000,000; 0 believes every return as it is.</param>
    /// <returns>The returns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="channels"/> or an item is null.</exception>
    /// <exception cref="ArgumentException">There is none, there are too many, a name stands twice, or the currencies differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fewResults"/> or a sum is out of range.</exception>
    public static ChannelReturns Of(IEnumerable<Channel> channels, decimal fewResults = DefaultFewResults)
    {
        Channel[] all = ChannelRules.Checked(channels, nameof(channels));
        if (fewResults is < 0 or > MostFew)
            Throw.OutOfRange(Messages.NumberRange("fewResults", fewResults, Messages.AllowedFewResults), nameof(fewResults));
        Money spend = ChannelRules.Sum(all.Select(c => c.Spend), all[0].Spend.Currency);
        Money gain = ChannelRules.Sum(all.Where(c => c.Spend.Amount > 0).Select(c => c.Gain), spend.Currency);
        decimal? pooled = spend.Amount > 0 ? Round(gain / spend) : null;
        return new ChannelReturns(pooled, fewResults, Array.AsReadOnly([.. all.Select(Shrunk)]));

        ChannelReturn Shrunk(Channel channel)
        {
            decimal credibility = channel.Results == 0 ? 0 : channel.Results / (channel.Results + fewResults);
            if (channel.Return is not { } measured)
                return new ChannelReturn(channel, credibility, pooled ?? 0, Math.Min(0, pooled ?? 0), channel.Spend);
            decimal usual = channel.Spend / spend * gain.Amount;
            decimal shrunk = Round(Between(pooled!.Value, Round(measured), credibility));
            return new ChannelReturn(channel, credibility, shrunk, Math.Min(Round(measured), shrunk), Money.OfRounded(Between(usual, channel.Gain.Amount, credibility), channel.Gain.Currency));
        }
    }

    /// <summary>A number between two others, never beyond one of them by the rounding of the last digit.</summary>
    private static decimal Between(decimal usual, decimal own, decimal credibility) =>
        Math.Clamp(usual + (credibility * (own - usual)), Math.Min(usual, own), Math.Max(usual, own));

    private static decimal Round(decimal value) => ExactNumber.Normalize(Math.Round(value, Decimals, MidpointRounding.AwayFromZero));
}
