using System.Runtime.CompilerServices;
using GrowthExperiments.Tests.HighPerformance;

namespace GrowthExperiments.Tests;

/// <summary>What a backlog and a live ranking take of memory.</summary>
/// <remarks>Runs by itself: it measures the memory of the whole process.</remarks>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
[Collection(nameof(MemoryTests))]
[Trait("Weight", "heavy")]
public class MemoryTests
{
    private const int Many = 200_000;
    private const int TitleLength = 60;

    [Fact]
    public void A_backlog_takes_one_and_a_half_times_its_strings_and_200_bytes_a_hypothesis()
    {
        IceScore[] scores = SpreadScores.Of(Many, seed: 1);
        long taken = BytesOf(() =>
        {
            var made = new Backlog();
            for (int i = 0; i < Many; i++)
                made.Add(Hypothesis.Create($"Idea {i:000000} that lifts the activation of all of the new teams."[..TitleLength], FunnelStage.Activation, scores[i]));
            return made;
        }, out Backlog backlog);
        long strings = backlog.Sum(h => BytesOf(h.Title) + BytesOf(h.Id.Value));
        Assert.InRange(taken, strings, (3 * strings / 2) + (200L * Many));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_live_ranking_takes_16_bytes_a_hypothesis_beside_the_ids_and_their_map(bool alike)
    {
        IceScore[] scores = SpreadScores.Of(Many, seed: 1);
        Hypothesis[] hypotheses = [.. scores.Select((s, i) => Hypothesis.Create("An idea", score: alike ? default(IceScore) : s, id: HypothesisId.Of($"h{i}")))];
        long map = BytesOf(() =>
        {
            var grown = new IdMap();
            foreach (Hypothesis hypothesis in hypotheses)
                grown.TryAdd(hypothesis.Id, grown.Count);
            return grown;
        }, out _);
        long taken = BytesOf(() => new LiveRanking(hypotheses), out LiveRanking live);
        Assert.Equal(Many, live.Count);
        Assert.InRange(taken - map, 8L * Many, 16L * Many);
    }

    /// <summary>Two bytes a character and the end, behind a header of 20, in whole words.</summary>
    private static long BytesOf(string text) => (22 + (2L * text.Length) + 7) / 8 * 8;

    /// <summary>What stays in memory of what is made: the median of three, for what tests before this one pooled may be let go meanwhile.</summary>
    private static long BytesOf<T>(Func<T> make, out T made)
    {
        long[] taken = [BytesOfOne(make), BytesOfOne(make), BytesOfOne(make, out made)];
        Array.Sort(taken);
        return taken[1];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long BytesOfOne<T>(Func<T> make) => BytesOfOne(make, out _);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long BytesOfOne<T>(Func<T> make, out T made)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        made = make();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(made);
        return after - before;
    }
}
