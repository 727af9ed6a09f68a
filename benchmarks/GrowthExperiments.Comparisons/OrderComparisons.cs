using BenchmarkDotNet.Attributes;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments.Benchmarks;

/// <summary>The full order by the published chain.</summary>
/// <remarks>
/// LINQ and PLINQ sort hypotheses; LINQ's sort is stable, PLINQ's needs the arrival as a last key. Array.Sort compares one number that holds the
/// whole chain and the arrival, made beforehand, and sorts indexes along. SQLite keeps an index in the order asked for, built beforehand,
/// and reads the ids from it. Ours ranks the column of scores that a backlog keeps. None of the others gives places, ranks or reasons.
/// </remarks>
public class OrderComparisons
{
    private IceScore[] _scores = [];
    private Hypothesis[] _hypotheses = [];
    private long[] _keys = [];
    private int[] _order = [];
    private SqliteBacklog? _sqlite;

    public static IEnumerable<int> Counts => [Inputs.Items];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _scores = Inputs.Realistic(Count);
        _hypotheses = Inputs.Hypotheses(Count);
        _order = new int[Count];
        _keys = new long[Count];
        _sqlite = Inputs.Kept(Count, _ => new SqliteBacklog(_scores));
    }

    [Benchmark(Baseline = true)]
    public Hypothesis Linq() => _hypotheses
        .OrderByDescending(h => h.Score!.Value.Product)
        .ThenByDescending(h => h.Score!.Value.Confidence)
        .ThenByDescending(h => h.Score!.Value.Ease)
        .ThenByDescending(h => h.Score!.Value.Impact)
        .ToArray()[^1];

    [Benchmark]
    public int Plinq() => Enumerable.Range(0, Count).AsParallel()
        .OrderByDescending(i => _hypotheses[i].Score!.Value.Product)
        .ThenByDescending(i => _hypotheses[i].Score!.Value.Confidence)
        .ThenByDescending(i => _hypotheses[i].Score!.Value.Ease)
        .ThenByDescending(i => _hypotheses[i].Score!.Value.Impact)
        .ThenBy(i => i)
        .ToArray()[^1];

    [Benchmark]
    public int ArraySort()
    {
        for (int i = 0; i < _keys.Length; i++)
        {
            IceScore s = _scores[i];
            _keys[i] = ((1000L - s.Product) << 44) | ((10L - s.Confidence) << 40) | ((10L - s.Ease) << 36) | ((10L - s.Impact) << 32) | (uint)i;
            _order[i] = i;
        }

        Array.Sort(_keys, _order);
        return _order[^1];
    }

    [Benchmark]
    public long Sqlite() => _sqlite!.ReadAll();

    [Benchmark]
    public int Growth()
    {
        IceRanker.Rank(_scores, _order);
        return _order[^1];
    }
}
