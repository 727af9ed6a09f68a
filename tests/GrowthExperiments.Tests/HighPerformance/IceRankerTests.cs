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
    public void Nothing_ranks_to_nothing()
    {
        IceRanker.Rank([], []);
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
}
