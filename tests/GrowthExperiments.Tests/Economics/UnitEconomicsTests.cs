using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Economics;

public sealed class UnitEconomicsTests
{
    private static UnitEconomics Of(decimal revenue, decimal churn, decimal margin = 1, decimal? cost = null) =>
        UnitEconomics.Of(Euro(revenue), churn) with { Margin = margin, AcquisitionCost = cost is { } c ? Euro(c) : null };

    private static Money Euro(decimal amount) => Money.Of(amount, "EUR");

    [Fact]
    public void The_reference_values_hold()
    {
        Assert.Equal(16_666.666666666667m, Of(500, 0.03m).LifetimeValue!.Value.Amount);
        Assert.Equal(Euro(16_666.67m), Of(500, 0.03m).LifetimeValue!.Value.Rounded());
        Assert.Equal(Euro(25_000), Of(500, 0.02m).LifetimeValue);
        Assert.Equal(0.5m, Of(500, 0.03m).ChangeTo(Of(500, 0.02m)).LifetimeValueChange);

        UnitEconomics whole = Of(500, 0.03m, 0.8m, 4_000);
        Assert.Equal(13_333.333333333333m, whole.LifetimeValue!.Value.Amount);
        Assert.Equal(10m, whole.PaybackMonths);
        Assert.Equal(3.333333333m, whole.LtvToCac!.Value, 9);
        Assert.True(whole.IsHealthy);

        UnitEconomics edge = Of(80, 0.05m, 0.75m, 400);
        Assert.Equal(Euro(1_200), edge.LifetimeValue);
        Assert.Equal(6.666666667m, edge.PaybackMonths!.Value, 9);
        Assert.Equal(3m, edge.LtvToCac);
        Assert.False(edge.IsHealthy); // 3 is not above 3

        Assert.Equal(Euro(12_625), Of(500, 0.03m).DiscountedLifetimeValue(0.01m));
        Assert.Equal(6.515302108, Of(500, 0.03m, cost: 3_000).PaybackMonthsWithChurn!.Value, 9);
    }

    [Fact]
    public void A_cent_decides_on_either_side_of_three()
    {
        Assert.Equal([true, false, false], new[] { 399.99m, 400, 400.01m }.Select(cost => Of(80, 0.05m, 0.75m, cost).IsHealthy!.Value));
        Assert.False(Of(100, 1m / 3, cost: 100.000000000001m).IsHealthy);
        Assert.True(Of(100, 0.333333333333333333m, cost: 100).IsHealthy); // above 3 by less than is shown
    }

    [Fact]
    public void Without_churn_there_is_no_finite_value_and_it_says_so()
    {
        UnitEconomics none = Of(500, 0, 0.8m, 4_000);
        Assert.Null(none.LifetimeValue);
        Assert.Null(none.LtvToCac);
        Assert.True(none.IsHealthy);
        Assert.Equal((10m, 10.0), (none.PaybackMonths, none.PaybackMonthsWithChurn));
        Assert.Null(none.DiscountedLifetimeValue(0));
        Assert.Equal(Euro(40_400), none.DiscountedLifetimeValue(0.01m));
        Assert.Equal(
            "500.00 EUR a month at 80 % margin and 0 % churn: no finite lifetime value: churn is 0, CAC 4,000.00 EUR, paid back after 10 months (10 with churn)",
            none.ToString());
        UnitEconomicsChange change = Of(500, 0.03m).ChangeTo(Of(500, 0));
        Assert.Null(change.LifetimeValueChange);
        Assert.Equal("churn 3 % to 0 %: LTV 16,666.67 EUR to no finite lifetime value: churn is 0", change.ToString());
        Assert.False(Of(500, 0, 0, 4_000).IsHealthy); // it leaves nothing
    }

