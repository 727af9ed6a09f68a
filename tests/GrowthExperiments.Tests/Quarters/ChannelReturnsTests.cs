using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Quarters;

public sealed class ChannelReturnsTests
{
    private static Money Euro(decimal amount) => Money.Of(amount, "EUR");

    private static readonly Gen<Channel[]> Any = Gen.OneOf(Gens.Channels, Gen.Choose(1, 6).SelectMany(n => Large.ListOf(n)).Select(all => all
        .Select((c, i) => Channel.Of($"c{i}", c.Spend, c.Gain, c.Results)).ToArray()));

    private static Gen<Channel> Large =>
        from spend in Gen.Choose(0, int.MaxValue)
        from gain in Gen.Choose(int.MinValue, int.MaxValue)
        from scale in Gen.Elements(1m, 100m, 7_919m, 0.0001m)
        from results in Gen.Choose(0, 1_000_000)
        select Channel.Of("c", Euro(spend / 100m), Euro(Math.Round(gain / 100m / scale, 12)), results);

    [Fact]
    public void A_few_lucky_results_are_believed_by_half()
    {
        Channel fairs = Channel.Of("fairs", Euro(2_000), Euro(8_000), results: 10);
        Channel search = Channel.Of("search", Euro(8_000), Euro(12_000), results: 90);
        Channel video = Channel.Of("video", Euro(0), Euro(500), results: 3);
        ChannelReturns returns = ChannelReturns.Of([fairs, search, video]);
        Assert.Equal((2m, 10m), (returns.Pooled, returns.FewResults));
        Assert.Equal([0.5m, 0.9m, 3m / 13], returns.Items.Select(r => r.Credibility));
        Assert.Equal([3m, 1.55m, 2m], returns.Items.Select(r => r.ShrunkReturn));
        Assert.Equal([Euro(6_000), Euro(12_400), Euro(0)], returns.Items.Select(r => r.ShrunkGain));
        Assert.Equal("fairs: 4.00 for each 1, shrunk to 3.00 (10 results)", returns.Items[0].ToString());
        Assert.Equal("video: spent nothing yet", returns.Items[2].ToString());
        Assert.Equal([4m, 1.5m, 2m], ChannelReturns.Of([fairs, search, video], fewResults: 0).Items.Select(r => r.ShrunkReturn));
        Assert.Null(ChannelReturns.Of([video]).Pooled);
        Assert.Equal((0, 0), (ChannelReturns.Of([video]).Items[0].ShrunkReturn, ChannelReturns.Of([video]).Items[0].CountedReturn));
        Assert.Equal(0, returns.Items[2].CountedReturn);
    }

    [Fact]
    public void The_shrunk_gain_of_a_winner_is_never_above_its_gain_and_of_a_loser_never_below() => Props.Check(
        from channels in Any from few in Gen.Elements(0m, 0.5m, 10m, 1_000_000_000m) select (channels, few), law =>
        {
            decimal spend = law.channels.Sum(c => c.Spend.Amount);
            decimal gain = law.channels.Where(c => c.Spend.Amount > 0).Sum(c => c.Gain.Amount);
            ChannelReturns returns = ChannelReturns.Of(law.channels, law.few);
            foreach (ChannelReturn item in returns.Items.Where(i => i.Channel.Spend.Amount > 0))
            {
                Channel channel = item.Channel;
                bool won = channel.Gain.Amount * spend >= gain * channel.Spend.Amount;
                bool lost = channel.Gain.Amount * spend <= gain * channel.Spend.Amount;
                Assert.Equal(Math.Min(item.ShrunkReturn, Math.Round(channel.Return!.Value, 12, MidpointRounding.AwayFromZero)), item.CountedReturn);
                Assert.True(!won || (item.ShrunkGain <= channel.Gain && item.ShrunkReturn <= Math.Round(channel.Return!.Value, 12, MidpointRounding.AwayFromZero)));
                Assert.True(!lost || (item.ShrunkGain >= channel.Gain && item.ShrunkReturn >= Math.Round(channel.Return!.Value, 12, MidpointRounding.AwayFromZero)));
            }
        });

