using GrowthExperiments.Tests.HighPerformance;

namespace GrowthExperiments.Tests.Rankings;

/// <summary>Rankings of several chunks, whose places are reached through the head, the index, or both.</summary>
[Trait("Weight", "heavy")]
public sealed class LargeRankingTests
{
    private const int Many = 10_000;

    private static readonly Backlog Large = BacklogOf(Many, seed: 4);

    private static readonly IceFormula[] Formulas = [IceFormula.Product, IceFormula.Mean, IceFormula.From("constant", _ => 1), IceFormula.From("against", s => -s.Product)];

    [Fact]
    public void Every_way_to_a_place_gives_the_plain_sort()
    {
        foreach (IceFormula formula in Formulas)
        {
            Hypothesis[] expected = Plain(Large, formula);
            Assert.Equal(expected, Large.Rank(formula).Select(r => r.Hypothesis));
            Assert.Equal(expected.Skip(5).Take(3), Large.Rank(formula).Page(5, 3).Select(r => r.Hypothesis));
            Assert.Equal(expected.Skip(1_020).Take(10), Fresh().Rank(formula).Page(1_020, 10).Select(r => r.Hypothesis));
            Assert.Equal(expected.Skip(9_000).Take(5_000), Fresh().Rank(formula).Page(9_000, 5_000).Select(r => r.Hypothesis));
            Ranking byIndex = Fresh().Rank(formula);
            Assert.Equal(expected, Enumerable.Range(0, byIndex.Count).Select(i => byIndex[i].Hypothesis));
            Ranking backwards = Fresh().Rank(formula);
            Assert.Equal(Enumerable.Reverse(expected), Enumerable.Range(1, backwards.Count).Select(i => backwards[^i].Hypothesis));
            Ranking byPlace = Fresh().Rank(formula);
            Assert.All(expected, (h, i) => Assert.Equal(i + 1, byPlace.PlaceOf(h.Id)));
        }
    }

    [Fact]
    public void Ranks_count_the_better_numbers_in_the_head_and_beyond_it()
    {
        Ranking ranking = Fresh().Rank(IceFormula.Mean);
        int rank = 0;
        double last = double.PositiveInfinity;
        foreach (RankedHypothesis item in ranking)
        {
            rank = item.Value == last ? rank : item.Place;
            last = item.Value;
            Assert.Equal(rank, item.Rank);
            Assert.Equal(rank, ranking.RankOf(item.Hypothesis.Id));
        }
    }

    /// <summary>Chunks are shared with the rankings until they change.</summary>
    [Fact]
    public void A_ranking_stays_as_it_was_whatever_becomes_of_the_backlog()
    {
        var random = new Random(9);
        Backlog backlog = BacklogOf(5_000, seed: 1);
        List<Hypothesis> model = [.. backlog];
        var taken = new List<(Ranking Ranking, Hypothesis[] Expected, Hypothesis[] Aside, Hypothesis[] Unscored)>();
        for (int step = 0; step < 1_500; step++)
        {
            if (step % 100 == 0)
                taken.Add((backlog.Rank(), Plain(model, IceFormula.Product), [.. model.Where(h => !PlainOrder.IsChoosable(h))], [.. model.Where(h => PlainOrder.IsChoosable(h) && h.Score is null)]));
            int at = random.Next(model.Count);
            switch (random.Next(3))
            {
                case 0:
                    Hypothesis added = Any(random, $"new{step}");
                    backlog.Add(added);
                    model.Add(added);
                    break;
                case 1:
                    model[at] = Any(random, model[at].Id.Value);
                    backlog.Update(model[at]);
                    break;
                default:
                    Assert.True(backlog.Remove(model[at].Id));
                    model.RemoveAt(at);
                    break;
            }
        }

        Assert.Equal(model, backlog);
        Assert.All(taken, t =>
        {
            Assert.Equal(t.Expected, t.Ranking.Select(r => r.Hypothesis));
            Assert.Equal(t.Aside, t.Ranking.SetAside);
            Assert.Equal(t.Unscored, t.Ranking.Unscored);
            Assert.Equal(t.Expected.Length, t.Ranking.Count);
        });
    }

    [Fact]
    public void A_batch_that_is_taken_back_leaves_rankings_and_backlog_as_they_were()
    {
        Backlog backlog = BacklogOf(4_090, seed: 2);
        Hypothesis[] before = [.. backlog];
        Ranking ranking = backlog.Rank();
        Hypothesis[] batch = [.. Enumerable.Range(0, 20).Select(i => Any(new Random(i), $"new{i}")), before[7]];
        Assert.Throws<GrowthConflictException>(() => backlog.AddRange(batch));
        Assert.Equal(before, backlog);
        Assert.Equal(Plain(before, IceFormula.Product), backlog.Rank().Select(r => r.Hypothesis));
        backlog.AddRange(batch[..20]);
        Assert.Equal(Plain(before, IceFormula.Product), ranking.Select(r => r.Hypothesis));
        Assert.Equal(Plain([.. before, .. batch[..20]], IceFormula.Product), backlog.Rank().Select(r => r.Hypothesis));
    }

    [Fact]
    public void A_backlog_that_changes_while_it_is_gone_through_says_so()
    {
        Backlog backlog = BacklogOf(100, seed: 3);
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (Hypothesis hypothesis in backlog)
                backlog.Remove(hypothesis.Id);
        });
    }

    private static Backlog Fresh() => new(Large);

    private static Backlog BacklogOf(int count, int seed)
    {
        var random = new Random(seed);
        return new Backlog(Enumerable.Range(0, count).Select(i => Any(random, $"h{i}")));
    }

    private static Hypothesis Any(Random random, string id) => Hypothesis.Create("An idea", FunnelStage.Revenue, id: HypothesisId.Of(id)) with
    {
        Score = random.Next(10) == 0 ? null : SpreadScores.Of(1, random.Next())[0],
        Status = random.Next(10) == 0 ? HypothesisStatus.Archived : HypothesisStatus.Idea,
    };

    private static Hypothesis[] Plain(IEnumerable<Hypothesis> hypotheses, IceFormula formula) =>
        [.. hypotheses.Where(h => PlainOrder.IsChoosable(h) && h.Score is not null).OrderBy(h => h.Score!.Value, formula.Order)];
}
