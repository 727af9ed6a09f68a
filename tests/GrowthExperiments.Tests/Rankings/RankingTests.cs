using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Rankings;

public sealed class RankingTests
{
    private static readonly Gen<(Backlog Backlog, KnownFormula Known)> Case =
        from backlog in Gens.RankableUpTo(30) from known in KnownFormula.Any select (backlog, known);

    [Fact]
    public void A_ranking_is_the_plain_stable_sort_of_what_is_scored_and_can_be_chosen() => Props.Check(Case, t =>
    {
        Ranking ranking = t.Backlog.Rank(t.Known.Formula);
        Assert.Equal(PlainOrder.Ranked(t.Backlog, t.Known.Exact), ranking.Select(r => r.Hypothesis));
        Assert.Same(t.Known.Formula, ranking.Formula);
    });

    [Fact]
    public void Places_are_1_to_n_and_ranks_are_competition_ranks() => Props.Check(Case, t =>
    {
        Ranking ranking = t.Backlog.Rank(t.Known.Formula);
        Hypothesis[] expected = PlainOrder.Ranked(t.Backlog, t.Known.Exact);
        Assert.Equal(Enumerable.Range(1, expected.Length), ranking.Select(r => r.Place));
        Assert.Equal(expected.Select(h => PlainOrder.CompetitionRank(h, expected, t.Known.Exact)), ranking.Select(r => r.Rank));
        Assert.All(ranking, r => Assert.Equal(t.Known.Value(r.Hypothesis.Score!.Value), r.Value, 12));
    });

    [Fact]
    public void PlaceOf_inverts_the_indexer_and_RankOf_agrees() => Props.Check(Case, t =>
    {
        Ranking ranking = t.Backlog.Rank(t.Known.Formula);
        for (int index = 0; index < ranking.Count; index++)
        {
            HypothesisId id = ranking[index].Hypothesis.Id;
            Assert.Equal(index + 1, ranking.PlaceOf(id));
            Assert.True(ranking.TryGetPlace(id, out int place));
            Assert.Equal(index + 1, place);
            Assert.Equal(ranking[index].Rank, ranking.RankOf(id));
        }
    });

    [Fact]
    public void Top_and_page_are_slices_of_the_whole() => Props.Check(
        from backlog in Gens.RankableUpTo(30) from skip in Gen.Choose(0, 40) from take in Gen.Choose(0, 40) select (backlog, skip, take),
        t =>
        {
            Ranking ranking = t.backlog.Rank();
            RankedHypothesis[] all = [.. ranking];
            Assert.Equal(ranking.Count, all.Length);
            Assert.Equal(all.Take(t.take), ranking.Top(t.take));
            Assert.Equal(all.Skip(t.skip).Take(t.take), ranking.Page(t.skip, t.take));
            Assert.Equal(all.Skip(t.skip), ranking.Page(t.skip, int.MaxValue));
        });

    [Fact]
    public void Ranked_unscored_and_set_aside_partition_the_backlog() => Props.Check(Case, t =>
    {
        Ranking ranking = t.Backlog.Rank(t.Known.Formula);
        Assert.Equal(t.Backlog.Where(PlainOrder.IsChoosable).Where(h => h.Score is null), ranking.Unscored);
        Assert.Equal(t.Backlog.Where(h => !PlainOrder.IsChoosable(h)), ranking.SetAside);
        Assert.Equal(
            t.Backlog.Select(h => h.Id.Value).Order(StringComparer.Ordinal),
            ranking.Select(r => r.Hypothesis).Concat(ranking.Unscored).Concat(ranking.SetAside).Select(h => h.Id.Value).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Ranking_all_statuses_sets_nothing_aside() => Props.Check(Case, t =>
    {
        Ranking ranking = t.Backlog.RankAll(t.Known.Formula);
        Assert.Empty(ranking.SetAside);
        Assert.Equal(t.Backlog.Where(h => h.Score is null), ranking.Unscored);
        Assert.Equal(
            PlainOrder.Sort(t.Backlog.Where(h => h.Score is not null), h => h.Score!.Value, t.Known.Exact), ranking.Select(r => r.Hypothesis));
    });

    [Fact]
    public void Shuffling_the_arrivals_changes_only_what_arrival_decides() => Props.Check(
        from t in Case from shuffled in Gen.Shuffle(t.Backlog.ToArray()) select (t.Backlog, shuffled, t.Known),
        t =>
        {
            Ranking one = t.Backlog.Rank(t.Known.Formula);
            Ranking other = new Backlog(t.shuffled).Rank(t.Known.Formula);
            Assert.Equal(one.Select(r => (r.Place, r.Rank, r.Value, r.Hypothesis.Score)), other.Select(r => (r.Place, r.Rank, r.Value, r.Hypothesis.Score)));
            Assert.All(one, r => Assert.Equal(r.Rank, other.RankOf(r.Hypothesis.Id)));
        });

    [Fact]
    public void A_ranking_does_not_follow_later_changes_of_its_backlog() => Props.Check(Gens.RankableUpTo(20), backlog =>
    {
        Ranking ranking = backlog.Rank();
        (RankedHypothesis[] ranked, Hypothesis[] unscored, Hypothesis[] aside) = ([.. ranking], [.. ranking.Unscored], [.. ranking.SetAside]);
        foreach (Hypothesis h in backlog.ToArray())
            backlog.Update(h with { Score = default(IceScore), Status = HypothesisStatus.Idea });
        foreach (Hypothesis h in backlog.Take(backlog.Count / 2).ToArray())
            backlog.Remove(h.Id);
        backlog.Add(Hypothesis.Create("late", null, IceScore.Of(10, 10, 10)));
        Assert.Equal(ranked, ranking);
        Assert.Equal(unscored, ranking.Unscored);
        Assert.Equal(aside, ranking.SetAside);
        Assert.All(ranked, r => Assert.Equal(r.Place, ranking.PlaceOf(r.Hypothesis.Id)));
    });
}
