using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <content>The figures in words.</content>
public sealed partial record UnitEconomics
{
    /// <summary>How long a period is, such as <c>a month</c>.</summary>
    internal string Period => MonthsPerPeriod switch
    {
        1 => "a month",
        3 => "a quarter",
        12 => "a year",
        _ => string.Create(CultureInfo.InvariantCulture, $"each {MonthsPerPeriod} months"),
    };

    /// <summary>What an account pays and every figure that follows, such as <c>500.00 EUR a month at 3 % churn: LTV 16,666.67 EUR</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        string margin = Margin == 1 ? "" : $"{Percent.OfShare(Margin)} margin and ";
        text.Append(CultureInfo.InvariantCulture, $"{Revenue:N} {Period} at {margin}{Percent.OfShare(Churn)} churn: {ValueText}");
        if (AcquisitionCost is { } cost)
            text.Append(CultureInfo.InvariantCulture, $", CAC {cost:N}, {(LtvToCac is null ? "" : $"LTV/CAC {RatioText}, ")}{PaybackText}");
        return text.ToString();
    }

    /// <summary>Such as <c>LTV 16,666.67 EUR</c>.</summary>
    internal string ValueText =>
        LifetimeValue is { } value ? $"LTV {value:N}"
        : Churn == 0 ? "no finite lifetime value: churn is 0"
        : "no lifetime value that money can hold: churn is almost 0";

    /// <summary>Such as <c>3.33 (healthy: above 3)</c>, of one whose acquisition cost is known.</summary>
    internal string RatioText
    {
        get
        {
            string ratio = LtvToCac is { } value ? ExactNumber.Format(Math.Round(value, 2, MidpointRounding.ToZero)) : "no end";
            return $"{ratio} ({(IsHealthy == true ? "healthy: above 3" : "not healthy: not above 3")})";
        }
    }

    private string PaybackText => PaybackMonths is not { } months ? "never paid back"
        : $"paid back after {Months(months)} months ({(PaybackMonthsWithChurn is { } churned ? Months((decimal)churned) : "never")} with churn)";

    /// <summary>A number of months with one decimal.</summary>
    internal static string Months(decimal months) => ExactNumber.Format(Math.Round(months, 1, MidpointRounding.AwayFromZero));
}
