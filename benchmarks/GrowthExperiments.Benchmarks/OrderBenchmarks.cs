using BenchmarkDotNet.Attributes;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments.Benchmarks;

/// <summary>The full order against the physical limit: filling the output.</summary>
public class OrderBenchmarks
{
    private IceScore[] _scores = [];
    private int[] _order = [];

    public static IEnumerable<int> Counts => [Inputs.Tenth, Inputs.Items, 10 * Inputs.Items];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _scores = Inputs.Realistic(Count);
        _order = new int[Count];
    }

    [Benchmark(Baseline = true)]
    public void Fill() => _order.AsSpan().Fill(7);

    [Benchmark]
    public void One_thread() => IceRanker.Rank(_scores, _order);

    [Benchmark]
    public void Two_threads() => IceRanker.Rank(_scores, _order, null, maxDegreeOfParallelism: 2);
}
