using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How one person rates, beside the others.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RaterHabit
{
    internal RaterHabit(RaterScale scale, double? lean)
    {
        Scale = scale;
        Lean = lean;
    }

    /// <summary>Who rates, how many, how high, and how far apart.</summary>
    public RaterScale Scale { get; }

    /// <summary>The factor by which the person's products are above those of the others on the same hypotheses (geometric means): 1.2 is a fifth higher; null
    /// when nobody else rated any of them.</summary>
    public double? Lean { get; }

    /// <summary>Such as <c>mia: 14 rated, 1.2 times the others</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() =>
        $"{Shown.Escaped(Scale.Rater)}: {ExactNumber.Format(Scale.Count)} rated{(Lean is { } lean ? $", {ExactNumber.Format(Math.Round((decimal)lean, 2))} times the others" : "")}";
}
