using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Quarters;

public sealed class BudgetProposalTests
{
    /// <summary>Channels with a budget that may be out of their reach.</summary>
    private static readonly Gen<(Channel[] Channels, Money? Budget, decimal Few)> Asked =
        from channels in Gens.Channels
        from budget in Gens.Maybe(Gen.Choose(0, 60).Select(n => Euro(n / 2m)))
        from few in Gen.Elements(0m, 10m, 10m)
        select (channels, budget, few);

    private static Money Euro(decimal amount) => Money.Of(amount, "EUR");

    private static Channel Of(string name, decimal spend, decimal gain, int results = 1_000_000) => Channel.Of(name, Euro(spend), Euro(gain), results);

    [Fact]
    public void It_moves_money_toward_what_returned_most_within_every_limit()
    {
        Channel search = Of("search ads", 8_000, 24_000, 40) with { Customers = 40, LargestChange = 0.25m, MaxAcquisitionCost = Euro(400) };
        Channel webinars = Of("webinars", 4_000, 20_000, 12) with { Customers = 10, Ceiling = Euro(5_000), MaxPaybackMonths = 12, PaybackMonths = 9 };
        Channel fairs = Of("fairs", 6_000, 4_800, 3) with { Floor = Euro(2_000), LargestChange = 0.5m };
        Channel social = Of("social ads", 2_000, 9_000, 25) with { Customers = 4, MaxAcquisitionCost = Euro(400) };
        Snapshot.Match(BudgetProposal.Of([search, webinars, fairs, social]).ToString());
    }

    [Fact]
    public void The_sum_is_the_budget_and_every_limit_is_kept() => Props.Check(Asked, asked =>
    {
        if (Proposed(asked) is not { } proposal)
            return;
        Assert.Equal(asked.Budget ?? Sum(asked.Channels.Select(c => c.Spend)), proposal.Budget);
        Assert.Equal(proposal.Budget, Sum(proposal.Lines.Select(l => l.Proposed)));
        Assert.Equal(asked.Channels, proposal.Lines.Select(l => l.Channel));
        foreach (BudgetLine line in proposal.Lines)
        {
            (Channel channel, decimal amount, decimal spend) = (line.Channel, line.Proposed.Amount, line.Before.Amount);
            Assert.True(amount >= (channel.Floor?.Amount ?? 0));
            Assert.True(amount <= (channel.Ceiling?.Amount ?? decimal.MaxValue));
            Assert.True(Math.Abs(amount - spend) <= (channel.LargestChange ?? decimal.MaxValue / 100) * Math.Max(spend, channel.LargestChange is null ? 1 : 0));
            Assert.True(amount <= spend || !IsBroken(channel));
            Assert.Equal(line.Change, line.Proposed - line.Before);
        }
    });

    [Fact]
    public void No_other_division_within_the_limits_promises_more() => Props.Check(
        Asked.Where(a => a.Channels.Length <= 4 && a.Channels.All(c => c.LargestChange is null or 0 or 1 or 2)), asked =>
        {
            asked = asked with { Budget = asked.Budget is { } half ? Euro(Math.Floor(half.Amount)) : null };
            Channel[] channels = asked.Channels;
            int budget = (int)(asked.Budget ?? Sum(channels.Select(c => c.Spend))).Amount;
            decimal[] returns = [.. ChannelReturns.Of(channels, asked.Few).Items.Select(r => r.CountedReturn)];
            (int Low, int High)[] ranges = [.. channels.Select(Range)]; // whole euros: the corners of the region are whole
            decimal? best = Best(0, budget);
            BudgetProposal? proposal = Proposed(asked);
            Assert.Equal(best, proposal?.Lines.Select((l, i) => l.Proposed.Amount * returns[i]).Sum());

            decimal? Best(int from, int left)
            {
                if (from == ranges.Length)
                    return left == 0 ? 0 : null;
                decimal? most = null;
                for (int amount = ranges[from].Low; amount <= Math.Min(ranges[from].High, left); amount++)
                {
                    if (Best(from + 1, left - amount) is { } rest && !(most >= rest + (amount * returns[from])))
                        most = rest + (amount * returns[from]);
                }

                return most;
            }
        }, 500);

