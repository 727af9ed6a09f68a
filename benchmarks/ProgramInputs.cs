using System.Globalization;

namespace GrowthExperiments.Benchmarks;

/// <summary>A program with a long past, made by its own verbs.</summary>
internal static class ProgramInputs
{
    /// <summary>How many tests each week of the past had.</summary>
    public const int TestsPerWeek = 20;

    private static readonly string[] Words = "sign-up activation field email digest team price page form users saw fewer more lift rate lost because trial onboarding weekly banner copy".Split(' ');
    private static readonly DateTimeOffset Start = new(2030, 1, 7, 9, 0, 0, TimeSpan.Zero);

    /// <summary>As many learnings as asked for, twenty a week, and ideas for weeks to come.</summary>
    public static GrowthProgram WithPast(int learnings) => Inputs.Kept(learnings, Make);

    /// <summary>The same, made anew.</summary>
    public static GrowthProgram Make(int learnings)
    {
        var random = new Random(20261122);
        var program = GrowthProgram.Create("Benchmark");
        program.Policy = CyclePolicy.Default with { Target = TestsPerWeek, Band = (8, TestsPerWeek), MaxRunning = TestsPerWeek };
        IsoWeek week = IsoWeek.From(Start, TimeZoneInfo.Utc);
        int weeks = (learnings + TestsPerWeek - 1) / TestsPerWeek;
        for (int w = 0; w < weeks; w++, week = week.AddWeeks(1))
        {
            DateTimeOffset monday = Start.AddDays(7 * w);
            program.Backlog.AddRange(Enumerable.Range(w * TestsPerWeek, TestsPerWeek).Select(i => Idea(i, random)));
            WeeklyCycle cycle = program.PlanWeek(week);
            program.StartWeek(week, monday);
            foreach (Experiment test in cycle.Experiments)
            {
                program.EndExperiment(test.Hypothesis, monday.AddDays(4));
                program.Conclude(test.Hypothesis, Lesson(random), monday.AddDays(4));
            }

            program.CloseWeek(week, monday.AddDays(5));
        }

        program.Backlog.AddRange(Enumerable.Range(weeks * TestsPerWeek, 50 * TestsPerWeek).Select(i => Idea(i, random)));
        return program;
    }

    private static Hypothesis Idea(int number, Random random) =>
        Hypothesis.Create(Text(random, 8), (FunnelStage)(1 + (number % 5)), null, HypothesisId.Of("h" + number.ToString(CultureInfo.InvariantCulture))) with
        {
            Score = IceScore.Of(random.Next(1, 11), random.Next(1, 11), random.Next(1, 11)),
            Metric = Metric.Of(Words[number % Words.Length] + " rate"),
            Owner = "owner " + (number % 12).ToString(CultureInfo.InvariantCulture),
            Tags = ["tag " + (number % 30).ToString(CultureInfo.InvariantCulture)],
            Effort = Effort.Of(1 + (number % 5)),
            ExpectedLift = 0.05m,
        };

    private static Conclusion Lesson(Random random) => Conclusion.Of((Outcome)random.Next(1, 7), Text(random, 25)) with
    {
        Effect = Effect.FromCounts(200 + random.Next(50), 4000, 200 + random.Next(50), 4010),
        ActualEffort = Effort.Of(random.Next(1, 8)),
        Author = "author " + random.Next(7).ToString(CultureInfo.InvariantCulture),
    };

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
