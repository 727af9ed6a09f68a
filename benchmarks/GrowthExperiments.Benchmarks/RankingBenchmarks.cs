using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments.Benchmarks;

/// <summary>Ranking by counting against what a user would write: LINQ over the same hypotheses, by the same published chain.</summary>
/// <remarks>LINQ gives the same order (its sort is stable) but neither places, ranks nor reasons.</remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class RankingBenchmarks
{
    private const int Best = 10;
    private Hypothesis[] _hypotheses = [];
    private Backlog _backlog = [];
    private IceScore[] _scores = [];
    private int[] _order = [];
    private int[] _best = [];

    [Params(1_000, 1_000_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261122);
        _hypotheses = [.. Enumerable.Range(0, Count).Select(i =>
            Hypothesis.Create("An idea", FunnelStage.Activation, Realistic(random), HypothesisId.Of($"h{i}")))];
        _scores = Array.ConvertAll(_hypotheses, h => h.Score!.Value);
        _backlog = new Backlog(_hypotheses);
        _order = new int[Count];
        _best = new int[Best];
    }

    [BenchmarkCategory("full order"), Benchmark(Baseline = true)]
    public Hypothesis[] Linq() => [.. Ordered()];

    [BenchmarkCategory("full order"), Benchmark]
    public int Counting()
    {
        IceRanker.Rank(_scores, _order);
        return _order[0];
    }

    /// <summary>The whole ranking, with places and ranks, over the hypotheses themselves.</summary>
    [BenchmarkCategory("full order"), Benchmark]
    public Ranking BacklogRank() => _backlog.Rank();

    [BenchmarkCategory("top 10"), Benchmark(Baseline = true)]
    public Hypothesis[] LinqTake() => [.. Ordered().Take(Best)];

    [BenchmarkCategory("top 10"), Benchmark]
    public int CountingTop() => IceRanker.Top(_scores, _best);

    private IOrderedEnumerable<Hypothesis> Ordered() => _hypotheses
        .OrderByDescending(h => h.Score!.Value.Product)
        .ThenByDescending(h => h.Score!.Value.Confidence)
        .ThenByDescending(h => h.Score!.Value.Ease)
        .ThenByDescending(h => h.Score!.Value.Impact);

    /// <summary>Ratings around 5.5 with a standard deviation of 2, rounded and clamped, as teams give them.</summary>
    private static IceScore Realistic(Random random) => IceScore.Of(Rating(random), Rating(random), Rating(random));

    private static int Rating(Random random)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return (int)Math.Clamp(Math.Round(5.5 + (2 * normal)), IceScore.MinRating, IceScore.MaxRating);
    }
}
