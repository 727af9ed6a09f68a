namespace GrowthExperiments.Tool.Tests.Documents.Samples;

/// <summary>The C# of <c>read-the-insights.md</c>.</summary>
internal static class ReadTheInsights
{
    public static async IAsyncEnumerable<Block> Past()
    {
        // begin
        (string Change, FunnelStage Stage, int WinsIn100)[] changes =
        [
            ("A shorter form", FunnelStage.Activation, 55), ("Sample data at the start", FunnelStage.Activation, 45), ("A welcome call", FunnelStage.Activation, 50),
            ("A weekly digest", FunnelStage.Retention, 20), ("A pause button", FunnelStage.Retention, 15), ("Alerts when a number drops", FunnelStage.Retention, 25),
            ("Annual billing first", FunnelStage.Revenue, 25), ("Prices in pounds", FunnelStage.Revenue, 20), ("Usage beside the limit", FunnelStage.Revenue, 30),
            ("Comparison pages", FunnelStage.Acquisition, 10), ("Plain headlines", FunnelStage.Acquisition, 15), ("A reward for invitations", FunnelStage.Referral, 5),
        ];
        string[] audiences = ["new teams", "agencies", "schools", "admins", "freelancers", "large teams", "trials", "mobile visitors", "charities", "returning visitors"];

        var random = new Random(8);
        var program = GrowthProgram.Create("Acme growth");
        program.Policy = CyclePolicy.Default with { Target = 8, Band = (6, 12) };
        var chances = new Dictionary<HypothesisId, int>();
        foreach (string audience in audiences)
        {
            foreach ((string change, FunnelStage stage, int winsIn100) in changes)
            {
                Hypothesis idea = Hypothesis.Create($"{change} for {audience}", stage, IceScore.Of(random.Next(3, 11), random.Next(4, 11), random.Next(3, 11))) with
                {
                    Owner = random.Next(2) == 0 ? "mia" : "leo",
                    Effort = Effort.Of(2),
                };
                program.Backlog.Add(idea);
                chances[idea.Id] = winsIn100;
            }
        }

        var monday = new DateTimeOffset(2026, 8, 31, 9, 0, 0, TimeSpan.Zero);
        for (int i = 0; i < 12; i++, monday = monday.AddDays(7))
        {
            IsoWeek week = IsoWeek.From(monday, TimeZoneInfo.Utc);
            WeeklyCycle cycle = program.PlanWeek(week);
            program.StartWeek(week, monday);
            foreach (Experiment test in cycle.Experiments)
            {
                Hypothesis tested = program.Backlog[test.Hypothesis];
                bool won = random.Next(100) < chances[tested.Id];
                program.EndExperiment(tested.Id, monday.AddDays(4));
                program.Conclude(
                    tested.Id,
                    Conclusion.Of(won ? Outcome.Won : Outcome.Neutral, won ? "They came back for it" : "They saw it, and nothing moved") with
                    {
                        Effect = Effect.FromCounts(1000, 20_000, won ? random.Next(1120, 1300) : random.Next(980, 1020), 20_000),
                        ActualEffort = Effort.Of(tested.Owner == "leo" ? 4 : 2.5m),
                    },
                    monday.AddDays(4));
            }

            program.CloseWeek(week, monday.AddDays(4));
        }

        await program.SaveAsync("growth.json");
        // end
        yield return Block.End;

        // begin
        InsightsReport insights = program.Insights(at: monday);
        foreach (Finding finding in insights.Findings)
            Console.WriteLine($"{finding.Kind}: {finding}");
        // end
        yield return Block.End;

        // begin
        foreach (WinRateGroup group in insights.ByStage.Groups)
            Console.WriteLine(group);
        // end
        yield return Block.End;

        // begin
        Console.WriteLine(insights.Calibration);
        foreach (ReliabilityLevel level in insights.Calibration.Score!.Levels)
            Console.WriteLine(level);
        // end
        yield return Block.End;

        // begin
        foreach (MeasuredWin win in insights.Wins.Take(3))
            Console.WriteLine(win);
        foreach (EffortGroup group in insights.Effort.ByOwner)
            Console.WriteLine(group);
        // end
        yield return Block.End;
    }
}
