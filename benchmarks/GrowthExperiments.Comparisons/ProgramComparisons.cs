using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace GrowthExperiments.Benchmarks;

/// <summary>A program with a long past from its document: <see cref="Count"/> learnings, twenty a week.</summary>
/// <remarks>The framework's parser only finds where the values stand. Ours checks every rule, makes hypotheses, weeks and learnings, and
/// computes the chain of hashes.</remarks>
public class ProgramComparisons
{
    private byte[] _json = [];

    public static IEnumerable<int> Counts => [Math.Max(Inputs.Items / 100, ProgramInputs.TestsPerWeek)];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        using var stream = new MemoryStream();
        ProgramInputs.Make(Count).Write(stream); // not kept: what lives beside slows every allocation down
        _json = stream.ToArray();
    }

    [Benchmark(Baseline = true)]
    public int JsonDocument_parse()
    {
        using var document = JsonDocument.Parse(_json);
        return document.RootElement.GetProperty("weeks").GetArrayLength();
    }

    [Benchmark]
    public int Growth_load()
    {
        using var stream = new MemoryStream(_json, writable: false);
        return GrowthProgram.Read(stream).Log.Count;
    }
}
