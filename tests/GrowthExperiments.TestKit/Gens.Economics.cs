using FsCheck;
using FsCheck.Fluent;

namespace GrowthExperiments.TestKit;

/// <content>Money, channels and initiatives.</content>
public static partial class Gens
{
    public static Gen<Currency> Currency { get; } = Gen.Elements("EUR", "USD", "JPY").Select(code => GrowthExperiments.Currency.Of(code));

    /// <summary>Any amount that money can have: plain ones, the ends of the range, and twelve decimals.</summary>
    public static Gen<decimal> Amount { get; } = Gen.OneOf(
        Gen.Choose(-10_000, 10_000).Select(n => (decimal)n),
        Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 100m),
        from whole in Gen.Choose(-1_000_000_000, 1_000_000_000) from part in Gen.Choose(0, 999_999_999) select (whole * 1_000_000m) + (part / 1_000_000_000_000m),
        Gen.Elements(0m, 0.000_000_000_001m, -0.000_000_000_001m, 1_000_000_000_000_000m, -1_000_000_000_000_000m, 999_999_999_999_999.999_999_999_999m));

    public static Gen<Money> Money { get; } = from amount in Amount from currency in Currency select GrowthExperiments.Money.Of(amount, currency);

    public static Gen<Money> Euros { get; } = Amount.Select(amount => GrowthExperiments.Money.Of(amount, "EUR"));

    /// <summary>A share from 0 to 1, the ends included.</summary>
    public static Gen<decimal> Share { get; } = Gen.OneOf(Gen.Choose(0, 100).Select(n => n / 100m), Gen.Choose(0, 100_000).Select(n => n / 100_000m));

    public static Gen<UnitEconomics> UnitEconomics { get; } =
        from cents in Gen.Choose(1, 10_000_000)
        from churn in Share
        from margin in Share
        from cost in Maybe(Gen.Choose(0, 100_000_000))
        from months in Gen.Elements(1, 1, 3, 12, 7)
        select GrowthExperiments.UnitEconomics.Of(GrowthExperiments.Money.Of(cents / 100m, "EUR"), churn) with
        {
            Margin = margin,
            AcquisitionCost = cost is { } c ? GrowthExperiments.Money.Of(c / 100m, "EUR") : null,
            MonthsPerPeriod = months,
        };

    public static Gen<MetricWorths> MetricWorths { get; } =
        from currency in Currency
        from n in Gen.Choose(0, 4)
        from metrics in Line.ListOf(n)
        from amounts in Gen.Choose(-1_000_000, 1_000_000).ListOf(n)
        select GrowthExperiments.MetricWorths.Of(metrics.Zip(amounts).DistinctBy(p => p.First, StringComparer.Ordinal)
            .Select(p => MetricWorth.Of(Metric.Of(p.First), GrowthExperiments.Money.Of(p.Second / 100m, currency))));

    /// <summary>A channel in small whole euros, so that returns tie often, with any of its limits.</summary>
    public static Gen<Channel> Channel { get; } =
        from spend in Gen.Choose(0, 12)
        from gain in Gen.Choose(-4, 36)
        from results in Gen.Elements(0, 1, 3, 10, 40)
        from customers in Maybe(Gen.Choose(0, 4))
        from payback in Maybe(Gen.Choose(0, 24))
        from floor in Maybe(Gen.Choose(0, 4))
        from ceiling in Maybe(Gen.Choose(4, 20))
        from change in Maybe(Gen.Elements(0m, 0.25m, 0.5m, 1m, 2m))
        from cost in Maybe(Gen.Choose(0, 6))
        from months in Maybe(Gen.Choose(0, 24))
        from limits in Gen.Choose(0, 3)
        select GrowthExperiments.Channel.Of("c", Euro(spend), Euro(gain), results) with
        {
            Customers = customers,
            PaybackMonths = payback,
            Floor = floor is { } f && limits > 0 ? Euro(f) : null,
            Ceiling = ceiling is { } c && limits > 0 ? Euro(c) : null,
            LargestChange = limits > 1 ? change : null,
            MaxAcquisitionCost = cost is { } most && limits == 3 ? Euro(most) : null,
            MaxPaybackMonths = limits == 3 ? months : null,
        };

    /// <summary>One to five channels of one quarter.</summary>
    public static Gen<Channel[]> Channels { get; } =
        Gen.Choose(1, 5).SelectMany(n => Channel.ListOf(n)).Select(channels => channels.Select((c, i) => Named(c, $"channel {i}")).ToArray());

    public static Gen<Initiative> Initiative { get; } =
        from name in Line
        from kind in Gen.Elements(Enum.GetValues<InitiativeKind>())
        from day in Gen.Choose(738_000, 740_000)
        from days in Gen.Choose(1, 400)
        from currency in Gen.Elements("EUR", "USD")
        from cost in Gen.Choose(0, 20)
        from gain in Maybe(Gen.Choose(-5, 60))
        from adoption in Maybe(Share)
        from needed in Share
        select GrowthExperiments.Initiative.Of(name, kind, DateOnly.FromDayNumber(day), GrowthExperiments.Money.Of(cost, currency)) with
        {
            TrialDays = days,
            Gain = gain is { } g ? GrowthExperiments.Money.Of(g, currency) : null,
            Adoption = adoption,
            AdoptionNeeded = needed,
        };

    public static Gen<Initiative[]> Initiatives { get; } =
        Gen.Choose(0, 6).SelectMany(n => Initiative.ListOf(n)).Select(all => all.DistinctBy(i => i.Name, StringComparer.Ordinal).ToArray());

    private static Money Euro(decimal amount) => GrowthExperiments.Money.Of(amount, "EUR");

    private static Channel Named(Channel channel, string name) => GrowthExperiments.Channel.Of(name, channel.Spend, channel.Gain, channel.Results) with
    {
        Customers = channel.Customers,
        PaybackMonths = channel.PaybackMonths,
        Floor = channel.Floor,
        Ceiling = channel.Ceiling,
        LargestChange = channel.LargestChange,
        MaxAcquisitionCost = channel.MaxAcquisitionCost,
        MaxPaybackMonths = channel.MaxPaybackMonths,
    };
}