    [Fact]
    public void The_moves_explain_every_difference() => Props.Check(Asked, asked =>
    {
        if (Proposed(asked) is not { } proposal)
            return;
        foreach (BudgetLine line in proposal.Lines)
        {
            decimal moved = Total(proposal.Moves.Where(m => m.To == line.Channel.Name)) - Total(proposal.Moves.Where(m => m.From == line.Channel.Name));
            Assert.Equal(line.Change.Amount, moved);
            Assert.Matches("^(its|it) |^nothing is left$|^no channel that returned more can take more$", line.WhyNotLess);
            Assert.Matches("^(its|it) |^no channel that returned less can give more$", line.WhyNotMore);
        }

        decimal grown = proposal.Budget.Amount - proposal.Lines.Sum(l => l.Before.Amount);
        Assert.Equal(grown, Total(proposal.Moves.Where(m => m.From is null)) - Total(proposal.Moves.Where(m => m.To is null)));
        Assert.All(proposal.Moves, move =>
        {
            Assert.True(move.Amount.Amount > 0);
            Assert.False(move.From is null && move.To is null);
            Assert.NotEqual(move.From, move.To);
            bool isForced = move.Reason.Contains(" must get ", StringComparison.Ordinal);
            if (move is { From: { } from, To: { } to })
                Assert.True(isForced || ReturnOf(to) > ReturnOf(from), move.ToString());
            Assert.True(isForced || move.From is null || move.Reason.Contains(move.From, StringComparison.Ordinal));
        });
        Assert.Equal(proposal.Moves.Count, proposal.Moves.DistinctBy(m => (m.From, m.To)).Count());

        static decimal Total(IEnumerable<BudgetMove> moves) => moves.Sum(m => m.Amount.Amount);
        decimal ReturnOf(string name) => proposal.Lines.Single(l => l.Channel.Name == name).Return.CountedReturn;
    });

    [Fact]
    public void The_order_of_channels_does_not_matter_where_returns_differ() => Props.Check(
        from asked in Asked from shuffled in Gen.Shuffle(asked.Channels) select (asked, shuffled), law =>
        {
            if (ChannelReturns.Of(law.asked.Channels, law.asked.Few).Items.Select(r => r.CountedReturn).Distinct().Count() < law.asked.Channels.Length)
                return;
            BudgetProposal? one = Proposed(law.asked);
            BudgetProposal? other = Proposed(law.asked with { Channels = law.shuffled });
            Assert.Equal(one?.Lines.OrderBy(l => l.Channel.Name, StringComparer.Ordinal), other?.Lines.OrderBy(l => l.Channel.Name, StringComparer.Ordinal));
            Assert.Equal(one?.Moves, other?.Moves);
        }, 500);

    [Fact]
    public void No_money_goes_toward_a_loss_because_little_is_known_about_it()
    {
        BudgetProposal proposal = BudgetProposal.Of([Of("best", 10_000, 50_000, 100) with { Ceiling = Euro(10_000) }, Of("solid", 10_000, 20_000, 1_000), Of("dud", 5_000, -5_000, 0)]);
        Assert.Equal([Euro(10_000), Euro(15_000), Euro(0)], proposal.Lines.Select(l => l.Proposed));
        Assert.Equal("5,000.00 EUR from dud to solid: solid returned 2.00 for each 1 (1,000 results), dud returned -1.00 for each 1 (0 results)", Assert.Single(proposal.Moves).ToString());
    }

    [Fact]
    public void A_channel_that_spent_nothing_takes_from_none_that_returned_something()
    {
        Channel[] channels = [Of("search", 40_000, 80_000, 100), Of("fairs", 20_000, 21_000, 100), Of("blog", 0, 500, 3)];
        Assert.Equal([Euro(60_000), Euro(0), Euro(0)], BudgetProposal.Of(channels).Lines.Select(l => l.Proposed));
        Channel[] withFloor = [channels[0], channels[1], channels[2] with { Floor = Euro(1_000) }];
        Assert.Equal([Euro(59_000), Euro(0), Euro(1_000)], BudgetProposal.Of(withFloor).Lines.Select(l => l.Proposed));
    }

    [Fact]
    public void Equal_returns_move_nothing()
    {
        BudgetProposal proposal = BudgetProposal.Of([Of("a", 3, 9), Of("b", 1, 3), Of("c", 7, 21)]);
        Assert.Empty(proposal.Moves);
        Assert.Equal([Euro(3), Euro(1), Euro(7)], proposal.Lines.Select(l => l.Proposed));
        Assert.Equal("a: stays at 3.00 EUR; 3.00 for each 1 (1,000,000 results); not more: no channel that returned less can give more; not less: no channel that returned more can take more", proposal.Lines[0].ToString());
    }

