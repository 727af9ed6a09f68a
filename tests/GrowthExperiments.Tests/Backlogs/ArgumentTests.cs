namespace GrowthExperiments.Tests.Backlogs;

public sealed class ArgumentTests
{
    private static readonly Backlog Two =
    [
        Hypothesis.Create("a", FunnelStage.Revenue, IceScore.Of(1, 1, 1)) with { Tags = ["email", "pricing"] },
        Hypothesis.Create("b", FunnelStage.Revenue, IceScore.Of(1, 1, 1)) with { Tags = ["ads"] },
    ];

    public static TheoryData<string, Action> Nulls() => new()
    {
        { "hypothesis", () => new Backlog().Add(null!) },
        { "hypothesis", () => new Backlog().Update(null!) },
        { "hypotheses", () => new Backlog().AddRange(null!) },
        { "hypotheses", () => _ = new Backlog(null!) },
        { "statuses", () => Two.InStatus(null!) },
        { "market", () => Two.InMarket(null!) },
        { "owner", () => Two.OwnedBy(null!) },
        { "tag", () => Two.Tagged(null!) },
        { "predicate", () => Two.Where(null!) },
        { "hypothesis", () => Two.Tagged("ads").Accepts(null!) },
        { "hypothesis", () => new StreamRanking(1).Add(null!) },
        { "baseline", () => Two.Rank().Against(null!) },
    };

    [Theory]
    [MemberData(nameof(Nulls))]
    public void A_missing_argument_is_named(string parameter, Action call) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentNullException>(call).ParamName);

    [Fact]
    public void One_of_several_tags_is_enough()
    {
        Assert.Equal(["a"], Two.Tagged("PRICING").Select(h => h.Title));
        Assert.Equal(["a"], Two.Tagged("email").Select(h => h.Title));
    }

    [Fact]
    public void The_worst_score_is_shared_and_explained_like_any_other()
    {
        Ranking ranking = Two.Rank();
        Assert.Contains("One other has the same number, so they share rank 1.", ranking.Explain(ranking[1].Hypothesis.Id).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_place_is_explained_as_such_wherever_it_stands()
    {
        Ranking ranking = new Backlog
        {
            Hypothesis.Create("open"),
            Hypothesis.Create("runs", score: IceScore.Of(5, 5, 5)) with { Status = HypothesisStatus.Running },
        }.Rank();
        Assert.Contains("it is not rated yet", ranking.Explain(ranking.Unscored[0].Id).ToString(), StringComparison.Ordinal);
        Assert.Contains("its status is Running", ranking.Explain(ranking.SetAside[0].Id).ToString(), StringComparison.Ordinal);
        Assert.Null(ranking.Explain(ranking.SetAside[0].Id).Item);
    }
}
