using BenchmarkDotNet.Attributes;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments.Benchmarks;

/// <summary>The full order by a number of one's own, the highest first, equal ones by arrival.</summary>
/// <remarks>LINQ's sort is stable as ours. Array.Sort is not: it orders equal numbers anyhow, and sorts upwards.</remarks>
public class NumberComparisons
{
    private double[] _numbers = [];
    private double[] _keys = [];
    private int[] _order = [];

    public static IEnumerable<int> Counts => [Inputs.Items];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _numbers = Inputs.Numbers(Count);
        _keys = new double[Count];
        _order = new int[Count];
    }

    [Benchmark(Baseline = true)]
    public int Linq() => Enumerable.Range(0, Count).OrderByDescending(i => _numbers[i]).ToArray()[^1];

    [Benchmark]
    public int Array_sort_unstable()
    {
        for (int i = 0; i < Count; i++)
            (_keys[i], _order[i]) = (-_numbers[i], i);
        Array.Sort(_keys, _order);
        return _order[^1];
    }

    [Benchmark]
    public int Growth()
    {
        ScoreRanker.Rank(_numbers, _order);
        return _order[^1];
    }
}
