namespace GrowthExperiments.TestKit;

/// <summary>A closed week and one that runs, in which everything that a person can type is hostile.</summary>
public static class HostileWeek
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The week that is closed; the one after it runs.</summary>
    public static IsoWeek Closed { get; } = IsoWeek.Parse("2026-W48");

    /// <summary>A program whose texts are all taken from <see cref="HostileTexts"/>, shifted so that each text stands in every place in some program.</summary>
    public static GrowthProgram Make(int shift = 0)
    {
        int next = shift;
        var program = GrowthProgram.Create(Text());
        int most = HostileTexts.All.Count;
        program.Policy = CyclePolicy.Default with { Target = most, MaxRunning = most };
        for (int i = 0; i < most; i++)
        {
            program.Backlog.Add(Hypothesis.Create(HostileTexts.All[i], (FunnelStage)(1 + (i % 5)), IceScore.Of(1 + (i % 10), 5, 5), HypothesisId.Of($"h{i + 1}")) with
            {
                Owner = Text(),
                Metric = Metric.Of(Text()),
                Tags = [.. new[] { Text(), Text() }.Where(t => TextRules.Tag(t) is null)],
            });
        }

        program.PlanWeek(Closed);
        program.StartWeek(Closed, Monday);
        IReadOnlyList<Experiment> tests = program.CycleOf(Closed).Experiments;
        for (int i = 0; i < tests.Count; i++)
            End(i, tests[i].Hypothesis);
        program.CloseWeek(Closed, Monday.AddDays(6));
        program.StartWeek(Closed.AddWeeks(1), Monday.AddDays(7));
        return program;

        void End(int i, HypothesisId id)
        {
            if (i % 4 == 0)
            {
                program.CarryOver(id, Text());
                return;
            }

            program.EndExperiment(id, Monday.AddDays(4));
            program.Conclude(id, Conclusion.Of((Outcome)(1 + (i % 6)), $"{Text()}\n{Text()}\r\n\t{Text()}") with
            {
                Effect = i % 3 == 0
                    ? Effect.Of(EffectKind.Absolute, 1.5m) with { Unit = Text() }
                    : Effect.FromCounts(200, 4000, 180 + (i % 50), 4000),
                Evidence = [Text(), Text(), "https://wiki.example.com/a?b=1&c=2"],
                Author = Text(),
            }, Monday.AddDays(5));
        }

        string Text() => HostileTexts.All[next++ % HostileTexts.All.Count];
    }
}
