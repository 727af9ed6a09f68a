using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <summary>A ranking under change: every change and every question costs microseconds, however many hypotheses there are.</summary>
/// <remarks>
/// <para>The order is that of <see cref="Ranking"/>: what is rated and can still be chosen, by value, confidence, ease, impact and arrival. What is
/// not rated or set aside by its status is kept too, without a place, until that changes. An update keeps the order of arrival.</para>
/// <para>It keeps its hypotheses by itself: changes here do not reach the backlog from which it was made, nor the other way round. It takes
/// about 13 bytes a hypothesis beside the hypotheses and their map by id. One writer at a time, and no reader meanwhile; take
/// <see cref="ToRanking"/> for what is to be shared.</para>
/// </remarks>
/// <example>
/// <code>
/// LiveRanking live = backlog.RankLive();
/// int place = live.Rescore(id, IceScore.Of(9, 7, 8));
/// </code>
/// </example>
[DebuggerDisplay("{Count} ranked by {Formula.Name,nq}")]
public sealed partial class LiveRanking
{
    private readonly HypothesisTable _table = new();
    private readonly RunningCounts _counts = new(IceScore.Count);
    private readonly ArrivalCounts _arrivals;

    /// <summary>A ranking of these hypotheses, in this order of arrival.</summary>
    /// <param name="hypotheses">The hypotheses; their ids must differ.</param>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null.</exception>
    /// <exception cref="GrowthConflictException">An id comes twice.</exception>
    public LiveRanking(IEnumerable<Hypothesis> hypotheses, IceFormula? formula = null)
    {
        ArgumentNullException.ThrowIfNull(hypotheses);
        Formula = formula ?? IceFormula.Product;
        _arrivals = new ArrivalCounts(_table);
        foreach (Hypothesis hypothesis in hypotheses)
            Enter(hypothesis);
    }

    /// <summary>The formula that orders them.</summary>
    public IceFormula Formula { get; }

    /// <summary>The number of ranked hypotheses.</summary>
    public int Count => _counts.Total;

    /// <summary>Adds a hypothesis; it arrives last.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <returns>Its place from 1; 0 when it is not rated or cannot be chosen.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    /// <exception cref="GrowthConflictException">Its id is already there; the message names it.</exception>
    public int Add(Hypothesis hypothesis) => Enter(hypothesis) + 1;

    /// <summary>Puts a hypothesis in the place of the one with the same id; it keeps its order of arrival.</summary>
    /// <param name="hypothesis">The new state.</param>
    /// <returns>Its place from 1; 0 when it is not rated or cannot be chosen.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none with that id; the message names it.</exception>
    public int Update(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        int slot = _table.SlotOf(hypothesis.Id);
        TakeOut(slot);
        _table.Set(slot, hypothesis);
        return PutIn(slot) + 1;
    }

    /// <summary>Rates a hypothesis anew.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="score">The new score; null takes the rating away.</param>
    /// <returns>Its place from 1; 0 when it is not rated or cannot be chosen.</returns>
    /// <exception cref="KeyNotFoundException">There is none with that id; the message names it.</exception>
    public int Rescore(HypothesisId id, IceScore? score)
    {
        int slot = _table.SlotOf(id);
        TakeOut(slot);
        _table.SetScore(slot, score);
        return PutIn(slot) + 1;
    }

    /// <summary>Removes a hypothesis.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(HypothesisId id)
    {
        if (!_table.TryGetSlot(id, out int slot))
            return false;
        TakeOut(slot);
        _table.Clear(slot);
        if (_table.IsSparse)
            Compact();
        return true;
    }

    /// <summary>Looks a hypothesis up, ranked or not.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="hypothesis">The hypothesis, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(HypothesisId id, [MaybeNullWhen(false)] out Hypothesis hypothesis) => _table.TryGet(id, out hypothesis);

    /// <summary>The place of a hypothesis, from 1.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>1 to <see cref="Count"/>.</returns>
    /// <exception cref="ArgumentException">It is not rated, set aside, or not there; the message says which.</exception>
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
        place = _table.TryGetSlot(id, out int slot) ? IndexOf(slot) + 1 : 0;
        return place > 0;
    }

    /// <summary>The hypothesis at a place.</summary>
    /// <param name="place">1 to <see cref="Count"/>.</param>
    /// <returns>The hypothesis with its place, rank and value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is out of range.</exception>
    public RankedHypothesis At(int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, Count);
        (int position, int before) = _counts.Find(place - 1);
        var cell = (ushort)Formula.Order[position].Packed;
        Hypothesis hypothesis = _table[_arrivals.At(position, cell, place - 1 - before)]!;
        int rank = _counts.SumBefore(Formula.Order.LevelAt(position).First) + 1;
        return new RankedHypothesis(place, rank, Formula.Order.ValueAt(position), hypothesis);
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
    public IReadOnlyList<RankedHypothesis> Page(int skip, int take) => RankedHypothesis.Page(Count, skip, take, index => At(index + 1));

    /// <summary>Freezes the order as it is now, with reasons, comparisons, and what is not rated or set aside; later changes do not reach it.</summary>
    /// <returns>The ranking. It shares the memory of this one until that changes.</returns>
    public Ranking ToRanking() => new(_table.Freeze(), Formula);

    private int Enter(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        return PutIn(_table.Add(hypothesis));
    }

    /// <summary>Gives a slot its place; returns its index, which is negative when it is not ranked.</summary>
    private int PutIn(int slot)
    {
        if (PositionOf(slot) is not (>= 0 and var position))
            return -1;
        _counts.Add(position, 1);
        _arrivals.Add(position, slot, 1);
        return IndexOf(slot, position);
    }

    private void TakeOut(int slot)
    {
        if (PositionOf(slot) is not (>= 0 and var position))
            return;
        _counts.Add(position, -1);
        _arrivals.Add(position, slot, -1);
    }

    private int IndexOf(int slot) =>
        PositionOf(slot) is >= 0 and var position ? IndexOf(slot, position) : -1;

    private int IndexOf(int slot, int position) => _counts.SumBefore(position) + _arrivals.CountBefore(position, _table.CellAt(slot), slot);

    /// <summary>The position of a slot's score in the formula's order; negative when it is not ranked.</summary>
    private int PositionOf(int slot) =>
        HypothesisCell.IsRanked(_table.CellAt(slot)) ? Formula.Order.Positions[_table.CellAt(slot)] : -1;

    private Fault WhyNotRanked(HypothesisId id) => _table.TryGetSlot(id, out int slot)
        ? HypothesisCell.WhyNotRanked(_table.CellAt(slot), id, _table[slot])
        : HypothesisCell.WhyNotRanked(HypothesisCell.None, id, null);

    private void Compact()
    {
        for (int slot = 0; slot < _table.Length; slot++)
            TakeOut(slot);
        _table.Compact();
        for (int slot = 0; slot < _table.Length; slot++)
            PutIn(slot);
    }
}