    [Theory]
    [InlineData("3", "churn is 3, which is not a share from 0 to 1. Write 3 % as 0.03.")]
    [InlineData("1.01", "churn is 1.01, which is not a share from 0 to 1. Write 1.01 % as 0.0101.")]
    [InlineData("100", "churn is 100, which is not a share from 0 to 1. Write 100 % as 1.")]
    [InlineData("-0.01", "churn is -0.01, which is not a share from 0 to 1. Write 3 % as 0.03.")]
    [InlineData("300", "churn is 300, which is not a share from 0 to 1. Write 3 % as 0.03.")]
    public void Somebody_who_types_percent_is_told(string churn, string message)
    {
        decimal number = decimal.Parse(churn, System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => Of(500, number)).Message, StringComparison.Ordinal);
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => Of(500, 0.03m).WithChurn(number)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_refuses_what_is_out_of_range()
    {
        UnitEconomics some = Of(500, 0.03m);
        Assert.Equal(1, some.WithChurn(1).Churn);
        Assert.Equal(Euro(0.01m), some.WithRevenue(Euro(0.01m)).Revenue);
        Func<object>[] wrong =
        [
            () => Of(0, 0.03m), () => Of(-1, 0.03m), () => some with { Margin = 1.01m }, () => some with { Margin = -0.01m }, () => some with { Margin = 80 },
            () => some with { MonthsPerPeriod = 0 }, () => some with { MonthsPerPeriod = 1_201 }, () => some.WithRevenue(Euro(0)), () => some.DiscountedLifetimeValue(1.01m)!,
            () => some.DiscountedLifetimeValue(-0.01m)!,
        ];
        Assert.All(wrong, make => Assert.Throws<ArgumentOutOfRangeException>(make));
        Func<object>[] mixed =
        [
            () => UnitEconomics.Of(Money.None, 0.03m), () => some with { AcquisitionCost = Money.Of(1, "USD") }, () => some with { AcquisitionCost = Money.None },
            () => some with { AcquisitionCost = Euro(-0.01m) }, () => some.WithRevenue(Money.Of(500, "USD")), () => some.WithRevenue(Money.None),
            () => some.ChangeTo(UnitEconomics.Of(Money.Of(500, "USD"), 0.03m)), () => some.ChangeTo(some with { MonthsPerPeriod = 12 }),
        ];
        Assert.All(mixed, make => Assert.Throws<ArgumentException>(make));
        Assert.Throws<ArgumentNullException>(() => some.ChangeTo(null!));
    }

