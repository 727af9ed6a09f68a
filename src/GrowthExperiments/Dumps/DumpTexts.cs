using System.Globalization;

namespace GrowthExperiments;

/// <summary>Values as a notebook shows them: short texts, with the same letters in every culture.</summary>
internal static class DumpTexts
{
    public static string? UnlessNone(this string text, bool isNone) => isNone ? null : text;

    public static string Text(this DateOnly day) => day.ToString(InstantText.Date, CultureInfo.InvariantCulture);

    public static string? Day(this DateTimeOffset? at) => at?.ToString(InstantText.Date, CultureInfo.InvariantCulture);

    public static string? Range((double Low, double High)? interval) => interval is { } range ? Percent.Range(range) : null;

    /// <summary>A number that a formula made, without the digits that nobody reads.</summary>
    public static double Rounded(double value) => Math.Abs(value) is >= 1e-6 and < 1e15 ? Math.Round(value, Math.Abs(value) < 0.01 ? 8 : 4) : value;

    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    public static string? Text(this Money? money) => money?.ToString("N", null);

    /// <summary>Several texts in one cell.</summary>
    public static string? Joined<T>(IReadOnlyCollection<T> items, string between = ", ") => items.Count == 0 ? null : string.Join(between, items);
}
