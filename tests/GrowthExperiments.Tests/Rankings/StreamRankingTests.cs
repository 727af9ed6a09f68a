using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Rankings;

public sealed class StreamRankingTests
{
    private static readonly Gen<(Backlog Backlog, KnownFormula Known, bool All)> Case =
        from backlog in Gens.RankableUpTo(30) from known in KnownFormula.Any from all in Gen.Elements(true, false) select (backlog, known, all);

    [Fact]
    public void A_stream_keeps_the_top_of_the_ranking_for_every_capacity() => Props.Check(Case, t =>
    {
        Ranking whole = t.All ? t.Backlog.RankAll(t.Known.Formula) : t.Backlog.Rank(t.Known.Formula);
        foreach (int capacity in new[] { 0, 1, 3, whole.Count, whole.Count + 1, int.MaxValue })
            Assert.Equal(whole.Top(capacity), Feed(t.Backlog, new StreamRanking(capacity, t.Known.Formula, t.All)).Top());
    });

    [Fact]
    public void A_stream_counts_what_it_ranked_and_what_it_did_not() => Props.Check(Case, t =>
    {
        StreamRanking stream = Feed(t.Backlog, new StreamRanking(2, t.Known.Formula, t.All));
        Hypothesis[] choosable = [.. t.Backlog.Where(h => t.All || PlainOrder.IsChoosable(h))];
        Assert.Equal(
            (choosable.Count(h => h.Score is not null), choosable.Count(h => h.Score is null), t.Backlog.Count - choosable.Length),
            (stream.Count, stream.UnscoredCount, stream.SetAsideCount));
    });

    [Fact]
    public void Asking_early_gives_the_top_of_what_came_so_far() => Props.Check(Gens.RankableUpTo(12), backlog =>
    {
        var stream = new StreamRanking(4);
        var soFar = new List<Hypothesis>();
        foreach (Hypothesis h in backlog)
        {
            stream.Add(h);
            soFar.Add(h);
            Assert.Equal(new Backlog(soFar).Rank().Top(4), stream.Top());
        }
    }, 200);

    [Fact]
    public void A_negative_capacity_and_a_missing_hypothesis_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("capacity", () => new StreamRanking(-1));
        Assert.Throws<ArgumentNullException>("hypothesis", () => new StreamRanking(1).Add(null!));
    }

    private static StreamRanking Feed(IEnumerable<Hypothesis> arrivals, StreamRanking stream)
    {
        foreach (Hypothesis h in arrivals)
            stream.Add(h);
        return stream;
    }
}
