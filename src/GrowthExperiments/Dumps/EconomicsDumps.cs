using System.Diagnostics;

namespace GrowthExperiments;

public sealed partial record UnitEconomics
{
    internal object ToDump() => Figures(this).Select(f => new { f.Figure, f.Value }).ToArray();

    internal static (string Figure, string? Value)[] Figures(UnitEconomics economics) =>
    [
        ("revenue", $"{economics.Revenue:N}"),
        ("margin", Percent.OfShare(economics.Margin)),
        ("churn", Percent.OfShare(economics.Churn)),
        ("contribution", $"{economics.Contribution:N}"),
        ("months in a period", ExactNumber.Format(economics.MonthsPerPeriod)),
        ("lifetime value", economics.LifetimeValue.Text()),
        ("acquisition cost", economics.AcquisitionCost.Text()),
        ("LTV to CAC", economics.LtvToCac is { } ratio ? ExactNumber.Format(Math.Round(ratio, 2)) : null),
        ("payback in months", economics.PaybackMonths is { } months ? ExactNumber.Format(Math.Round(months, 1)) : null),
        ("healthy", economics.IsHealthy switch { null => null, true => "yes", false => "no" }),
    ];
}

public sealed partial record UnitEconomicsChange
{
    internal object ToDump() => UnitEconomics.Figures(Before)
        .Zip(UnitEconomics.Figures(After), (before, after) => new { before.Figure, Before = before.Value, After = after.Value })
        .ToArray();
}

[DebuggerTypeProxy(typeof(DebugViews.OfItems<MetricWorth>))]
public sealed partial class MetricWorths
{
    internal object ToDump() => DumpRows.Of(this, w => new { Metric = w.Metric.Value, PerMonth = $"{w.PerMonth:N}" });
}
