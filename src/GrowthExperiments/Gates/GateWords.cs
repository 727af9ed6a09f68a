namespace GrowthExperiments;

/// <summary>How criteria and their results are said.</summary>
internal static class GateWords
{
    /// <summary>What a criterion asks for, such as <c>at least 20 customers</c>.</summary>
    public static string Asked(GateCriterion criterion) =>
        criterion.IsYesOrNo ? "yes or no" : $"{Comparison(criterion)} {Shown.Escaped(criterion.NumberWithUnit(criterion.Threshold))}";

    public static string Comparison(GateCriterion criterion) => criterion.Comparison switch
    {
        GateComparison.AtLeast => "at least",
        GateComparison.Above => "above",
        GateComparison.AtMost => "at most",
        GateComparison.Below => "below",
        _ => "exactly",
    };

    /// <summary>How a measured criterion came out, such as <c>met by 1</c>.</summary>
    public static string Came(GateResult result)
    {
        string word = result.IsMet == true ? "met" : "not met";
        return result.Margin switch
        {
            0 when result.IsMet == true => word,
            0 => $"{word}, as the threshold itself does not pass",
            _ => $"{word} by {ExactNumber.Format(Math.Abs(result.Margin!.Value))}",
        };
    }
}
