using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Rankings;

public sealed class RankByTests
{
    private static readonly Hypothesis Digest = Hypothesis.Create("A digest", id: HypothesisId.Of("digest"));
    private static readonly Hypothesis OneField = Hypothesis.Create("One field", score: IceScore.Of(8, 6, 9), id: HypothesisId.Of("one-field"));
    private static readonly Hypothesis Running = Hypothesis.Create("Running", score: IceScore.Of(9, 9, 9), id: HypothesisId.Of("running")) with { Status = HypothesisStatus.Running };

    [Fact]
    public void It_is_a_stable_sort_by_the_number_of_all_that_can_be_chosen() => Props.Check(
        from backlog in Gens.BacklogUpTo(40) from modulus in Gen.Choose(1, 9) select (backlog, modulus),
        t =>
        {
            double Number(Hypothesis h) => (h.Title.Length % t.modulus) / 2.0;
            Ranking ranking = t.backlog.RankBy(Number, "length");
            Hypothesis[] expected = [.. t.backlog.Where(PlainOrder.IsChoosable).OrderByDescending(Number)];
            Assert.Equal(expected, ranking.Select(r => r.Hypothesis));
            Assert.Equal(t.backlog.Where(h => !PlainOrder.IsChoosable(h)), ranking.SetAside);
            Assert.Empty(ranking.Unscored);
            Assert.All(ranking, r =>
            {
                Assert.Equal(Number(r.Hypothesis), r.Value);
                Assert.Equal(1 + expected.Count(h => Number(h) > r.Value), r.Rank);
                Assert.Equal(r.Place, ranking.PlaceOf(r.Hypothesis.Id));
            });
            Assert.Equal(t.backlog.OrderByDescending(Number), t.backlog.RankAllBy(Number).Select(r => r.Hypothesis));
            Assert.All(ranking.SetAside, h => Assert.False(ranking.TryGetPlace(h.Id, out _)));
        },
        cases: 200);

    [Fact]
    public void A_team_that_knows_its_reach_ranks_by_RICE_and_compares_with_ICE()
    {
        var rice = new Dictionary<HypothesisId, RiceScore> { [Digest.Id] = RiceScore.Of(2_000, 1, 0.8m, 2), [OneField.Id] = RiceScore.Of(500, 2, 0.8m, 1) };
        Backlog backlog = [Digest, OneField, Running];
        Ranking ranking = backlog.RankBy(h => rice[h.Id].Value, "RICE");
        Assert.Null(ranking.Formula);
        Assert.Equal("RICE", ranking.Name);
        Assert.Equal(["A digest", "One field"], ranking.Select(r => r.Hypothesis.Title));
        Assert.Equal([1, 1], ranking.Select(r => r.Rank));
        Assert.Equal(
            """
            "One field" (one-field) has place 2 of 2.
            Its number is 800: "RICE". One other has the same number, so they share rank 1.
            It comes after place 1, "A digest" with 800: the numbers are equal, so the one that came into the backlog earlier goes first.
            It beats nothing.
            """.ReplaceLineEndings("\n"),
            ranking.Explain(OneField.Id).ToString());
        Assert.Equal(IceRule.Arrival, ranking.Explain(OneField.Id).AboveRule);
        Assert.Contains("Running", ranking.Explain(Running.Id).ToString(), StringComparison.Ordinal);
        RankingComparison comparison = ranking.Against(backlog.Rank());
        Assert.Equal(Digest, Assert.Single(comparison.Entered).Hypothesis);
    }

    [Fact]
    public void Views_rank_by_a_number_too()
    {
        Backlog backlog = [Digest, OneField, Running];
        Assert.Equal([OneField], backlog.Where(h => h.Score is not null).RankBy(h => h.Score!.Value.Product).Select(r => r.Hypothesis));
        Assert.Equal([Running, OneField], backlog.Where(h => h.Score is not null).RankAllBy(h => h.Score!.Value.Product).Select(r => r.Hypothesis));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_refused_with_the_id(double number)
    {
        Backlog backlog = [OneField, Digest];
        ArgumentException error = Assert.Throws<ArgumentException>("value", () => backlog.RankBy(h => h == Digest ? number : 1));
        Assert.Contains("\"digest\"", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("name", () => backlog.RankBy(_ => 1, " "));
        Assert.Throws<ArgumentNullException>("value", () => backlog.RankBy(null!));
        Assert.Throws<ArgumentNullException>("name", () => backlog.RankBy(_ => 1, null!));
    }
}
