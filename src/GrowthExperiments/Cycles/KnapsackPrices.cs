using System.Numerics;

namespace GrowthExperiments;

/// <summary>How much a choice is worth at most: what the capacities cost at some prices, and what each item brings beyond what it pays.</summary>
/// <remarks>
/// <para>Any prices give a bound that holds; steps down the subgradient lead to close ones (Lagrangian relaxation: Fisher, "The Lagrangian
/// Relaxation Method for Solving Integer Programming Problems", Management Science 27, 1981; the length of a step: Polyak, 1969).</para>
/// <para>The prices are one for the whole of each capacity, and then a reward for each group: what covers it gets it, and it is paid for the
/// cheapest groups that must still be covered.</para>
/// </remarks>
internal sealed class KnapsackPrices(KnapsackProblem problem)
{
    private readonly int _width = problem.Width;
    private readonly bool _hasGroups = problem.Need > 0;
    private readonly int _groups = problem.GroupCount;
    private readonly double[] _slopes = new double[problem.Width + problem.GroupCount];
    private readonly double[] _trial = new double[problem.Width + problem.GroupCount];
    private readonly double[] _placeGains = new double[problem.PlaceCount];
    private readonly int[] _placeItems = new int[problem.PlaceCount];

    /// <summary>How many prices there are.</summary>
    public int Count => _slopes.Length;

    /// <summary>What an item brings beyond what it pays.</summary>
    public double Gain(double[] prices, int item, uint covered)
    {
        double gain = problem.Values[item];
        double[] shares = problem.Shares;
        int at = item * _width;
        for (int c = 0; c < _width; c++)
            gain -= prices[c] * shares[at + c];
        if (_hasGroups && (problem.Groups[item] & ~covered) is not 0 and uint group)
            gain += prices[_width + BitOperations.TrailingZeroCount(group)];
        return gain;
    }

    /// <summary>What is left of the capacities costs at these prices.</summary>
    public double Worth(double[] prices, long[] left)
    {
        double worth = 0;
        for (int c = 0; c < _width; c++)
            worth += prices[c] * left[c] / Math.Max(1, problem.Capacities[c]);
        return worth;
    }

    /// <summary>The rewards of the cheapest groups that must still be covered, which <paramref name="slopes"/> notes.</summary>
    public double Rewards(double[] prices, uint covered, double[]? slopes = null)
    {
        double rewards = 0;
        uint chosen = covered;
        for (int need = Math.Min(_groups, problem.Need) - BitOperations.PopCount(covered); need > 0; need--)
        {
            int cheapest = -1;
            for (int g = 0; g < _groups; g++)
            {
                if ((chosen >> g & 1) == 0 && (cheapest < 0 || prices[_width + g] < prices[_width + cheapest]))
                    cheapest = g;
            }

            rewards += prices[_width + cheapest];
            chosen |= 1u << cheapest;
            if (slopes is not null)
                slopes[_width + cheapest]--;
        }

        return rewards;
    }

    /// <summary>Finds prices that give a closer bound, until it is below a goal or the steps are used up.</summary>
    /// <param name="prices">Where to begin; holds the best ones afterwards.</param>
    /// <param name="items">What can still be taken.</param>
    /// <param name="left">What is left of the capacities.</param>
    /// <param name="covered">The groups that are covered; all when they are enough.</param>
    /// <param name="goal">Below this nothing is of interest.</param>
    /// <param name="steps">How often to try.</param>
    /// <param name="patience">After how many steps without gain they become shorter.</param>
    public double Lower(double[] prices, ReadOnlySpan<int> items, long[] left, uint covered, double goal, int steps, int patience)
    {
        double[] trial = _trial;
        prices.CopyTo(trial, 0);
        double best = double.PositiveInfinity;
        double scale = 1;
        int failures = 0;
        for (int step = 1; ; step++)
        {
            double bound = BoundAt(trial, items, left, covered);
            if (bound < best)
            {
                best = bound;
                trial.CopyTo(prices, 0);
                failures = 0;
            }
            else if (++failures >= patience)
            {
                scale /= 2;
                failures = 0;
            }

            if (best < goal || step >= steps || !Step(trial, scale * (bound - goal)))
                return best;
        }
    }

    private bool Step(double[] trial, double drop)
    {
        double length = 0;
        for (int k = 0; k < trial.Length; k++)
        {
            if (trial[k] == 0 && _slopes[k] > 0)
                _slopes[k] = 0;
            length += _slopes[k] * _slopes[k];
        }

        if (length == 0)
            return false;
        drop /= length;
        for (int k = 0; k < trial.Length; k++)
            trial[k] = Math.Max(0, trial[k] - (drop * _slopes[k]));
        return true;
    }

    private double BoundAt(double[] prices, ReadOnlySpan<int> items, long[] left, uint covered)
    {
        Array.Clear(_slopes);
        Array.Clear(_placeGains);
        for (int c = 0; c < _width; c++)
            _slopes[c] = (double)left[c] / Math.Max(1, problem.Capacities[c]);
        double bound = Worth(prices, left);
        foreach (int item in items)
        {
            double gain = Gain(prices, item, covered);
            int place = problem.Places[item];
            if (gain <= 0 || (place >= 0 && gain <= _placeGains[place]))
                continue;
            bound += gain;
            Slope(item, covered, 1);
            if (place < 0)
                continue;
            if (_placeGains[place] > 0)
            {
                bound -= _placeGains[place];
                Slope(_placeItems[place], covered, -1);
            }

            _placeGains[place] = gain;
            _placeItems[place] = item;
        }

        return _hasGroups ? bound - Rewards(prices, covered, _slopes) : bound;
    }

    private void Slope(int item, uint covered, int sign)
    {
        int at = item * _width;
        for (int c = 0; c < _width; c++)
            _slopes[c] -= sign * problem.Shares[at + c];
        if (_hasGroups && (problem.Groups[item] & ~covered) is not 0 and uint group)
            _slopes[_width + BitOperations.TrailingZeroCount(group)] += sign;
    }
}
