using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>Where one hypothesis stands in two rankings.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RankingMove
{
    internal RankingMove(Hypothesis hypothesis, int? before, int? after)
    {
        Hypothesis = hypothesis;
        Before = before;
        After = after;
    }

    /// <summary>The hypothesis, as the newer ranking has it where it is in both.</summary>
    public Hypothesis Hypothesis { get; }

    /// <summary>Its place in the baseline; null when it had none.</summary>
    public int? Before { get; }

    /// <summary>Its place now; null when it has none.</summary>
    public int? After { get; }

    /// <summary>How many places it went up; negative when it went down; 0 when it is in one ranking only.</summary>
    public int Up => Before is { } before && After is { } after ? before - after : 0;

    /// <summary>Such as <c>A one-field sign-up: 7 to 3 (up 4)</c>.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Shown.Escaped(Hypothesis.Title)}: {Place(Before)} to {Place(After)}{Direction}");

    private string Direction => Up switch
    {
        0 => "",
        > 0 => string.Create(CultureInfo.InvariantCulture, $" (up {Up})"),
        _ => string.Create(CultureInfo.InvariantCulture, $" (down {-Up})"),
    };

    private static string Place(int? place) => place?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
