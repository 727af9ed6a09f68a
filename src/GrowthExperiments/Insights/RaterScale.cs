using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How one rater uses the scale: how high, and how far apart.</summary>
/// <remarks>Two are equal when all parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{Rater}: {Mean} +- {Deviation} of {Count}")]
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
}
