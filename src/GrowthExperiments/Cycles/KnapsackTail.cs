namespace GrowthExperiments;

/// <summary>What the items from a depth on can bring together, claim and cover, at fixed prices.</summary>
internal sealed class KnapsackTail
{
    private readonly KnapsackProblem _problem;
    private readonly KnapsackPrices _prices;
    private readonly double[] _at;
    private readonly double[] _gains;
    private readonly double[] _gainsCovered; // when no group must be covered any more
    private readonly uint[] _groups;
    private readonly ulong[] _places;
    private readonly long[] _costs;
    private readonly int _words;

    public KnapsackTail(KnapsackProblem problem, KnapsackPrices prices, int[] order, double[] at)
    {
        (_problem, _prices, _at) = (problem, prices, [.. at]);
        int n = order.Length;
        _words = (problem.PlaceCount + 63) / 64;
        _groups = new uint[n + 1];
        _places = new ulong[(n + 1) * _words];
        _costs = new long[(n + 1) * problem.Width];
        for (int d = n - 1; d >= 0; d--)
        {
            int item = order[d];
            _groups[d] = _groups[d + 1] | problem.Groups[item];
            _places.AsSpan((d + 1) * _words, _words).CopyTo(_places.AsSpan(d * _words));
            if (problem.Places[item] is >= 0 and int place)
                _places[(d * _words) + (place >> 6)] |= 1UL << (place & 63);
            for (int c = 0; c < problem.Width; c++)
                _costs[(d * problem.Width) + c] = _costs[((d + 1) * problem.Width) + c] + problem.CostsOf(item)[c];
        }

        _gains = GainsOf(order, 0);
        _gainsCovered = problem.Need == 0 ? _gains : GainsOf(order, uint.MaxValue);
    }

    public uint Groups(int depth) => _groups[depth];

    public ulong Places(int depth, int word) => _places[(depth * _words) + word];

    public long Costs(int depth, int capacity) => _costs[(depth * _problem.Width) + capacity];

    /// <summary>What the items from a depth on are worth at most.</summary>
    public double Bound(int depth, long[] left, uint covered) => covered == uint.MaxValue
        ? _gainsCovered[depth] + _prices.Worth(_at, left)
        : _gains[depth] + _prices.Worth(_at, left) - (_problem.Need == 0 ? 0 : _prices.Rewards(_at, covered));

    private double[] GainsOf(int[] order, uint covered)
    {
        var gains = new double[order.Length + 1];
        var ofPlace = new double[_problem.PlaceCount];
        for (int d = order.Length - 1; d >= 0; d--)
        {
            double gain = Math.Max(0, _prices.Gain(_at, order[d], covered));
            int place = _problem.Places[order[d]];
            if (place >= 0)
            {
                double more = Math.Max(0, gain - ofPlace[place]);
                ofPlace[place] += more;
                gain = more;
            }

            gains[d] = gains[d + 1] + gain;
        }

        return gains;
    }
}