    [Fact]
    public void Figures_that_are_not_known_or_have_no_end_are_none()
    {
        UnitEconomics unknown = Of(500, 0.03m);
        Assert.Equal((null, null, null, null), (unknown.LtvToCac, unknown.IsHealthy, unknown.PaybackMonths, unknown.PaybackMonthsWithChurn));
        UnitEconomics free = Of(500, 0.03m, cost: 0);
        Assert.Equal((null, true, 0m, 0.0), (free.LtvToCac, free.IsHealthy, free.PaybackMonths, free.PaybackMonthsWithChurn));
        UnitEconomics never = Of(500, 0.5m, cost: 1_000); // half of all that is left pays each month: 1,000 in the end
        Assert.Equal((2m, null), (never.PaybackMonths, never.PaybackMonthsWithChurn));
        Assert.NotNull((never with { AcquisitionCost = Euro(999.99m) }).PaybackMonthsWithChurn);
        UnitEconomics nothing = Of(500, 0.5m, margin: 0, cost: 1);
        Assert.Equal((Euro(0), null, null), (nothing.LifetimeValue, nothing.PaybackMonths, nothing.PaybackMonthsWithChurn));
        UnitEconomics huge = Of(1_000_000_000_000_000m, 0.5m);
        Assert.Null(huge.LifetimeValue);
        Assert.EndsWith("no lifetime value that money can hold: churn is almost 0", Of(1_000, 0.0000000000001m).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_has_twelve_months()
    {
        UnitEconomics yearly = Of(6_000, 0.36m, 0.8m, 4_000) with { MonthsPerPeriod = 12 };
        Assert.Equal(10m, yearly.PaybackMonths);
        Assert.Equal(
            "6,000.00 EUR a year at 80 % margin and 36 % churn: LTV 13,333.33 EUR, CAC 4,000.00 EUR, LTV/CAC 3.33 (healthy: above 3), paid back after 10 months (10 with churn)",
            yearly.ToString());
    }

    [Fact]
    public void A_change_says_what_it_does()
    {
        UnitEconomics now = Of(500, 0.03m);
        Assert.Equal("churn 3 % to 2 %: LTV 16,666.67 EUR to 25,000.00 EUR (+50 %)", now.ChangeTo(now.WithChurn(0.02m)).ToString());
        Assert.Equal("revenue 500.00 EUR to 550.00 EUR: LTV 16,666.67 EUR to 18,333.33 EUR (+10 %)", now.ChangeTo(now.WithRevenue(Euro(550))).ToString());
        Assert.Equal("churn 3 % to 4 %: LTV 16,666.67 EUR to 12,500.00 EUR (-25 %)", now.ChangeTo(now.WithChurn(0.04m)).ToString());
        Assert.Equal("margin 100 % to 80 %, CAC not said to 4,000.00 EUR: LTV 16,666.67 EUR to 13,333.33 EUR (-20 %)", now.ChangeTo(Of(500, 0.03m, 0.8m, 4_000)).ToString());
        Assert.Equal("nothing changes: LTV 16,666.67 EUR to 16,666.67 EUR (0 %)", now.ChangeTo(now).ToString());
    }

    [Fact]
    public void Less_churn_and_more_revenue_never_make_an_account_worth_less() => Props.Check(
        from economics in Gens.UnitEconomics from churn in Gens.Share from more in Gen.Choose(0, 100_000) select (economics, churn, more), law =>
        {
            UnitEconomics less = law.economics.WithChurn(Math.Min(law.churn, law.economics.Churn));
            UnitEconomics richer = law.economics.WithRevenue(law.economics.Revenue + Euro(law.more));
            Assert.True(Worth(less) >= Worth(law.economics));
            Assert.True(Worth(richer) >= Worth(law.economics));
            Assert.True(less.IsHealthy != false || law.economics.IsHealthy == false);
            Assert.True(Payback(less) <= Payback(law.economics) * 1.000000001 || law.economics.PaybackMonths <= law.economics.MonthsPerPeriod);
            if (law.economics.ChangeTo(less).LifetimeValueChange is { } change)
                Assert.True(change >= 0);

            static decimal Worth(UnitEconomics e) => e.Churn == 0 && e.Margin > 0 ? decimal.MaxValue : e.LifetimeValue?.Amount ?? 0;
            static double Payback(UnitEconomics e) => e.PaybackMonthsWithChurn ?? double.MaxValue;
        });

    [Fact]
    public void Churn_makes_payback_longer_and_it_is_the_month_in_which_the_group_has_paid() => Props.Check(
        Gens.UnitEconomics.Where(e => e.PaybackMonths > e.MonthsPerPeriod && e.Churn > 0), economics =>
        {
            decimal cost = economics.AcquisitionCost!.Value.Amount;
            if (economics.PaybackMonthsWithChurn is not { } months)
            {
                Assert.True(economics.LifetimeValue!.Value.Amount <= cost);
                return;
            }

            Assert.True(months >= (double)economics.PaybackMonths!.Value * 0.999999999);
            double periods = months / economics.MonthsPerPeriod;
            double paid = (double)economics.Contribution.Amount * (1 - Math.Pow(1 - (double)economics.Churn, periods)) / (double)economics.Churn;
            Assert.Equal((double)cost, paid, (double)cost * 1e-6);
        }, 300);

    [Fact]
    public void A_discount_only_takes_away() => Props.Check(from e in Gens.UnitEconomics from rate in Gens.Share select (e, rate), law =>
    {
        Assert.Equal(law.e.LifetimeValue, law.e.DiscountedLifetimeValue(0));
        if (law.e.LifetimeValue is { } plain && law.e.Churn + law.rate > 0)
            Assert.True(law.e.DiscountedLifetimeValue(law.rate)!.Value <= plain);
    }, 300);

    [Fact]
    public void Payback_with_churn_is_never_shorter_than_without()
    {
        Assert.Equal(0.2, (UnitEconomics.Of(Euro(500), 1) with { AcquisitionCost = Euro(100) }).PaybackMonthsWithChurn);
        Assert.Equal(0.2, (UnitEconomics.Of(Euro(500), 0.5m) with { AcquisitionCost = Euro(100) }).PaybackMonthsWithChurn);
        Props.Check(
            from churn in Gen.Choose(0, 100) from cost in Gen.Choose(1, 5_000) select UnitEconomics.Of(Euro(500), churn / 100m) with { AcquisitionCost = Euro(cost) },
            e => Assert.True(e.PaybackMonthsWithChurn is not { } with || with >= (double)e.PaybackMonths!.Value));
    }

    [Fact]
    public void A_change_beyond_all_percentages_is_said()
    {
        UnitEconomics tiny = UnitEconomics.Of(Money.Of(0.000000000001m, "EUR"), 1);
        Assert.Contains("more than", tiny.ChangeTo(UnitEconomics.Of(Euro(1), 0.000000000000001m)).ToString(), StringComparison.Ordinal);
    }
}
