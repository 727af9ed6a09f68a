using System.Globalization;

namespace GrowthExperiments;

/// <summary>How returns and counts are said.</summary>
internal static class QuarterWords
{
    /// <summary>Such as <c>3.25 for each 1</c>.</summary>
    public static string Each(decimal value) => $"{Number(value)} for each 1";

    /// <summary>A return with two decimals.</summary>
    public static string Number(decimal value) => ExactNumber.Normalize(Math.Round(value, 2, MidpointRounding.AwayFromZero)).ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>1 result</c> or <c>40 results</c>.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
