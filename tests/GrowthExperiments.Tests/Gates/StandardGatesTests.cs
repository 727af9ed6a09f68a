using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Gates;

public sealed class StandardGatesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void All_of_them_in_words() => Snapshot.Match(string.Join('\n',
        new[] { StandardGates.FirstSalesHire(), StandardGates.ExpansionReadiness() }
            .Concat(StandardGates.NewMarket("ES", 100_000, 10, 2, "EUR"))
            .Concat((PartnerTiers.Of(50_000, 200_000, 500_000) with { Unit = "EUR" }).ToGates())
            .Select(g => $"{g}{(g.Market is null ? "" : $" [{g.Market}]")}{(g.After.IsNone ? "" : $", after {g.After}")}\n{string.Concat(g.Criteria.Select(c => $"  {c}\n"))}")));

    /// <summary>Each number of the first hire one step on the wrong side, at the threshold, and one step on the right side.</summary>
    [Theory]
    [InlineData("customers won by the founder", 19, 20, 21, GateVerdict.NoGo, GateVerdict.Go, GateVerdict.Go)]
    [InlineData("demo to sale", 0.19, 0.20, 0.21, GateVerdict.NoGo, GateVerdict.NoGo, GateVerdict.Go)]
    [InlineData("CAC / LTV", 0.31, 0.30, 0.29, GateVerdict.NoGo, GateVerdict.NoGo, GateVerdict.Go)]
    [InlineData("sales cycle documented", 0, 1, 1, GateVerdict.NoGo, GateVerdict.Go, GateVerdict.Go)]
    [InlineData("ideal customer profile defined", 0, 1, 1, GateVerdict.NoGo, GateVerdict.Go, GateVerdict.Go)]
    public void The_first_sales_hire(string measure, double wrong, double at, double right, GateVerdict ifWrong, GateVerdict ifAt, GateVerdict ifRight)
    {
        Gate gate = StandardGates.FirstSalesHire();
        Dictionary<string, decimal> good = new()
        {
            ["customers won by the founder"] = 25,
            ["demo to sale"] = 0.25m,
            ["CAC / LTV"] = 0.2m,
            ["sales cycle documented"] = 1,
            ["ideal customer profile defined"] = 1,
        };
        GateVerdict With(double value) => gate.Decide(good.Select(g => GateMeasurement.Of(g.Key, g.Key == measure ? (decimal)value : g.Value)), At).Verdict;
        Assert.Equal((ifWrong, ifAt, ifRight), (With(wrong), With(at), With(right)));
        Assert.Equal(GateVerdict.Incomplete, gate.Decide(good.Where(g => g.Key != measure).Select(g => GateMeasurement.Of(g.Key, g.Value)), At).Verdict);
    }

    [Fact]
    public void A_new_market_goes_in_two_stages()
    {
        IReadOnlyList<Gate> gates = StandardGates.NewMarket("ES", 100_000, 10, pipelineUnit: "EUR");
        Assert.Equal(["es-interest", "es-customers"], gates.Select(g => g.Id.Value));
        GateMeasurement[] interest = [GateMeasurement.Of("months of selling", 3), GateMeasurement.Of("pipeline", 100_000), GateMeasurement.Of("first interests", 10)];
        GateMeasurement[] customers = [GateMeasurement.Of("months of selling since the first interest", 3), GateMeasurement.Of("signed customers", 1)];
        Assert.Equal(GateVerdict.Incomplete, gates[1].Decide(customers, At).Verdict);
        GateDecision first = gates[0].Decide(interest, At);
        Assert.Equal((GateVerdict.Go, GateVerdict.Go), (first.Verdict, gates[1].Decide(customers, At, first).Verdict));
        Assert.Equal(GateVerdict.NoGo, gates[0].Decide([interest[0] with { Value = 2.9m }, .. interest[1..]], At).Verdict);
        Assert.Equal(GateVerdict.NoGo, gates[0].Decide([.. interest[..2], interest[2] with { Value = 9 }], At).Verdict);
        Assert.Equal(GateVerdict.NoGo, gates[1].Decide([customers[0], customers[1] with { Value = 0 }], At, first).Verdict);
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardGates.NewMarketInterest("ES", 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardGates.NewMarketCustomers("ES", 0));
        Assert.Throws<ArgumentException>(() => StandardGates.NewMarketCustomers(" "));
    }

    [Fact]
    public void Any_market_has_its_gates() => Props.Check(Gens.Line, market =>
    {
        IReadOnlyList<Gate> gates = StandardGates.NewMarket(market, 1, 1);
        Assert.All(gates, g => Assert.Equal(market, g.Market));
        Assert.Equal(gates[0].Id, gates[1].After);
    }, cases: 300);

    [Theory]
    [InlineData(49_999, 9, 9, null)]
    [InlineData(50_000, 0, 0, PartnerTier.Silver)]
    [InlineData(199_999, 5, 3, PartnerTier.Silver)]
    [InlineData(200_000, 2, 2, PartnerTier.Silver)]
    [InlineData(200_000, 3, 1, PartnerTier.Silver)]
    [InlineData(200_000, 3, 2, PartnerTier.Gold)]
    [InlineData(499_999, 5, 3, PartnerTier.Gold)]
    [InlineData(500_000, 4, 3, PartnerTier.Gold)]
    [InlineData(500_000, 5, 2, PartnerTier.Gold)]
    [InlineData(500_000, 5, 3, PartnerTier.Platinum)]
    [InlineData(900_000, 0, 0, PartnerTier.Silver)]
    public void The_tier_of_a_partner(int revenue, int sales, int consultants, PartnerTier? tier) => Assert.Equal(tier, PartnerTiers.Of(50_000, 200_000, 500_000).TierOf(
    [
        GateMeasurement.Of(PartnerTiers.TrainedConsultants, consultants), GateMeasurement.Of(PartnerTiers.Revenue, revenue), GateMeasurement.Of(PartnerTiers.TrainedSales, sales),
    ]));

    [Fact]
    public void Tiers_rise()
    {
        PartnerTiers tiers = PartnerTiers.Of(1, 2, 3);
        Assert.Equal(PartnerTier.Silver, tiers.TierOf([GateMeasurement.Of(PartnerTiers.Revenue, 3)]));
        Assert.Null(tiers.TierOf([]));
        Assert.Equal("gate.measure", Assert.Throws<GrowthValidationException>(() => tiers.TierOf([GateMeasurement.Of("revenue", 3)])).Code);
        Assert.Throws<ArgumentException>(() => PartnerTiers.Of(0, 2, 3));
        Assert.Throws<ArgumentException>(() => PartnerTiers.Of(1, 1, 3));
        Assert.Throws<ArgumentException>(() => PartnerTiers.Of(1, 3, 3));
        tiers = tiers.WithStaff((8, 0), (8, 4));
        Assert.Equal(((8, 0), (8, 4)), (tiers.GoldStaff, tiers.PlatinumStaff));
        Assert.Equal(PartnerTier.Gold, tiers.TierOf([GateMeasurement.Of(PartnerTiers.Revenue, 3), GateMeasurement.Of(PartnerTiers.TrainedSales, 8), GateMeasurement.Of(PartnerTiers.TrainedConsultants, 3)]));
        Assert.Throws<ArgumentException>(() => tiers.WithStaff((2, 3), (2, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tiers.WithStaff((-1, 0), (0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tiers.WithStaff((0, 0), (0, 100_001)));
        Assert.Throws<ArgumentException>(() => tiers with { Unit = " EUR" });
    }

    [Fact]
    public void More_of_anything_never_lowers_the_tier() => Props.Check(
        from staff in Gen.Choose(0, 6).ListOf(4)
        from revenues in Gen.Choose(0, 40).ListOf(2)
        select (staff, revenues),
        t =>
        {
            PartnerTiers tiers = PartnerTiers.Of(10, 20, 30);
            PartnerTier? lower = Tier(t.revenues.Min(), Math.Min(t.staff[0], t.staff[1]), Math.Min(t.staff[2], t.staff[3]));
            PartnerTier? higher = Tier(t.revenues.Max(), Math.Max(t.staff[0], t.staff[1]), Math.Max(t.staff[2], t.staff[3]));
            Assert.True(lower is null || lower <= higher);

            PartnerTier? Tier(int revenue, int sales, int consultants) => tiers.TierOf(
                [GateMeasurement.Of(PartnerTiers.Revenue, revenue), GateMeasurement.Of(PartnerTiers.TrainedSales, sales), GateMeasurement.Of(PartnerTiers.TrainedConsultants, consultants)]);
        },
        cases: 300);
}
