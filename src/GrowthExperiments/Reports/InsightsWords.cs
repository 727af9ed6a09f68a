using System.Globalization;

namespace GrowthExperiments;

/// <summary>What the formats of insights say alike.</summary>
internal static class InsightsWords
{
    /// <summary>How many won, in a sentence.</summary>
    public static string Headline(InsightsReport report) => report.Rate is { Value: { } value } rate
        ? string.Create(CultureInfo.InvariantCulture, $"{rate.Won} of {CycleWords.Count(rate.Counted, "test")} won: {Percent.Of((double)value)}.")
        : "No test is concluded yet.";

    /// <summary>The weeks it rests on; empty without tests.</summary>
    public static string Weeks(InsightsReport report) => report.Weeks is var (first, last) ? $"{first} to {last}" : "";

    /// <summary>What a kind of finding is good for, as a head.</summary>
    public static string HeadOf(FindingKind kind) => Capital(FindingWords.HeadingOf(kind));

    /// <summary>The text with a capital at its head.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Such as <c>1.4 times the plan</c>.</summary>
    public static string Times(double factor) => $"{factor.ToString("0.0#", CultureInfo.InvariantCulture)} times the plan";
}
