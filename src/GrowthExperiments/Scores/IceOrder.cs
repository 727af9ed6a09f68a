using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>The total order that a formula gives to the 1000 ICE scores, best first.</summary>
/// <remarks>
/// <para>Higher value first, then higher confidence, higher ease, higher impact: no two scores tie. Position 0 is the best score,
/// always 10/10/10 unless a formula prefers another. Immutable and safe to share.</para>
/// <para>Get one from <see cref="IceFormula.Order"/>. It is an <see cref="IComparer{T}"/>, so it sorts any list of scores.</para>
/// </remarks>
[DebuggerDisplay("{this[0]} first, {this[999]} last")]
public sealed class IceOrder : IComparer<IceScore>
{
    private readonly IceScore[] _scores = new IceScore[IceScore.Count];
    private readonly double[] _values = new double[IceScore.Count];
    private readonly int[] _levels = new int[IceScore.Count];
    private readonly short[] _positions = new short[IceScore.PackedLength];
    private readonly List<int> _levelStarts = [];
    private readonly CellBox[] _boxes = new CellBox[IceScore.Count];

    private IceOrder()
    {
    }

    /// <summary>Position by <see cref="IceScore.Packed"/>.</summary>
    internal ReadOnlySpan<short> Positions => _positions;

    /// <summary>The score at a position.</summary>
    /// <param name="position">0 (best) to 999.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is not 0 to 999.</exception>
    public IceScore this[int position]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, IceScore.Count);
            return _scores[position];
        }
    }

    /// <summary>The position of a score, 0 (best) to 999.</summary>
    /// <param name="score">The score.</param>
    /// <returns>The position.</returns>
    public int PositionOf(IceScore score) => _positions[score.Packed];

    /// <summary>Compares two scores: the better one comes first.</summary>
    /// <param name="x">One score.</param>
    /// <param name="y">The other.</param>
    /// <returns>Negative when <paramref name="x"/> is better, 0 when they are the same score, positive otherwise.</returns>
    public int Compare(IceScore x, IceScore y) => _positions[x.Packed].CompareTo(_positions[y.Packed]);

    /// <summary>The rule that decides between two scores; <see cref="IceRule.Arrival"/> when they are the same.</summary>
    /// <param name="x">One score.</param>
    /// <param name="y">The other.</param>
    /// <returns>The first rule on which they differ.</returns>
    public IceRule RuleBetween(IceScore x, IceScore y) => true switch
    {
        _ when LevelOf(x) != LevelOf(y) => IceRule.Value,
        _ when x.Confidence != y.Confidence => IceRule.Confidence,
        _ when x.Ease != y.Ease => IceRule.Ease,
        _ when x.Impact != y.Impact => IceRule.Impact,
        _ => IceRule.Arrival,
    };

    /// <summary>The formula's value of a score.</summary>
    internal double ValueOf(IceScore score) => _values[_positions[score.Packed]];

    /// <summary>The formula's value of the score at a position.</summary>
    internal double ValueAt(int position) => _values[position];

    /// <summary>The positions of equal value around a position: the first, and the one behind the last.</summary>
    internal (int First, int End) LevelAt(int position) => (_levelStarts[_levels[position]], _levelStarts[_levels[position] + 1]);

    /// <summary>How many better values there are; scores of equal value share a level.</summary>
    internal int LevelOf(IceScore score) => _levels[_positions[score.Packed]];

    /// <summary>The box that holds the best scores, as many as said.</summary>
    internal CellBox BoxOf(int count) => _boxes[count - 1];

    /// <summary>Turns how many there are of each packed score into where each starts in an order of all; returns how many there are.</summary>
    internal int ToStarts(Span<int> counts)
    {
        int start = 0;
        foreach (IceScore score in _scores)
            start = ToStart(ref counts[score.Packed], start);
        return start;
    }

    /// <summary>The same for items in several parts, those of one score part by part.</summary>
    internal void ToStarts(int[][] counts)
    {
        int start = 0;
        foreach (IceScore score in _scores)
        {
            foreach (int[] part in counts)
                start = ToStart(ref part[score.Packed], start);
        }
    }

    /// <summary>Turns how many there are of each level into the competition rank of each level: one more than all better ones.</summary>
    internal static int[] RanksOf(ReadOnlySpan<int> countsByLevel)
    {
        var ranks = new int[countsByLevel.Length];
        int next = 1;
        for (int level = 0; level < ranks.Length; level++)
        {
            ranks[level] = next;
            next += countsByLevel[level];
        }

        return ranks;
    }

    /// <summary>Orders the scores by a key that is compared exactly; the value is what people see.</summary>
    internal static IceOrder By<TKey>(Func<IceScore, TKey> key, Func<IceScore, double> value)
        where TKey : IComparable<TKey>
    {
        var order = new IceOrder();
        (IceScore Score, TKey Key)[] cells = [.. IceScore.All().Select(s => (s, key(s)))];
        Array.Sort(cells, static (x, y) => CompareCells(y, x));
        for (int i = 0; i < cells.Length; i++)
        {
            IceScore score = cells[i].Score;
            order._scores[i] = score;
            order._values[i] = value(score);
            order._positions[score.Packed] = (short)i;
            if (i == 0 || cells[i].Key.CompareTo(cells[i - 1].Key) != 0)
                order._levelStarts.Add(i);
            order._boxes[i] = i == 0 ? CellBox.Of(score) : order._boxes[i - 1].With(score);
            order._levels[i] = order._levelStarts.Count - 1;
        }

        order._levelStarts.Add(IceScore.Count);
        return order;
    }

    private static int ToStart(ref int count, int start)
    {
        int end = start + count;
        count = start;
        return end;
    }

    private static int CompareCells<TKey>((IceScore Score, TKey Key) x, (IceScore Score, TKey Key) y)
        where TKey : IComparable<TKey>
    {
        int byKey = x.Key.CompareTo(y.Key);
        if (byKey != 0)
            return byKey;
        int byConfidence = x.Score.Confidence.CompareTo(y.Score.Confidence);
        if (byConfidence != 0)
            return byConfidence;
        int byEase = x.Score.Ease.CompareTo(y.Score.Ease);
        return byEase != 0 ? byEase : x.Score.Impact.CompareTo(y.Score.Impact);
    }
}
