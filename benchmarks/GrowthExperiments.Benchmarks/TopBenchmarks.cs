using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments.Benchmarks;

/// <summary>The best few against the physical limit: reading the scores once with whole vectors.</summary>
public class TopBenchmarks
{
    private readonly int[] _ten = new int[10];
    private readonly int[] _thousand = new int[1_000];
    private IceScore[] _scores = [];
    private IceScore[] _withoutTens = [];
    private bool[] _half = [];

    public static IEnumerable<int> Counts => [Inputs.Items];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _scores = Inputs.Realistic(Count);
        _withoutTens = Inputs.WithoutTens(Count);
        _half = [.. Enumerable.Range(0, Count).Select(i => (i * 2654435761u) >> 31 == 0)];
    }

    [Benchmark(Baseline = true)]
    public int ReadOnce()
    {
        ReadOnlySpan<ushort> cells = MemoryMarshal.Cast<IceScore, ushort>(_scores);
        ref ushort first = ref MemoryMarshal.GetReference(cells);
        var most = Vector512<ushort>.Zero;
        for (int i = 0; i <= cells.Length - Vector512<ushort>.Count; i += Vector512<ushort>.Count)
            most = Vector512.Max(most, Vector512.LoadUnsafe(ref first, (nuint)i));
        return most[0];
    }

    [Benchmark]
    public int Top10() => IceRanker.Top(_scores, _ten);

    [Benchmark]
    public int Top10_of_another_formula() => IceRanker.Top(_scores, _ten, IceFormula.Mean);

    /// <summary>No score is the best there can be, so that all must be read.</summary>
    [Benchmark]
    public int Top10_that_cannot_end_early() => IceRanker.Top(_withoutTens, _ten);

    [Benchmark]
    public int Top10_of_a_half() => IceRanker.Top(_scores, _half, _ten);

    [Benchmark]
    public int Top1000() => IceRanker.Top(_scores, _thousand);
}
