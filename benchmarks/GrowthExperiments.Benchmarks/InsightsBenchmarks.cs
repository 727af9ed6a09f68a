using BenchmarkDotNet.Attributes;

namespace GrowthExperiments.Benchmarks;

/// <summary>The insights of a long past, against one pass that counts the wins of each stage.</summary>
public class InsightsBenchmarks
{
    private GrowthProgram _program = GrowthProgram.Create();

    public static IEnumerable<int> Counts => [Math.Max(Inputs.Items / 100, ProgramInputs.TestsPerWeek)];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup() => _program = ProgramInputs.WithPast(Count);

    [Benchmark(Baseline = true)]
    public int Wins_by_stage_with_LINQ() => _program.Log.Current.GroupBy(l => l.Stage).Sum(g => g.Count(l => l.Outcome == Outcome.Won));

    [Benchmark]
    public InsightsReport Insights() => _program.Insights();

    [Benchmark]
    public string Insights_as_text() => _program.Insights().ToString();
}
