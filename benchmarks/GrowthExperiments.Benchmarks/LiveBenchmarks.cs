using BenchmarkDotNet.Attributes;

namespace GrowthExperiments.Benchmarks;

/// <summary>A ranking under change: what one change and one question cost.</summary>
public class LiveBenchmarks
{
    private const int Operations = 1_000;
    private readonly Random _random = new(5);
    private LiveRanking _live = new([]);
    private HypothesisId[] _ids = [];
    private IceScore[] _scores = [];

    public static IEnumerable<int> Counts => [Inputs.Tenth, Inputs.Items];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Hypothesis[] hypotheses = Inputs.Hypotheses(Count);
        _live = Inputs.Kept(Count, _ => new LiveRanking(hypotheses));
        _ids = Array.ConvertAll(hypotheses, h => h.Id);
        _scores = Inputs.Realistic(Operations);
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int Rescore()
    {
        int sum = 0;
        foreach (IceScore score in _scores)
            sum ^= _live.Rescore(Any(), score);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int PlaceOf()
    {
        int sum = 0;
        for (int i = 0; i < Operations; i++)
            sum ^= _live.PlaceOf(Any());
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Operations)]
    public int At()
    {
        int sum = 0;
        for (int i = 0; i < Operations; i++)
            sum ^= _live.At(1 + _random.Next(Count)).Rank;
        return sum;
    }

    [Benchmark]
    public int Top10() => _live.Top(10).Count;

    [Benchmark]
    public Ranking ToRanking() => _live.ToRanking();

    private HypothesisId Any() => _ids[_random.Next(_ids.Length)];
}