    [Theory]
    [InlineData("400", "1000")] // the limit itself is kept
    [InlineData("399.99", "500")] // a cent below it
    public void A_channel_whose_customers_cost_too_much_gets_no_more(string most, string proposed)
    {
        Channel search = Of("search", 400, 4_000) with { Customers = 1, MaxAcquisitionCost = Money.Parse($"{most} EUR") };
        BudgetProposal proposal = BudgetProposal.Of([search, Of("fairs", 600, 600)], most == "400" ? null : Euro(500 + 500));
        Assert.Equal(most == "400" ? Euro(1_000) : Euro(400), proposal.Lines[0].Proposed);
        Assert.Equal(proposed == "1000" ? "no channel that returned less can give more" : "its acquisition cost of 400.00 EUR is above the limit of 399.99 EUR", proposal.Lines[0].WhyNotMore);
    }

    [Theory]
    [InlineData(12.0, null, true)]
    [InlineData(12.1, "its payback of 12.1 months is above the limit of 12", false)]
    [InlineData(null, "its payback is not known, and the limit is 12 months", false)]
    public void A_channel_that_pays_back_too_late_gets_no_more(double? months, string? reason, bool grows)
    {
        Channel search = Of("search", 400, 4_000) with { PaybackMonths = (decimal?)months, MaxPaybackMonths = 12 };
        BudgetLine line = BudgetProposal.Of([search, Of("fairs", 600, 600)]).Lines[0];
        Assert.Equal(grows ? Euro(1_000) : Euro(400), line.Proposed);
        Assert.Equal(reason ?? "no channel that returned less can give more", line.WhyNotMore);
    }

    [Fact]
    public void A_cost_without_bound_or_not_known_breaks_its_limit_unless_nothing_was_spent()
    {
        Channel none = Of("search", 400, 4_000) with { Customers = 0, MaxAcquisitionCost = Euro(1_000_000) };
        Channel unknown = none with { Customers = null };
        Channel fairs = Of("fairs", 600, 600);
        Assert.Equal("it won no customer, and the limit of acquisition cost is 1,000,000.00 EUR", BudgetProposal.Of([none, fairs]).Lines[0].WhyNotMore);
        Assert.Equal("its acquisition cost is not known, and the limit is 1,000,000.00 EUR", BudgetProposal.Of([unknown, fairs]).Lines[0].WhyNotMore);
        Channel fresh = Of("video", 0, 0, 0) with { MaxAcquisitionCost = Euro(1), MaxPaybackMonths = 1, Floor = Euro(100), Ceiling = Euro(100) };
        Assert.Equal(Euro(100), BudgetProposal.Of([fresh, fairs]).Lines[0].Proposed);
    }

