using BenchmarkDotNet.Attributes;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments.Benchmarks;

/// <summary>The best ten.</summary>
/// <remarks>
/// LINQ keeps the ten best by the product alone, which is less than the published chain, and finds ten without sorting all. SQLite reads the head
/// of an index that was built beforehand, in its own code and its own format; no search is as fast as that, ours with its index included.
/// </remarks>
public class TopComparisons
{
    private readonly int[] _ten = new int[10];
    private IceScore[] _scores = [];
    private Hypothesis[] _hypotheses = [];
    private SqliteBacklog? _sqlite;

    public static IEnumerable<int> Counts => [Inputs.Items];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _scores = Inputs.Realistic(Count);
        _hypotheses = Inputs.Hypotheses(Count);
        _sqlite = Inputs.Kept(Count, _ => new SqliteBacklog(_scores));
    }

    [Benchmark(Baseline = true)]
    public Hypothesis Linq() => _hypotheses.OrderByDescending(h => h.Score!.Value.Product).Take(10).ToArray()[^1];

    [Benchmark]
    public Hypothesis Plinq() => _hypotheses.AsParallel().OrderByDescending(h => h.Score!.Value.Product).Take(10).ToArray()[^1];

    [Benchmark]
    public long Sqlite_index_built() => _sqlite!.ReadTop();

    [Benchmark]
    public int Growth() => IceRanker.Top(_scores, _ten);
}
