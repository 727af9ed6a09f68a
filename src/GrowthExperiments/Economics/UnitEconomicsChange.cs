using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What it does to an account's worth to go from some <see cref="UnitEconomics"/> to others.</summary>
/// <remarks>Two are equal when both sides are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record UnitEconomicsChange
{
    internal UnitEconomicsChange(UnitEconomics before, UnitEconomics after)
    {
        Before = before;
        After = after;
    }

    /// <summary>The economics before.</summary>
    public UnitEconomics Before { get; }

    /// <summary>The economics after.</summary>
    public UnitEconomics After { get; }

    /// <summary>The relative change of the lifetime value: 0.5 is 50 % more; null where one of them has no end, or the one before is 0.</summary>
    public decimal? LifetimeValueChange
    {
        get
        {
            if (Before.LifetimeValue is not { Amount: > 0 } || After.LifetimeValue is null)
                return null;
            decimal contribution = After.Contribution / Before.Contribution;
            return ExactNumber.Normalize((contribution * Before.Churn / After.Churn) - 1); // not of the rounded values: 3 % to 2 % churn is exactly 0.5
        }
    }

    /// <summary>What changes and what it does, such as <c>churn 3 % to 2 %: LTV 16,666.67 EUR to 25,000.00 EUR (+50 %)</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString()
    {
        string[] parts =
        [
            .. Part("revenue", Before.Revenue.ToCents(), After.Revenue.ToCents()),
            .. Part("churn", Percent.OfShare(Before.Churn), Percent.OfShare(After.Churn)),
            .. Part("margin", Percent.OfShare(Before.Margin), Percent.OfShare(After.Margin)),
            .. Part("CAC", Before.AcquisitionCost?.ToCents() ?? "not said", After.AcquisitionCost?.ToCents() ?? "not said"),
        ];
        string what = parts.Length == 0 ? "nothing changes" : string.Join(", ", parts);
        string change = LifetimeValueChange is { } relative ? $" ({Percent.Signed((double)relative)})" : "";
        string after = After.LifetimeValue is { } value && Before.LifetimeValue is not null ? value.ToCents() : After.ValueText;
        return $"{what}: {Before.ValueText} to {after}{change}";
    }

    private static IEnumerable<string> Part(string name, string before, string after) => before == after ? [] : [$"{name} {before} to {after}"];
}
