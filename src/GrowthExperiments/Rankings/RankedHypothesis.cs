using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>A hypothesis with its place in a ranking.</summary>
/// <remarks>Immutable and safe to share. The <c>default</c> value stands for nothing; no member of this library returns it.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct RankedHypothesis
{
    private readonly Hypothesis? _hypothesis;

    internal RankedHypothesis(int place, int rank, double value, Hypothesis hypothesis)
    {
        Place = place;
        Rank = rank;
        Value = value;
        _hypothesis = hypothesis;
    }

    /// <summary>The place, 1 to the number of ranked hypotheses, without ties.</summary>
    public int Place { get; }

    /// <summary>The competition rank (1, 2, 2, 4): hypotheses of equal value share it.</summary>
    public int Rank { get; }

    /// <summary>The number under the ranking's formula.</summary>
    public double Value { get; }

    /// <summary>The hypothesis.</summary>
    /// <exception cref="InvalidOperationException">This is the <c>default</c> value.</exception>
    public Hypothesis Hypothesis => _hypothesis ?? throw new InvalidOperationException("This RankedHypothesis is the default value and holds no hypothesis.");

    /// <summary>Place, value and title, for logs and debuggers.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Place}. {RankingWords.Number(Value)} {Shown.Escaped(_hypothesis?.Title)}");
}
