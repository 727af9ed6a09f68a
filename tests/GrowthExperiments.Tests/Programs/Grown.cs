using System.Text;

namespace GrowthExperiments.Tests.Programs;

/// <summary>Programs that more than one test looks at, and short ways to make them go on.</summary>
internal static class Grown
{
    public static IsoWeek W47 { get; } = IsoWeek.Parse("2026-W47");

    public static IsoWeek W48 { get; } = W47.AddWeeks(1);

    public static IsoWeek W49 { get; } = W47.AddWeeks(2);

    public static IsoWeek W50 { get; } = W47.AddWeeks(3);

    public static HypothesisId Id(string id) => HypothesisId.Of(id);

    /// <summary>A program with an idea for each id, the first one best.</summary>
    public static GrowthProgram Of(params string[] ids)
    {
        var program = GrowthProgram.Create("Acme growth", clock: new Clock(Clock.Monday));
        program.Backlog.AddRange(ids.Select((id, i) => Hypothesis.Create($"The idea {id}", FunnelStage.Activation, IceScore.Of(10 - (i % 10), 5, 5), Id(id))));
        return program;
    }

    /// <summary>The same, with all of them running in W48.</summary>
    public static GrowthProgram Running(params string[] ids)
    {
        GrowthProgram program = Of(ids);
        program.Start(W48, ids);
        return program;
    }

    /// <summary>Plans these ideas into a week and no others.</summary>
    public static WeeklyCycle Plan(this GrowthProgram program, IsoWeek week, params string[] ids) => program.PlanWeek(week, new PlanOptions
    {
        Forced = [.. ids.Select(Id)],
        Excluded = [.. program.Backlog.Select(h => h.Id).Where(id => !ids.Contains(id.Value))],
    });

    public static void Start(this GrowthProgram program, IsoWeek week, params string[] ids)
    {
        program.Plan(week, ids);
        program.StartWeek(week);
    }

    public static Learning Finish(this GrowthProgram program, string id, Outcome outcome = Outcome.Lost, Decision? decision = null, int? days = null)
    {
        program.EndExperiment(Id(id), Clock.Monday.AddDays(4));
        Effort? effort = days is { } spent ? Effort.Of(spent) : null;
        return program.Conclude(Id(id), Conclusion.Of(outcome, $"what {id} taught") with { Decision = decision, ActualEffort = effort });
    }

    public static GrowthProgram Read(string json, TimeProvider? clock = null) => Read(Encoding.UTF8.GetBytes(json), clock);

    public static GrowthProgram Read(byte[] json, TimeProvider? clock = null) => GrowthProgram.Read(new MemoryStream(json), clock ?? new Clock(Clock.Monday));

    public static GrowthProgram Copy(this GrowthProgram program) => Read(program.ToJson());

    /// <summary>A closed, a running and two planned weeks, with everything that a document can hold of them.</summary>
    public static GrowthProgram Rich()
    {
        var clock = new Clock(Clock.Monday);
        var program = GrowthProgram.Create("Équipe 増", "Europe/Paris", clock);
        program.Policy = CyclePolicy.Default with
        {
            Target = 3,
            Band = (1, 3),
            MaxRunning = 4,
            Capacity = Effort.Of(("data", 5m), ("engineering", 7.5m)),
            DefaultEffort = Effort.Of(2),
            MinStages = 2,
            MinRuntimeDays = 1,
        };
        RaterScore[] ratings = [RaterScore.Of("Zoë", IceScore.Of(8, 6, 9), Clock.Monday), RaterScore.Of("leo", IceScore.Of(5, 5, 5))];
        program.RatingPolicy = RatingPolicy.Default with { Rule = AgreementRule.Mean, LifetimeDays = 60 };
        Evidence[] evidence = [Evidence.Of(EvidenceKind.UserEvidence, new DateOnly(2026, 11, 2), "8 von 10 fragten \"danach\" 😀"), Evidence.Of(EvidenceKind.Opinion, new DateOnly(2024, 2, 29))];
        program.Backlog.AddRange(
        [
            TestKit.Examples.Full with { Status = HypothesisStatus.Idea, Ratings = ratings, Rated = Clock.Monday, Evidence = evidence },
            Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5), Id("digest")) with { Owner = "mia" },
            Hypothesis.Create("A yearly price lifts revenue", FunnelStage.Revenue, IceScore.Of(6, 4, 3), Id("price")) with { ExpectedLift = 0.1m },
            Hypothesis.Create("A shorter mail is read", id: Id("mail")),
            Hypothesis.Create("A tour shows the way", FunnelStage.Activation, IceScore.Of(2, 2, 2), Id("tour")),
        ]);
        Gate interest = StandardGates.NewMarketInterest("ES", 50_000.5m, 10, "EUR");
        program.AddGate(interest);
        program.AddGate(StandardGates.NewMarketCustomers("ES") with { After = GateId.None, Name = "Erste Kunden 増", Market = null });
        program.AddGate(StandardGates.FirstSalesHire() with { After = interest.Id, Criteria = [GateCriterion.Above("demo → sale", 0.2m) with { IsEvidenceRequired = true }] });
        program.DecideGate(interest.Id, [GateMeasurement.Of("pipeline", 60_000, "https://crm.example.com/?q=es", new DateOnly(2026, 11, 20))], "mia", "two months\nare missing 😀", Clock.Monday.AddDays(-1));
        program.DecideGate(GateId.Of("first-sales-hire"), [GateMeasurement.Of("demo → sale", 0.20m)], at: Clock.Monday.AddDays(-1));
        program.DecideGate(GateId.Of("es-customers"), [GateMeasurement.Of("months of selling since the first interest", 3), GateMeasurement.Of("signed customers", 2)]);
        program.Start(W48, "one-field", "digest", "price");
        clock.Now += TimeSpan.FromDays(3);
        program.EndExperiment(Id("one-field"));
        program.Conclude(Id("one-field"), Conclusion.Of(Outcome.Won, "Fewer fields,\nmore \"sign-ups\" 😀") with
        {
            Effect = Effect.FromCounts(200, 4000, 260, 4010),
            Decision = Decision.Iterate,
            ActualEffort = Effort.Of(2.5m),
            Evidence = ["https://wiki.example.com/one-field"],
            Author = "mia",
        });
        program.EndExperiment(Id("price"));
        program.Conclude(Id("price"), Outcome.Lost, "nobody pays for a year");
        program.CarryOver(Id("digest"), "needs a second week");
        program.Correct("L2", Conclusion.Of(Outcome.Inconclusive, "the page did not load for some"));
        program.CloseWeek(W48);
        clock.Now += TimeSpan.FromDays(4);
        program.Start(W49, "mail");
        program.Plan(W50, "tour");
        program.CarryOver(Id("tour"), "after the holidays", W50.AddWeeks(1));
        return program;
    }
}
