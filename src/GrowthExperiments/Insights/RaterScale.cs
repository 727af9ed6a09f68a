using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>How one rater uses the scale: how high, and how far apart.</summary>
/// <remarks>Two are equal when all parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record RaterScale
{
    internal RaterScale(string rater, int count, double mean, double deviation, int least)
    {
        Rater = rater;
        Count = count;
        Mean = mean;
        Deviation = deviation;
        IsUsable = count >= least && deviation > 0;
    }

    /// <summary>Who.</summary>
    public string Rater { get; }

    /// <summary>How many hypotheses the rater scored.</summary>
    public int Count { get; }

    /// <summary>The mean logarithm of the scores: higher for one who rates high.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation of those logarithms, over all of them: larger for one who uses more of the scale.</summary>
    public double Deviation { get; }

    /// <summary>The score in the middle of the rater's scale, the geometric mean.</summary>
    public double Middle => Math.Exp(Mean);

    /// <summary>Whether the rater scored enough, and not all alike, for the scores to be told apart; otherwise all of them count as 0.</summary>
    public bool IsUsable { get; }

    internal double ZOf(double score) => IsUsable ? (Math.Log(score) - Mean) / Deviation : 0;

    /// <summary>Such as <c>mia: 210 in the middle of 12</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Invariant($"{Shown.Escaped(Rater)}: {Middle:G3} in the middle of {Count}");
}
