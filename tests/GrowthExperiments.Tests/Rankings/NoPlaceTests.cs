namespace GrowthExperiments.Tests.Rankings;

public sealed class NoPlaceTests
{
    private static readonly Ranking Ranking = new Backlog
    {
        Hypothesis.Create("rated", null, IceScore.Of(2, 2, 2), HypothesisId.Of("rated")),
        Hypothesis.Create("unrated", null, null, HypothesisId.Of("unrated")),
        Hypothesis.Create("runs", null, IceScore.Of(9, 9, 9), HypothesisId.Of("runs")) with { Status = HypothesisStatus.Running },
    }.Rank();

    [Theory]
    [InlineData("unrated", "not rated yet", "Give it impact, confidence and ease")]
    [InlineData("runs", "its status is Running", "Rank all statuses")]
    [InlineData("stranger", "unknown, or a filter left it out", "Check the id and the filter")]
    public void Asking_for_a_place_that_is_not_there_says_which_case_it_is(string id, string rule, string remedy)
    {
        HypothesisId asked = HypothesisId.Of(id);
        foreach (Action ask in new Action[] { () => Ranking.PlaceOf(asked), () => Ranking.RankOf(asked) })
        {
            ArgumentException error = Assert.Throws<ArgumentException>(nameof(id), ask);
            Assert.Contains($"\"{id}\"", error.Message, StringComparison.Ordinal);
            Assert.Contains(rule, error.Message, StringComparison.Ordinal);
            Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
        }

        Assert.False(Ranking.TryGetPlace(asked, out int place));
        Assert.Equal(0, place);
    }

    [Fact]
    public void The_missing_id_has_no_place() => Assert.False(Ranking.TryGetPlace(HypothesisId.None, out _));

    [Fact]
    public void Negative_numbers_and_indexes_beyond_the_end_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ranking.Top(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ranking.Page(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ranking.Page(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ranking[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => Ranking[1]);
    }

    [Fact]
    public void A_default_ranked_hypothesis_says_that_it_is_none() =>
        Assert.Contains("default", Assert.Throws<InvalidOperationException>(() => default(RankedHypothesis).Hypothesis).Message, StringComparison.Ordinal);
}
