namespace GrowthExperiments.Tests.Insights;

public sealed class RaterPanelTests
{
    [Fact]
    public void The_panel_is_who_rated_the_most_of_the_same_ideas()
    {
        RaterPanel panel = RaterPanel.Of(
        [
            Rated("a", "ana", "leo", "mia"), Rated("b", "ana", "leo", "mia"), Rated("c", "ana", "leo", "mia"), Rated("d", "ana", "leo"),
            Rated("e", "ana", "zoe"), Rated("f", "leo"),
        ]);
        Assert.Equal(["ana", "leo", "mia"], panel.Raters); // 3 x 3 ratings, where ana and leo alone have 2 x 4
        Assert.All(panel.Scores, row => Assert.Equal(3, row.Length));
    }

    [Fact]
    public void Two_ideas_in_common_are_not_enough() =>
        Assert.Empty(RaterPanel.Of([Rated("a", "ana", "leo"), Rated("b", "ana", "leo"), Rated("c", "ana")]).Raters);

    private static Hypothesis Rated(string id, params string[] raters) => Hypothesis.Create(id) with { Ratings = [.. raters.Select(r => RaterScore.Of(r, IceScore.Of(5, 5, 5)))] };
}
