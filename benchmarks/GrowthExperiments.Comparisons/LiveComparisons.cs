using BenchmarkDotNet.Attributes;

namespace GrowthExperiments.Benchmarks;

/// <summary>One changed score among many.</summary>
/// <remarks>A SortedSet of (position of the score, arrival) keeps the order, but cannot give a place; ours gives the new place too, looks the
/// hypothesis up by its id, and makes its new state.</remarks>
public class LiveComparisons
{
    private const int Operations = 1_000;
    private readonly Random _random = new(5);
    private SortedSet<(int Position, int Arrival)> _set = [];
    private LiveRanking _live = new([]);
    private HypothesisId[] _ids = [];
    private int[] _positions = [];
    private IceScore[] _scores = [];

    public static IEnumerable<int> Counts => [Inputs.Tenth];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Hypothesis[] hypotheses = Inputs.Hypotheses(Count);
        _live = Inputs.Kept(Count, _ => new LiveRanking(hypotheses));
        _ids = Array.ConvertAll(hypotheses, h => h.Id);
        _positions = Array.ConvertAll(hypotheses, h => IceFormula.Product.Order.PositionOf(h.Score!.Value));
        _set = [.. _positions.Select((position, arrival) => (position, arrival))];
        _scores = Inputs.Realistic(Operations);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int SortedSet_without_a_place()
    {
        foreach (IceScore score in _scores)
        {
            int i = _random.Next(Count);
            _set.Remove((_positions[i], i));
            _positions[i] = IceFormula.Product.Order.PositionOf(score);
            _set.Add((_positions[i], i));
        }

        return _set.Count;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int Growth_with_the_place()
    {
        int sum = 0;
        foreach (IceScore score in _scores)
            sum ^= _live.Rescore(_ids[_random.Next(Count)], score);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int Growth_place_of()
    {
        int sum = 0;
        for (int i = 0; i < Operations; i++)
            sum ^= _live.PlaceOf(_ids[_random.Next(Count)]);
        return sum;
    }
}
