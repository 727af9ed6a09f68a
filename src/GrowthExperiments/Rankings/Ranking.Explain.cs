namespace GrowthExperiments;

/// <content>Reasons and comparisons.</content>
public sealed partial class Ranking
{
    /// <summary>Says why a hypothesis has its place: its number, what beats it, what it beats, and the rule that decided.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The reasons; for one that is not rated or set aside, why it has no place.</returns>
    /// <exception cref="ArgumentException">No hypothesis with this id went into the ranking.</exception>
    public RankingExplanation Explain(HypothesisId id)
    {
        if (TryGetPlace(id, out int place))
        {
            return new RankingExplanation(
                this,
                At(place - 1),
                place > 1 ? At(place - 2) : null,
                place < Count ? At(place) : null);
        }

        if (!_table.TryGetSlot(id, out int slot) || _table.Cells[slot] == HypothesisCell.None)
            Throw.Argument(Messages.NotRankedUnknown(id.Value), nameof(id));
        return new RankingExplanation(this, _table[slot], WhyNotRanked(id));
    }

    /// <summary>Compares this ranking with an earlier or other one: what enters and leaves the top, and what moved.</summary>
    /// <param name="baseline">The ranking to compare with.</param>
    /// <param name="top">How many places count as the top; 10 when not given.</param>
    /// <returns>The differences, seen as going from <paramref name="baseline"/> to this ranking.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="baseline"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public RankingComparison Against(Ranking baseline, int top = 10)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return new RankingComparison(baseline, this, top);
    }

    /// <summary>Says what the top hangs on: how it changes under other formulas and with any rating one higher or lower, and how likely each belongs to it as
    /// its raters differ.</summary>
    /// <param name="top">How many places count as the top, 1 to <see cref="RankingSensitivity.MostTop"/>; 10 when not given.</param>
    /// <returns>The sensitivity.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The ranking is by a number of your own, which does not come from the ratings.</exception>
    public RankingSensitivity Sensitivity(int top = 10)
    {
        NumberRules.CheckBetween(top, 1, RankingSensitivity.MostTop, nameof(top), nameof(top));
        if (Formula is not { } own || _order is not FormulaOrder order)
            throw new InvalidOperationException(Messages.NoSensitivity(Name).Message);
        return new RankingSensitivity(this, own, formula => new Ranking(_table, formula), PlaceWith, top);

        int PlaceWith(RankedHypothesis item, IceScore score) => order.IndexWith(order.SlotAt(item.Place - 1), score) + 1;
    }
}
