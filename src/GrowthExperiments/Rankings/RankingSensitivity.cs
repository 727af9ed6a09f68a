using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What the top of a ranking hangs on: the formula, single ratings, and how far the raters differ.</summary>
/// <remarks>
/// <para>Every change is looked at alone: one other formula, or one rating one higher or lower, all else as it is.</para>
/// <para>A hypothesis that two or more people rated has the mean of their values under the formula, give or take its standard error (the sample standard
/// deviation by the square root of their number), as a normal distribution; the others stand at their value, without a probability of their own.</para>
/// <para>Use the parts for a display of your own, or <see cref="ToString"/> for the words. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("top {Top} of {Ranking.Count}, {Hinges} hinges")]
public sealed partial class RankingSensitivity
{
    /// <summary>The most places that may count as the top.</summary>
    public const int MostTop = 1_000;

    private const int MostOutside = 10;
    private static readonly IceFormula[] Others = [IceFormula.Product, IceFormula.Mean, IceFormula.From("impact x confidence", s => s.Impact * s.Confidence)];

    internal RankingSensitivity(Ranking ranking, IceFormula own, Func<IceFormula, Ranking> rankBy, Func<RankedHypothesis, IceScore, int> placeWith, int top)
    {
        Ranking = ranking;
        Top = top;
        Formulas = [.. Others.Where(formula => formula != own).Select(formula => rankBy(formula).Against(ranking, top))];
        IReadOnlyList<RankedHypothesis> near = ranking.Top(top + Math.Min(top, MostOutside));
        TopChances chances = TopChances.Of(ranking, own, top, near.Count);
        Items = [.. near.Select(item => new HypothesisSensitivity(item, [.. ShiftsOf(item, placeWith)], chances[item.Place]))];
        LeftOut = chances.LeftOut;
    }

    /// <summary>The ranking that is looked at.</summary>
    public Ranking Ranking { get; }

    /// <summary>How many places count as the top.</summary>
    public int Top { get; }

    /// <summary>What other formulas would make of the top: product, mean, and impact x confidence, which leaves out ease; less the ranking's own.</summary>
    public IReadOnlyList<RankingComparison> Formulas { get; }

    /// <summary>Those in the top and as many just outside it, 10 at most, by place.</summary>
    public IReadOnlyList<HypothesisSensitivity> Items { get; }

    /// <summary>How many that several people rated, and that might have reached the top, were passed over for the probabilities; 0 but in huge backlogs.</summary>
    public int LeftOut { get; }

    /// <summary>What the top hangs on, in plain words, a sentence a line, lines parted by LF.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => SensitivityWords.Explain(this);

    internal int Hinges => Items.Sum(item => item.Hinges.Count);

    private IEnumerable<RatingShift> ShiftsOf(RankedHypothesis item, Func<RankedHypothesis, IceScore, int> placeWith)
    {
        IceScore score = item.Hypothesis.Score!.Value;
        foreach (IceRating rating in Enum.GetValues<IceRating>())
        {
            int from = score.RatingOf(rating);
            foreach (int to in (int[])[from - 1, from + 1])
            {
                if (to is < IceScore.MinRating or > IceScore.MaxRating)
                    continue;
                IceScore other = score.With(rating, to);
                int place = placeWith(item, other);
                yield return new RatingShift(rating, from, to, other, place, item.Place > Top && place <= Top, item.Place <= Top && place > Top);
            }
        }
    }
}