    [Fact]
    public void A_larger_budget_goes_to_the_best_and_a_smaller_one_comes_from_the_worst()
    {
        Channel[] channels = [Of("a", 100, 300) with { Ceiling = Euro(150) }, Of("b", 100, 200) with { LargestChange = 0 }, Of("c", 100, 100) with { Floor = Euro(100) }];
        BudgetProposal more = BudgetProposal.Of([channels[0], channels[1] with { LargestChange = 1 }, channels[2]], Euro(360));
        Assert.Equal([Euro(150), Euro(110), Euro(100)], more.Lines.Select(l => l.Proposed));
        Assert.Equal(
            "50.00 EUR from the larger budget to a: the budget grew, and a returned 3.00 for each 1, shrunk to 3.00 (1,000,000 results)", more.Moves[0].ToString());
        BudgetProposal less = BudgetProposal.Of([channels[0], channels[1], channels[2] with { Floor = null }], Euro(240));
        Assert.Equal([Euro(140), Euro(100), Euro(0)], less.Lines.Select(l => l.Proposed));
        Assert.Equal([("c", null, 60m), ("c", "a", 40m)], less.Moves.Select(m => (m.From!, m.To, m.Amount.Amount)));
        Assert.Equal("nothing is left", less.Lines[2].WhyNotLess);
        Assert.Equal("it shrinks by 0 % at most", less.Lines[1].WhyNotLess);
        Assert.Equal("it grows by 0 % at most", less.Lines[1].WhyNotMore);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_the_sums()
    {
        Channel a = Of("a", 100, 300) with { Floor = Euro(80), Ceiling = Euro(120) };
        Channel b = Of("b", 100, 100) with { LargestChange = 0.1m };
        Assert.Equal(Euro(170), BudgetProposal.Of([a, b], Euro(170)).Budget);
        Assert.StartsWith("the budget is 169.99 EUR, but the channels get at least 170 EUR together", Refused([a, b], Euro(169.99m)), StringComparison.Ordinal);
        Assert.Equal(Euro(230), BudgetProposal.Of([a, b], Euro(230)).Budget);
        Assert.StartsWith("the budget is 230.01 EUR, but the channels can take at most 230 EUR together", Refused([a, b], Euro(230.01m)), StringComparison.Ordinal);
        Assert.StartsWith("the channel \"b\" cannot keep all of its limits: it gets at least 111 EUR, but at most 110 EUR", Refused([a, b with { Floor = Euro(111) }], null), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => BudgetProposal.Of([a], Money.Of(100, "USD")));
        Assert.Throws<ArgumentException>(() => BudgetProposal.Of([a], Euro(-1)));
        Assert.Throws<ArgumentException>(() => BudgetProposal.Of([]));

        static string Refused(Channel[] channels, Money? budget) => Assert.Throws<GrowthValidationException>(() => BudgetProposal.Of(channels, budget)).Message;
    }

    [Fact]
    public void The_largest_change_is_rounded_down_to_the_cent()
    {
        Channel a = Of("a", 0.99m, 9) with { LargestChange = 0.25m };
        Assert.Equal(Euro(1.23m), BudgetProposal.Of([a, Of("b", 100, 100)]).Lines[0].Proposed);
    }

    [Fact]
    public void A_quarter_proposes_the_same_budget_again()
    {
        QuarterBudget quarter = QuarterBudget.Of(Quarter.Of(2026, 4), [Of("a", 100, 300), Of("b", 100, 100)], Euro(250));
        Assert.Equal((Euro(250), Euro(200), Euro(400)), (quarter.Budget, quarter.Spent, quarter.Gained));
        Assert.Equal("2026-Q4: 200.00 EUR of 250.00 EUR spent on 2 channels, 400.00 EUR gained", quarter.ToString());
        Assert.Equal(Euro(250), quarter.Propose().Budget);
        Assert.Equal(Euro(99), quarter.Propose(Euro(99)).Budget);
        Assert.Equal(quarter, QuarterBudget.Of(quarter.Quarter, quarter.Channels, quarter.Budget));
        Assert.Equal(quarter.GetHashCode(), QuarterBudget.Of(quarter.Quarter, quarter.Channels, quarter.Budget).GetHashCode());
        Assert.NotEqual(quarter, QuarterBudget.Of(quarter.Quarter, quarter.Channels.Reverse(), quarter.Budget));
        Assert.Equal(Euro(200), QuarterBudget.Of(quarter.Quarter, quarter.Channels).Budget);
        Assert.Throws<ArgumentException>(() => QuarterBudget.Of(quarter.Quarter, quarter.Channels, Euro(-1)));
        Assert.Throws<ArgumentException>(() => QuarterBudget.Of(quarter.Quarter, quarter.Channels, Money.Of(1, "USD")));
        Assert.Throws<ArgumentException>(() => QuarterBudget.Of(quarter.Quarter, []));
        Assert.Throws<ArgumentNullException>(() => QuarterBudget.Of(quarter.Quarter, null!));
    }

    private static BudgetProposal? Proposed((Channel[] Channels, Money? Budget, decimal Few) asked)
    {
        try
        {
            return BudgetProposal.Of(asked.Channels, asked.Budget, asked.Few);
        }
        catch (GrowthValidationException e)
        {
            Assert.Matches(" at least | at most ", e.Message);
            return null;
        }
    }

    private static (int Low, int High) Range(Channel c)
    {
        int spend = (int)c.Spend.Amount;
        int change = c.LargestChange is { } share ? (int)(spend * share) : 1_000;
        int low = Math.Max(Math.Max(0, spend - change), (int)(c.Floor?.Amount ?? 0));
        return (low, Math.Min(Math.Min(spend + change, (int)(c.Ceiling?.Amount ?? 1_000)), IsBroken(c) ? spend : 1_000));
    }

    private static bool IsBroken(Channel c) => c.Spend.Amount > 0
        && ((c.MaxAcquisitionCost is { } most && (c.Customers is not > 0 || c.Spend.Amount / c.Customers > most.Amount))
            || (c.MaxPaybackMonths is { } latest && !(c.PaybackMonths <= latest)));

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Euro(0), (sum, m) => sum + m);
}
