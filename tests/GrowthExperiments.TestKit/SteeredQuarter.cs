namespace GrowthExperiments.TestKit;

/// <summary>A program that is steered through a quarter: OKRs, tests, channels, initiatives and gates.</summary>
public static class SteeredQuarter
{
    /// <summary>The quarter.</summary>
    public static Quarter Quarter { get; } = Quarter.Of(2026, 1);

    /// <summary>The day on which it is looked at, when it is over.</summary>
    public static DateOnly Day { get; } = new(2026, 4, 2);

    /// <summary>Makes the program; every text that a person types comes from <paramref name="text"/>, which gets what would be typed.</summary>
    public static GrowthProgram Make(Func<string, string>? text = null)
    {
        Func<string, string> typed = text ?? (t => t);
        GrowthProgram program = YearOfWeeks.Make(seed: 7, weeks: 12);
        program.Name = typed("Acme growth");
        program.SetObjective(Objective.Create(typed("The company grows by itself"), Quarter, id: "company") with
        {
            KeyResults = [Result(typed("Monthly recurring revenue"), "mrr", 400, 500, 470) with { Unit = typed("k EUR"), IsStretch = false }],
        });
        program.SetObjective(Objective.Create(typed("New teams see the value in their first hour"), Quarter, OkrLevel.Team, typed("Onboarding"), "onboarding") with
        {
            Parent = "company",
            KeyResults =
            [
                Result(typed("First-day activation"), "activation", 20, 30, 27) with { Unit = typed("%") },
                Result(typed("Churn a month"), "churn", 5, 3, 3.8m) with { Unit = typed("% a month") },
            ],
        });
        program.SetObjective(Objective.Create(typed("Next quarter is another matter"), Quarter.AddQuarters(1), id: "next"));
        program.SetBudget(QuarterBudget.Of(
            Quarter,
            [
                Channel.Of(typed("search ads"), Euros(20_000), Euros(58_000), results: 42) with { LargestChange = 0.25m, Customers = 40, MaxAcquisitionCost = Euros(600) },
                Channel.Of(typed("webinars"), Euros(6_000), Euros(24_000), results: 3),
                Channel.Of(typed("trade fairs"), Euros(14_000), Euros(9_000), results: 6) with { Floor = Euros(5_000) },
                Channel.Of(typed("partners"), Euros(10_000), Euros(31_000), results: 12) with { Customers = 8, MaxAcquisitionCost = Euros(1_000) },
            ],
            Euros(55_000)));
        program.SetInitiative(Initiative.Of(typed("chat tool"), InitiativeKind.Tool, new DateOnly(2025, 12, 1), Euros(3_000)) with { Adoption = 0.2m });
        program.SetInitiative(Initiative.Of(typed("podcast"), InitiativeKind.Channel, new DateOnly(2025, 11, 3), Euros(4_000)) with { Gain = Euros(13_000) });
        program.SetInitiative(Initiative.Of(typed("session replay"), InitiativeKind.Tool, new DateOnly(2026, 3, 2), Euros(900)));
        Gate gate = Gate.Create(GateId.Of("es-interest"), typed("First interest in Spain"), [GateCriterion.AtLeast("pipeline", 100_000), GateCriterion.AtLeast("first interests", 10)]);
        program.AddGate(gate);
        program.DecideGate(gate.Id, [GateMeasurement.Of("pipeline", 120_000), GateMeasurement.Of("first interests", 7)], by: typed("mia"), at: new DateTimeOffset(2026, 3, 27, 16, 0, 0, TimeSpan.Zero));
        program.DecideGate(gate.Id, [GateMeasurement.Of("pipeline", 130_000), GateMeasurement.Of("first interests", 12)], by: typed("mia"), at: new DateTimeOffset(2026, 4, 9, 16, 0, 0, TimeSpan.Zero));
        return program;
    }

    private static KeyResult Result(string title, string id, decimal start, decimal target, decimal current) =>
        KeyResult.Create(title, start, target, Quarter.LastDay, KeyResultId.Of(id)) with { Current = current };

    private static Money Euros(decimal amount) => Money.Of(amount, "EUR");
}
