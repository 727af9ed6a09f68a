using BenchmarkDotNet.Attributes;

namespace GrowthExperiments.Benchmarks;

/// <summary>The verbs of the weekly ritual in a program with a long past: <see cref="Count"/> learnings, twenty a week.</summary>
public class WeekBenchmarks
{
    private GrowthProgram _program = GrowthProgram.Create();
    private IsoWeek _week;
    private HypothesisId _first;

    public static IEnumerable<int> Counts => [Math.Max(Inputs.Items / 100, ProgramInputs.TestsPerWeek)];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _program = ProgramInputs.WithPast(Count);
        _week = _program.Weeks[^1].Week.AddWeeks(1);
    }

    [IterationSetup(Target = nameof(Start))]
    public void Planned() => Renew();

    [IterationSetup(Targets = [nameof(End), nameof(Carry_over)])]
    public void Running()
    {
        Renew();
        _program.StartWeek(_week);
    }

    [IterationSetup(Target = nameof(Conclude))]
    public void InReview()
    {
        Running();
        _program.EndExperiment(_first);
    }

    [IterationSetup(Target = nameof(Close))]
    public void Done()
    {
        Running();
        foreach (Experiment test in _program.CycleOf(_week).Experiments)
        {
            _program.EndExperiment(test.Hypothesis);
            _program.Conclude(test.Hypothesis, Outcome.Neutral, "No effect");
        }
    }

    [Benchmark]
    public WeeklyCycle Plan() => _program.PlanWeek(_week);

    [Benchmark]
    public WeeklyCycle Start() => _program.StartWeek(_week);

    [Benchmark]
    public Experiment End() => _program.EndExperiment(_first);

    [Benchmark]
    public Learning Conclude() => _program.Conclude(_first, Outcome.Neutral, "No effect", Effect.FromCounts(200, 4000, 204, 4010));

    [Benchmark]
    public Experiment Carry_over() => _program.CarryOver(_first, "needs more data");

    [Benchmark]
    public CycleReport Close() => _program.CloseWeek(_week);

    [Benchmark]
    public int Blockers() => _program.Blockers(_program.PlanWeek(_week).Week).Count;

    [Benchmark]
    public long Write()
    {
        _program.Write(Stream.Null);
        return _program.Log.Count;
    }

    /// <summary>Ends what an iteration left open, and plans the next week.</summary>
    private void Renew()
    {
        foreach (WeeklyCycle open in _program.Weeks.Where(w => w.IsOpen).ToList())
        {
            foreach (HypothesisId id in _program.CycleOf(open.Week).Experiments.Where(e => e.IsOpen).Select(e => e.Hypothesis))
                Finish(id);
            _program.CloseWeek(open.Week);
        }

        _week = _program.Weeks[^1].Week.AddWeeks(1);
        _program.Backlog.AddRange(Enumerable.Range(0, ProgramInputs.TestsPerWeek).Select(_ => Hypothesis.Create($"idea {_program.Backlog.Count}", null, IceScore.Of(9, 9, 9)) with { Owner = "mia" }).DistinctBy(h => h.Id));
        _first = _program.PlanWeek(_week).Experiments[0].Hypothesis;
    }

    private void Finish(HypothesisId id)
    {
        if (_program.Backlog[id].Status == HypothesisStatus.Planned)
        {
            _program.PutBack(id);
            return;
        }

        if (_program.Backlog[id].Status == HypothesisStatus.Running)
            _program.EndExperiment(id);
        _program.Conclude(id, Outcome.Neutral, "No effect");
    }
}
