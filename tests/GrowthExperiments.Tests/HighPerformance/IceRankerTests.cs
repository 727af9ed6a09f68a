using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.HighPerformance;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.HighPerformance;

public sealed class IceRankerTests
{
    private static readonly Gen<IceScore> TyingScore =
        Gen.OneOf(Gens.Score, Gen.Elements(IceScore.Of(2, 6, 5), IceScore.Of(6, 2, 5), IceScore.Of(5, 2, 6), IceScore.Of(5, 6, 2), default));

    private static readonly Gen<(KnownFormula Known, IceScore[] Scores)> Case =
        from known in KnownFormula.Any
        from n in Gen.Choose(0, 120)
        from scores in TyingScore.ArrayOf(n)
        select (known, scores);

    private static readonly Gen<(KnownFormula Known, IceScore[] Scores, bool[] Included)> MaskedCase =
        from t in Case from included in Gen.Elements(true, true, false).ArrayOf(t.Scores.Length) select (t.Known, t.Scores, included);

    [Fact]
    public void Rank_is_a_plain_stable_sort_by_the_published_chain() => Props.Check(Case, t =>
    {
        var order = new int[t.Scores.Length];
        IceRanker.Rank(t.Scores, order, t.Known.Formula);
        Assert.Equal(PlainOrder.Indexes(t.Scores, t.Known.Exact), order);
    });

    [Fact]
    public void Top_is_the_head_of_the_full_order_for_every_k() => Props.Check(Case, t =>
    {
        int[] full = PlainOrder.Indexes(t.Scores, t.Known.Exact);
        foreach (int k in new[] { 0, 1, full.Length / 2, full.Length, full.Length + 5 })
        {
            int[] top = [.. Enumerable.Repeat(-1, k)];
            int written = IceRanker.Top(t.Scores, top, t.Known.Formula);
            Assert.Equal(Math.Min(k, full.Length), written);
            Assert.Equal(full.Take(k), top.Take(written));
            Assert.All(top.Skip(written), rest => Assert.Equal(-1, rest));
        }
    });

    [Fact]
    public void What_does_not_count_is_as_if_it_were_not_there() => Props.Check(MaskedCase, t =>
    {
        int[] counting = [.. Enumerable.Range(0, t.Scores.Length).Where(i => t.Included[i])];
        int[] full = [.. PlainOrder.Indexes([.. counting.Select(i => t.Scores[i])], t.Known.Exact).Select(i => counting[i])];
        int[] order = [.. Enumerable.Repeat(-1, t.Scores.Length)];
        Assert.Equal(full.Length, IceRanker.Rank(t.Scores, t.Included, order, t.Known.Formula));
        Assert.Equal(full, order.Take(full.Length));
        Assert.All(order.Skip(full.Length), rest => Assert.Equal(-1, rest));
        foreach (int k in new[] { 0, 1, full.Length / 2, full.Length, full.Length + 5 })
        {
            var top = new int[k];
            Assert.Equal(Math.Min(k, full.Length), IceRanker.Top(t.Scores, t.Included, top, t.Known.Formula));
            Assert.Equal(full.Take(k), top.Take(full.Length));
        }
    });

    [Fact]
    public void Nothing_ranks_to_nothing()
    {
        IceRanker.Rank([], []);
        Assert.Equal(0, IceRanker.Rank([], [], new int[3]));
        Assert.Equal(0, IceRanker.Top([], [], new int[3]));
        Assert.Equal(0, IceRanker.Top([], []));
        Assert.Equal(0, IceRanker.Top([], new int[3]));
    }

    [Fact]
    public void Without_a_formula_the_product_counts()
    {
        IceScore[] scores = [IceScore.Of(10, 1, 1), IceScore.Of(4, 4, 4)];
        var order = new int[2];
        IceRanker.Rank(scores, order);
        Assert.Equal([1, 0], order);
        Assert.Equal(1, IceRanker.Top(scores, order.AsSpan(0, 1)));
        Assert.Equal(1, order[0]);
    }

    [Fact]
    public void A_hundred_thousand_scores_rank_as_the_plain_sort_does()
    {
        var random = new Random(17);
        IceScore[] scores = [.. Enumerable.Range(0, 100_000).Select(_ => IceScore.Of(random.Next(1, 11), random.Next(1, 11), random.Next(1, 11)))];
        var order = new int[scores.Length];
        IceRanker.Rank(scores, order);
        Assert.Equal([.. PlainOrder.Sort(Enumerable.Range(0, scores.Length), i => scores[i], s => s.Impact * s.Confidence * s.Ease)], order);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void The_order_must_be_exactly_as_long_as_the_scores(int length)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("order", () => IceRanker.Rank(new IceScore[3], new int[length]));
        Assert.Contains($"room for {length}", error.Message, StringComparison.Ordinal);
        Assert.Contains("3 scores", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mask_must_be_exactly_as_long_as_the_scores_and_the_order_long_enough()
    {
        Assert.Throws<ArgumentException>("included", () => IceRanker.Rank(new IceScore[3], new bool[2], new int[3]));
        Assert.Throws<ArgumentException>("included", () => IceRanker.Top(new IceScore[3], new bool[4], new int[3]));
        ArgumentException error = Assert.Throws<ArgumentException>("order", () => IceRanker.Rank(new IceScore[3], [true, false, true], new int[1]));
        Assert.Contains("2 scores", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void The_number_of_threads_is_one_or_more_or_minus_one(int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>("maxDegreeOfParallelism", () => IceRanker.Rank(new IceScore[3], new int[3], null, threads));

    [Fact]
    public void Nothing_is_allocated_on_one_thread()
    {
        IceScore[] scores = SpreadScores.Of(100_000, seed: 3);
        bool[] included = [.. scores.Select(s => s.Ease > 3)];
        var order = new int[scores.Length];
        var few = new int[10];
        var many = new int[1_000];
        long before = 0;
        for (int round = 0; round < 3; round++) // the last one counts: what is compiled on the way allocates
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            IceRanker.Rank(scores, order);
            IceRanker.Rank(scores, included, order);
            IceRanker.Top(scores, few);
            IceRanker.Top(scores, included, few);
            IceRanker.Top(scores, many);
            IceRanker.Top(scores, included, many);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
