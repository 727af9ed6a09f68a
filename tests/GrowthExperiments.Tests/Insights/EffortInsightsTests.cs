namespace GrowthExperiments.Tests.Insights;

public sealed class EffortInsightsTests
{
    [Fact]
    public void Each_owner_is_measured_and_drawn_to_the_team()
    {
        EffortInsights effort = Logs.Of(
        [
            Test("a", "leo", 2, 4), Test("b", "leo", 1, 2), Test("c", "leo", 3, 6.5m),
            Test("d", "mia", 2, 2), Test("e", "mia", 1, 1.5m), Test("f", null, 4, 4),
            Test("without a plan", "mia", null, 3), Test("without an end", "mia", 3, null),
        ]).Insights().Effort;
        Assert.Equal(2, effort.LeftOut);
        Assert.Equal((6, 13m, 20m), (effort.All!.Bias.Count, effort.All.PlannedDays, effort.All.ActualDays));
        Assert.Equal(["leo", "mia", null], effort.ByOwner.Select(g => g.Name));
        EffortGroup leo = effort.ByOwner[0];
        Assert.InRange(leo.Expected, effort.All.Expected, leo.Bias.Factor);
        Assert.Equal(Math.Exp((Math.Log(2) + Math.Log(2) + Math.Log(6.5 / 3)) / 3), leo.Bias.Factor, 12);
    }

    [Fact]
    public void Without_efforts_there_is_nothing_to_say()
    {
        EffortInsights effort = Logs.Of([Test("a", "leo", 2, null)]).Insights().Effort;
        Assert.Null(effort.All);
        Assert.Empty(effort.ByOwner);
        Assert.Equal(1, effort.LeftOut);
    }

    private static (Hypothesis, Conclusion) Test(string id, string? owner, decimal? planned, decimal? actual) => (
        Hypothesis.Create(id, FunnelStage.Activation, IceScore.Of(5, 5, 5), HypothesisId.Of(id)) with { Owner = owner, Effort = planned is { } p ? Effort.Of(p) : null },
        Conclusion.Of(Outcome.Neutral, "so it was") with { ActualEffort = actual is { } a ? Effort.Of(a) : null });
}
