using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Finds the best hypotheses of a stream without keeping the stream: for files larger than memory.</summary>
/// <remarks>
/// <para>Feed it every hypothesis once, in order of arrival; it keeps the best ones asked for and a count per score. The result is the
/// same as <see cref="Ranking.Top"/> of a backlog with the same hypotheses, places and ranks included.</para>
/// <para>It does not notice ids that come twice. One writer at a time.</para>
/// </remarks>
[DebuggerDisplay("{Count} ranked by {Formula.Name,nq}, {UnscoredCount} unscored, {SetAsideCount} set aside")]
public sealed partial class StreamRanking
{
    private readonly PriorityQueue<Hypothesis, (int Position, int Arrival)> _best;
    private readonly int[] _countsByLevel = new int[IceScore.Count];
    private readonly bool _allStatuses;
    private readonly int _capacity;

    /// <summary>Starts an empty stream.</summary>
    /// <param name="capacity">How many of the best to keep, 0 or more; <see cref="int.MaxValue"/> keeps all.</param>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <param name="allStatuses">Whether those that run, are in review, concluded or archived are ranked too.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public StreamRanking(int capacity, IceFormula? formula = null, bool allStatuses = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _capacity = capacity;
        _allStatuses = allStatuses;
        Formula = formula ?? IceFormula.Product;
        _best = new PriorityQueue<Hypothesis, (int Position, int Arrival)>(WorstFirst.Instance);
    }

    /// <summary>The formula that orders them.</summary>
    public IceFormula Formula { get; }

    /// <summary>How many were ranked so far, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>How many could be chosen but are not rated.</summary>
    public int UnscoredCount { get; private set; }

    /// <summary>How many are set aside by their status.</summary>
    public int SetAsideCount { get; private set; }

    /// <summary>Takes the next hypothesis.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public void Add(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        if (!_allStatuses && !hypothesis.Status.CanBeChosen())
        {
            SetAsideCount++;
            return;
        }

        if (hypothesis.Score is not { } score)
        {
            UnscoredCount++;
            return;
        }

        int position = Formula.Order.PositionOf(score);
        _countsByLevel[Formula.Order.LevelOf(score)]++;
        (int, int) priority = (position, Count++);
        if (_best.Count < _capacity)
            _best.Enqueue(hypothesis, priority);
        else if (_capacity > 0)
            _best.EnqueueDequeue(hypothesis, priority);
    }

    /// <summary>The best so far, best first, with the places and ranks that they have among all.</summary>
    /// <returns>At most as many as the capacity.</returns>
    public IReadOnlyList<RankedHypothesis> Top()
    {
        (Hypothesis Hypothesis, (int Position, int Arrival) Key)[] best = [.. _best.UnorderedItems];
        Array.Sort(best, static (x, y) => x.Key.CompareTo(y.Key));
        int[] ranks = IceOrder.RanksOf(_countsByLevel);
        var top = new RankedHypothesis[best.Length];
        for (int i = 0; i < top.Length; i++)
        {
            IceScore score = Formula.Order[best[i].Key.Position];
            top[i] = new RankedHypothesis(i + 1, ranks[Formula.Order.LevelOf(score)], Formula.ValueOf(score), best[i].Hypothesis);
        }

        return top;
    }

    private sealed class WorstFirst : IComparer<(int Position, int Arrival)>
    {
        public static WorstFirst Instance { get; } = new();

        public int Compare((int Position, int Arrival) x, (int Position, int Arrival) y) => y.CompareTo(x);
    }
}
