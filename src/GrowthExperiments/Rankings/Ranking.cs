using System.Collections;
using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A frozen, complete order of the hypotheses that can be chosen: by a formula, those that are rated; by a number of your own, all.</summary>
/// <remarks>
/// <para>The order is total. By a formula: higher value first, then higher confidence, higher ease, higher impact, and at last the order of
/// arrival in the backlog. By a number of your own: higher number first, then the order of arrival. The same input gives the same order on
/// every machine and in every culture.</para>
/// <para>The ranking does not follow later changes of the backlog. Enumeration and the indexer go by place, best first; the indexer counts
/// from 0, places count from 1. It orders no more than is asked for: the first thousand places are picked out; a place beyond them, or the
/// place of a hypothesis, has an index built that all rankings of the same state of the backlog share. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{Count} ranked by {Name,nq}, {Unscored.Count} unscored, {SetAside.Count} set aside")]
public sealed partial class Ranking : IReadOnlyList<RankedHypothesis>
{
    private readonly FrozenTable _table;
    private readonly RankingOrder _order;

    internal Ranking(FrozenTable table, IceFormula formula)
    {
        Formula = formula;
        Name = formula.Name;
        _table = table;
        _order = new FormulaOrder(table, formula.Order);
    }

    internal Ranking(FrozenTable table, string name, RankingOrder order)
    {
        Name = name;
        _table = table;
        _order = order;
    }

    /// <summary>The formula that made the order; null when a number of your own did.</summary>
    public IceFormula? Formula { get; }

    /// <summary>The name of what made the order: the formula's, or the one given.</summary>
    public string Name { get; }

    /// <summary>The number of ranked hypotheses.</summary>
    public int Count => _order.Count;

    /// <summary>Those that could be chosen but are not rated yet, in order of arrival; empty when a number of your own ranked them too.</summary>
    public IReadOnlyList<Hypothesis> Unscored => Formula is null ? [] : _table.Unscored;

    /// <summary>Those that run, are in review, concluded or archived, in order of arrival; empty when all statuses were ranked.</summary>
    public IReadOnlyList<Hypothesis> SetAside => _table.SetAside;

    /// <summary>The hypothesis at an index: index 0 is place 1.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <returns>The hypothesis with its place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public RankedHypothesis this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return At(index);
        }
    }

    /// <summary>The best ones.</summary>
    /// <param name="count">How many, 0 or more; more than there are gives all.</param>
    /// <returns>The first places, best first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public IReadOnlyList<RankedHypothesis> Top(int count) => Page(0, count);

    /// <summary>A part of the order.</summary>
    /// <param name="skip">How many of the best to pass over, 0 or more.</param>
    /// <param name="take">How many to return at most, 0 or more.</param>
    /// <returns>The places from <paramref name="skip"/> + 1 on, best first; empty beyond the end.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public IReadOnlyList<RankedHypothesis> Page(int skip, int take) => RankedHypothesis.Page(Count, skip, take, At);

    /// <summary>The place of a hypothesis, from 1.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>1 to <see cref="Count"/>.</returns>
    /// <exception cref="ArgumentException">It is not rated, set aside, or not in this ranking; the message says which.</exception>
    public int PlaceOf(HypothesisId id)
    {
        if (!TryGetPlace(id, out int place))
            Throw.Argument(WhyNotRanked(id), nameof(id));
        return place;
    }

    /// <summary>The place of a hypothesis, without throwing.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="place">The place from 1, or 0.</param>
    /// <returns>Whether it has one.</returns>
    public bool TryGetPlace(HypothesisId id, out int place)
    {
        place = _table.TryGetSlot(id, out int slot) ? _order.IndexOf(slot) + 1 : 0;
        return place > 0;
    }

    /// <summary>The competition rank of a hypothesis (1, 2, 2, 4): equal values share it.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>1 to <see cref="Count"/>.</returns>
    /// <exception cref="ArgumentException">It is not rated, set aside, or not in this ranking; the message says which.</exception>
    public int RankOf(HypothesisId id) => At(PlaceOf(id) - 1).Rank;

    /// <summary>Goes through all places, best first.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<RankedHypothesis> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return At(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many are <see cref="Unscored"/> and <see cref="SetAside"/>, without a list of them.</summary>
    internal (int Unscored, int SetAside) CountBeside() =>
        _table.CountBeside() is var beside && Formula is null ? (0, beside.SetAside) : beside;

    /// <summary>How many share the number of the one at a place.</summary>
    internal int CountOfEquals(int place) => _order.EqualsOf(place - 1, _order.SlotAt(place - 1)).Count;

    /// <summary>Of a ranking by a formula those that a filter lets pass; faster than by place where there are few of many.</summary>
    internal IEnumerable<RankedHypothesis> InOrderOfArrival(Func<Hypothesis, bool> filter)
    {
        for (int slot = 0; slot < _table.Cells.Length; slot++)
        {
            if (_table.Cells[slot] is var cell && HypothesisCell.IsRanked(cell) && filter(_table[slot]))
                yield return At(_order.IndexOf(slot));
        }
    }

    /// <summary>The first rule by which two of them differ.</summary>
    internal IceRule RuleBetween(RankedHypothesis one, RankedHypothesis other) =>
        Formula is { } formula ? formula.Order.RuleBetween(one.Hypothesis.Score!.Value, other.Hypothesis.Score!.Value)
        : one.Value == other.Value ? IceRule.Arrival
        : IceRule.Value;

    private RankedHypothesis At(int index)
    {
        int slot = _order.SlotAt(index);
        return new RankedHypothesis(index + 1, _order.EqualsOf(index, slot).First + 1, _order.ValueAt(index, slot), _table[slot]);
    }

    private Fault WhyNotRanked(HypothesisId id) => _table.TryGetSlot(id, out int slot)
        ? HypothesisCell.WhyNotRanked(_table.Cells[slot], id, _table[slot])
        : HypothesisCell.WhyNotRanked(HypothesisCell.None, id, null);
}
