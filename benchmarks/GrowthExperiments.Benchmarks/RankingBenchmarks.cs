using BenchmarkDotNet.Attributes;

namespace GrowthExperiments.Benchmarks;

/// <summary>Rankings of a backlog: what the first question costs, and what the next ones cost once the index is built.</summary>
public class RankingBenchmarks
{
    private Backlog _backlog = [];
    private Hypothesis _last = Hypothesis.Create("Last");
    private HypothesisId _middle;

    public static IEnumerable<int> Counts => [Inputs.Items];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Hypothesis[] hypotheses = Inputs.Hypotheses(Count);
        _backlog = Inputs.Kept(Count, _ => new Backlog(hypotheses));
        _last = hypotheses[^1];
        _middle = hypotheses[Count / 2].Id;
    }

    [IterationSetup(Targets = [nameof(First_top_10), nameof(First_full_order)])]
    public void Change() => _backlog.Update(_last with { });

    [IterationSetup(Targets = [nameof(Top_10_of_another_formula), nameof(Place)])]
    public void BuildIndex() => _backlog.Rank().PlaceOf(_middle);

    [Benchmark(Baseline = true)]
    public RankedHypothesis First_top_10() => _backlog.Rank().Top(10)[9];

    /// <summary>Builds the index that all formulas share.</summary>
    [Benchmark]
    public RankedHypothesis First_full_order() => _backlog.Rank()[Count - 1];

    [Benchmark]
    public RankedHypothesis Top_10_of_another_formula() => _backlog.Rank(IceFormula.Mean).Top(10)[9];

    [Benchmark]
    public int Place() => _backlog.Rank().PlaceOf(_middle);
}
