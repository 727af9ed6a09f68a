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

    /// <summary>A part of an order.</summary>
    /// <param name="count">How many the order holds.</param>
    /// <param name="skip">How many of the best to pass over.</param>
    /// <param name="take">How many to return at most.</param>
    /// <param name="at">The one at an index, from 0.</param>
    internal static IReadOnlyList<RankedHypothesis> Page(int count, int skip, int take, Func<int, RankedHypothesis> at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        int start = Math.Min(skip, count);
        var page = new RankedHypothesis[Math.Min(take, count - start)];
        for (int i = 0; i < page.Length; i++)
            page[i] = at(start + i);
        return page;
    }

    /// <summary>Place, value and title, for logs and debuggers.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Place}. {RankingWords.Number(Value)} {Shown.Escaped(_hypothesis?.Title)}");
}
