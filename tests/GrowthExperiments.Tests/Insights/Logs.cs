namespace GrowthExperiments.Tests.Insights;

/// <summary>Programs with a past, made by their own verbs.</summary>
internal static class Logs
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>One week of tests that came out as given.</summary>
    public static GrowthProgram Of(IEnumerable<(Hypothesis Idea, Conclusion Conclusion)> tests)
    {
        (Hypothesis Idea, Conclusion Conclusion)[] all = [.. tests];
        var program = GrowthProgram.Create("Acme");
        program.Policy = CyclePolicy.Default with { Target = Math.Max(1, all.Length), Band = (0, 1000), MaxRunning = 1000 };
        program.Backlog.AddRange(all.Select(t => t.Idea));
        IsoWeek week = IsoWeek.From(Monday, TimeZoneInfo.Utc);
        program.PlanWeek(week);
        program.StartWeek(week, Monday);
        foreach ((Hypothesis idea, Conclusion conclusion) in all)
        {
            program.EndExperiment(idea.Id, Monday.AddDays(4));
            program.Conclude(idea.Id, conclusion, Monday.AddDays(4));
        }

        program.CloseWeek(week, Monday.AddDays(5));
        return program;
    }

    /// <summary>So many tests of one Confidence, the first of which won.</summary>
    public static IEnumerable<(Hypothesis, Conclusion)> OfConfidence(int confidence, int won, int all) => Enumerable.Range(0, all).Select(i => (
        Hypothesis.Create($"Idea {confidence}.{i}", FunnelStage.Activation, IceScore.Of(5, confidence, 5), HypothesisId.Of($"c{confidence}-{i}")),
        Conclusion.Of(i < won ? Outcome.Won : Outcome.Neutral, "so it was")));
}
