using System.Numerics;
using System.Runtime.CompilerServices;

namespace GrowthExperiments;

/// <summary>Looks for a choice that is worth a goal, among those that keep what is taken already: branch and bound.</summary>
/// <remarks>
/// <para>The items whose gain at the prices is clearest are decided first, those that could go either way last. A branch is cut off where the
/// bound is below the goal, at the first prices or at such as fit what is left; where too few groups can be covered; and where the search has
/// been with as much left and no less value, which happens often where efforts are whole or half days.</para>
/// </remarks>
internal sealed class KnapsackSearch
{
    private const double Slack = 0.01; // values are whole, so what rounding takes from a bound does not matter
    private const int RootSteps = 40;
    private const int NodeSteps = 5;
    private const int FewItems = 3;
    private const int ManyItems = 200;

    private readonly KnapsackProblem _problem;
    private readonly KnapsackPrices _prices;
    private readonly KnapsackFill _fill;
    private readonly KnapsackBudget _budget;
    private readonly KnapsackTail _tail;
    private readonly KnapsackMemo _memo;
    private readonly int[] _order;
    private readonly int[] _items; // those that can still be taken, for the moment
    private readonly double[]?[] _levels; // the prices at each depth
    private readonly long[] _key;
    private readonly int _stride;
    private bool _stopsAtFirst;
    private long _goal;

    /// <param name="problem">What there is to choose from.</param>
    /// <param name="fill">What is taken already.</param>
    /// <param name="free">What may be taken.</param>
    /// <param name="start">Prices to begin with; holds better ones afterwards.</param>
    /// <param name="goal">What a choice must be worth.</param>
    /// <param name="budget">How much work it may be.</param>
    public KnapsackSearch(KnapsackProblem problem, KnapsackFill fill, int[] free, double[] start, long goal, KnapsackBudget budget)
    {
        _problem = problem;
        _prices = new KnapsackPrices(problem);
        _fill = fill;
        _budget = budget;
        _goal = goal;
        _items = [.. free.Where(fill.Fits)];
        uint covered = Covered(fill.Groups());
        Bound = fill.Value + _prices.Lower(start, _items, fill.Left, covered, goal - fill.Value - Slack, RootSteps, 4);
        budget.Spend((long)RootSteps * _items.Length * (problem.Width + 1));
        double[] gains = Array.ConvertAll(_items, i => -Math.Abs(_prices.Gain(start, i, covered)));
        _order = [.. _items];
        Array.Sort(gains, _order);
        _tail = new KnapsackTail(problem, _prices, _order, start);
        _memo = new KnapsackMemo(1 + fill.Claimed.Length + problem.Width);
        _key = new long[1 + fill.Claimed.Length + problem.Width];
        _levels = new double[]?[_order.Length + 1];
        _levels[0] = start;
        _stride = 1 + (_order.Length / ManyItems);
    }

    /// <summary>What a choice is worth at most.</summary>
    public double Bound { get; }

    /// <summary>The best that was found; null when nothing reaches the goal.</summary>
    public bool[]? Best { get; private set; }

    /// <summary>The value of the best.</summary>
    public long BestValue { get; private set; }

    /// <summary>Searches.</summary>
    /// <param name="stopsAtFirst">Whether anything that reaches the goal will do.</param>
    public void Run(bool stopsAtFirst)
    {
        _stopsAtFirst = stopsAtFirst;
        if (Bound >= _goal - Slack)
            Search(0, _fill.Groups());
    }

    private uint Covered(uint groups) => BitOperations.PopCount(groups) >= _problem.Need ? uint.MaxValue : groups;

    /// <summary>Decides about the item at a depth and all after it; whether the search is over.</summary>
    private bool Search(int depth, uint groups)
    {
        uint covered = Covered(groups);
        if (BitOperations.PopCount(groups | _tail.Groups(depth)) < _problem.Need || _fill.Value + _tail.Bound(depth, _fill.Left, covered) < _goal - Slack)
            return false;
        if (depth == _order.Length)
            return Keep();
        if (!_budget.Spend(1) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return _budget.GiveUp();
        double[] prices = PricesAt(depth);
        if (_order.Length - depth > FewItems && (!IsNew(depth, covered) || !CanReach(depth, prices, covered)))
            return false;
        int item = _order[depth];
        return _prices.Gain(prices, item, covered) > 0
            ? TakeAndGoOn(depth, item, groups) || Search(depth + 1, groups)
            : Search(depth + 1, groups) || TakeAndGoOn(depth, item, groups);
    }

    private bool TakeAndGoOn(int depth, int item, uint groups)
    {
        if (!_fill.Fits(item))
            return false;
        _fill.Take(item);
        bool isOver = Search(depth + 1, groups | _problem.Groups[item]);
        _fill.GiveBack(item);
        return isOver;
    }

    private bool Keep()
    {
        if (_fill.Value < _goal)
            return false;
        BestValue = _fill.Value;
        Best = [.. _fill.IsTaken];
        _goal = BestValue + 1;
        return _stopsAtFirst;
    }

    /// <summary>Where the prices of a depth begin: at those of the depth above.</summary>
    private double[] PricesAt(int depth)
    {
        double[] prices = _levels[depth] ??= new double[_prices.Count];
        if (depth > 0)
            _levels[depth - 1]!.CopyTo(prices, 0);
        return prices;
    }

    /// <summary>Whether the goal is within the bound at prices that fit what is left.</summary>
    private bool CanReach(int depth, double[] prices, uint covered)
    {
        if (depth % _stride != 0)
            return true;
        int count = 0;
        for (int d = depth; d < _order.Length; d++)
        {
            if (_fill.Fits(_order[d]))
                _items[count++] = _order[d];
        }

        double goal = _goal - _fill.Value - Slack;
        _budget.Spend((long)NodeSteps * count * (_problem.Width + 1) / 8);
        return _prices.Lower(prices, _items.AsSpan(0, count), _fill.Left, covered, goal, NodeSteps, 1) >= goal;
    }

    private bool IsNew(int depth, uint covered)
    {
        _key[0] = ((long)depth << 32) | covered;
        int at = 1;
        for (int w = 0; w < _fill.Claimed.Length; w++)
            _key[at++] = (long)(_fill.Claimed[w] & _tail.Places(depth, w));
        for (int c = 0; c < _problem.Width; c++)
            _key[at++] = Math.Min(_fill.Left[c], _tail.Costs(depth, c));
        return _memo.IsNew(_key, _fill.Value);
    }
}