    [Fact]
    public void More_results_shrink_less_and_in_the_limit_not_at_all() => Props.Check(
        from channels in Any from more in Gen.Choose(0, 1_000) select (channels, more), law =>
        {
            ChannelReturn few = ChannelReturns.Of(law.channels).Items[0];
            ChannelReturn many = ChannelReturns.Of([With(law.channels[0], law.channels[0].Results + law.more), .. law.channels[1..]]).Items[0];
            Assert.True(Distance(many) <= Distance(few));
            ChannelReturn limit = ChannelReturns.Of([With(law.channels[0], 1_000_000_000), .. law.channels[1..]], fewResults: 0).Items[0];
            Assert.Equal(0, Distance(limit));

            static Channel With(Channel c, int results) => Channel.Of(c.Name, c.Spend, c.Gain, results);
            static decimal Distance(ChannelReturn r) => r.Channel.Spend.Amount == 0 ? 0 : Math.Abs(r.ShrunkGain.Amount - r.Channel.Gain.Amount);
        }, 500);

    [Fact]
    public void Wrong_channels_are_refused()
    {
        Channel one = Channel.Of("one", Euro(1), Euro(1), 1);
        Assert.Throws<ArgumentException>(() => ChannelReturns.Of([]));
        Assert.Throws<ArgumentException>(() => ChannelReturns.Of([one, one]));
        Assert.Contains("two currencies", Assert.Throws<ArgumentException>(() => ChannelReturns.Of([one, Channel.Of("two", Money.Of(1, "USD"), Money.Of(1, "USD"), 1)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ChannelReturns.Of(null!));
        Assert.Throws<ArgumentNullException>(() => ChannelReturns.Of([null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChannelReturns.Of([one], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChannelReturns.Of([one], 1_000_000_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChannelReturns.Of([Channel.Of("a", Euro(1_000_000_000_000_000), Euro(1), 1), one]));
        IEnumerable<Channel> many = Enumerable.Range(0, 1_001).Select(i => Channel.Of($"c{i}", Euro(1), Euro(1), 1));
        Assert.Equal(1_000, ChannelReturns.Of(many.Take(1_000)).Items.Count);
        Assert.Throws<ArgumentException>(() => ChannelReturns.Of(many));
    }

    [Fact]
    public void A_channel_checks_what_it_is_given()
    {
        Channel some = Channel.Of("search", Euro(100), Euro(-50), 3) with { Customers = 4 };
        Assert.Equal((Euro(25), -0.5m), (some.AcquisitionCost, some.Return));
        Assert.Equal("search: -50.00 EUR for 100.00 EUR (-0.50 for each 1), 3 results", some.ToString());
        Assert.Null((some with { Customers = 0 }).AcquisitionCost);
        Assert.Null((some with { Customers = null }).AcquisitionCost);
        Assert.Null(Channel.Of("new", Euro(0), Euro(0), 0).Return);
        Func<object>[] outOfRange =
        [
            () => Channel.Of("a", Euro(1), Euro(1), -1), () => Channel.Of("a", Euro(1), Euro(1), 1_000_000_001), () => some with { Customers = -1 }, () => some with { PaybackMonths = -0.1m },
            () => some with { PaybackMonths = 10_000.1m }, () => some with { MaxPaybackMonths = -1 }, () => some with { LargestChange = -0.01m }, () => some with { LargestChange = 1_001 },
        ];
        Assert.All(outOfRange, make => Assert.Throws<ArgumentOutOfRangeException>(make));
        Func<object>[] wrong =
        [
            () => Channel.Of("", Euro(1), Euro(1), 1), () => Channel.Of("a\n", Euro(1), Euro(1), 1), () => Channel.Of("a", Euro(-1), Euro(1), 1), () => Channel.Of("a", Money.None, Money.None, 1),
            () => Channel.Of("a", Euro(1), Money.Of(1, "USD"), 1), () => some with { Floor = Money.Of(1, "USD") }, () => some with { Ceiling = Euro(-1) }, () => some with { MaxAcquisitionCost = Money.None },
        ];
        Assert.All(wrong, make => Assert.Throws<ArgumentException>(make));
        Assert.Throws<ArgumentNullException>(() => Channel.Of(null!, Euro(1), Euro(1), 1));
    }
}
