using System.Collections;
using System.Diagnostics;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments;

/// <summary>A frozen, complete order, under one formula, of the scored hypotheses that can still be chosen.</summary>
/// <remarks>
/// <para>The order is total: higher value first, then higher confidence, higher ease, higher impact, and at last the order of arrival in
/// the backlog. The same input gives the same order on every machine and in every culture.</para>
/// <para>The ranking does not follow later changes of the backlog. Enumeration and the indexer go by place, best first; the indexer counts
/// from 0, places count from 1. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{Count} ranked by {Formula.Name,nq}, {Unscored.Count} unscored, {SetAside.Count} set aside")]
public sealed partial class Ranking : IReadOnlyList<RankedHypothesis>
{
    private readonly Hypothesis[] _arrivals;
    private readonly int[] _order;
    private readonly int[] _ranks;
    private readonly Lazy<Dictionary<HypothesisId, int>> _places;

    internal Ranking(IceFormula formula, Hypothesis[] scored, Hypothesis[] unscored, Hypothesis[] setAside)
    {
        Formula = formula;
        _arrivals = scored;
        Unscored = Array.AsReadOnly(unscored);
        SetAside = Array.AsReadOnly(setAside);
        IceScore[] scores = Array.ConvertAll(scored, static h => h.Score!.Value);
        _order = new int[scores.Length];
        IceRanker.Rank(scores, _order, formula);
        _ranks = RanksByLevel(scores, formula.Order);
        _places = new Lazy<Dictionary<HypothesisId, int>>(IndexPlaces);
    }

    /// <summary>The formula that made the order.</summary>
    public IceFormula Formula { get; }

    /// <summary>The number of ranked hypotheses.</summary>
    public int Count => _order.Length;

    /// <summary>Those that could be chosen but are not rated yet, in order of arrival.</summary>
    public IReadOnlyList<Hypothesis> Unscored { get; }

    /// <summary>Those that run, are in review, concluded or archived, in order of arrival; empty when all statuses were ranked.</summary>
    public IReadOnlyList<Hypothesis> SetAside { get; }

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
    public IReadOnlyList<RankedHypothesis> Page(int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        int start = Math.Min(skip, Count);
        var page = new RankedHypothesis[Math.Min(take, Count - start)];
        for (int i = 0; i < page.Length; i++)
            page[i] = At(start + i);
        return page;
    }

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
    public bool TryGetPlace(HypothesisId id, out int place) => _places.Value.TryGetValue(id, out place);

    /// <summary>The competition rank of a hypothesis (1, 2, 2, 4): equal values share it.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>1 to <see cref="Count"/>.</returns>
    /// <exception cref="ArgumentException">It is not rated, set aside, or not in this ranking; the message says which.</exception>
    public int RankOf(HypothesisId id) => At(PlaceOf(id) - 1).Rank;

    /// <summary>Goes through all places, best first.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<RankedHypothesis> GetEnumerator()
    {
        for (int i = 0; i < _order.Length; i++)
            yield return At(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int CountAtLevel(int level) => (level + 1 < _ranks.Length ? _ranks[level + 1] : Count + 1) - _ranks[level];

    internal object ToDump() => this.Select(r => new
    {
        r.Place,
        r.Rank,
        r.Value,
        r.Hypothesis.Title,
        r.Hypothesis.Stage,
        r.Hypothesis.Score,
        r.Hypothesis.Owner,
    });

    private static int[] RanksByLevel(ReadOnlySpan<IceScore> scores, IceOrder order)
    {
        var counts = new int[IceScore.Count];
        foreach (IceScore score in scores)
            counts[order.LevelOf(score)]++;
        return IceOrder.RanksOf(counts);
    }

    private RankedHypothesis At(int index)
    {
        Hypothesis hypothesis = _arrivals[_order[index]];
        IceScore score = hypothesis.Score!.Value;
        return new RankedHypothesis(index + 1, _ranks[Formula.Order.LevelOf(score)], Formula.ValueOf(score), hypothesis);
    }

    private Dictionary<HypothesisId, int> IndexPlaces()
    {
        var places = new Dictionary<HypothesisId, int>(Count);
        for (int i = 0; i < _order.Length; i++)
            places.Add(_arrivals[_order[i]].Id, i + 1);
        return places;
    }

    private Fault WhyNotRanked(HypothesisId id) =>
        Find(Unscored, id) is not null ? Messages.NotRankedUnscored(id.Value)
        : Find(SetAside, id) is { } aside ? Messages.NotRankedAside(id.Value, aside.Status.ToString())
        : Messages.NotRankedUnknown(id.Value);

    private static Hypothesis? Find(IReadOnlyList<Hypothesis> hypotheses, HypothesisId id)
    {
        foreach (Hypothesis hypothesis in hypotheses)
        {
            if (hypothesis.Id == id)
                return hypothesis;
        }

        return null;
    }
}
