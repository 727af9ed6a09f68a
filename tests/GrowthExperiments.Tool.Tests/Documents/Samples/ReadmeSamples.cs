using System.Text.RegularExpressions;

namespace GrowthExperiments.Tool.Tests.Documents.Samples;

/// <summary>The C# of the README.</summary>
internal static class ReadmeSamples
{
    public static IEnumerable<Block> FirstScreen()
    {
        // begin
        var backlog = new Backlog
        {
            Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9)),
            Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5)),
            Hypothesis.Create("A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8)),
        };

        Ranking ranking = backlog.Rank();
        foreach (RankedHypothesis item in ranking.Top(10))
            Console.WriteLine($"{item.Place}. {item.Value,4}  {item.Hypothesis.Title}");
        Console.WriteLine(ranking.Explain(ranking[0].Hypothesis.Id));
        // end
        yield return Block.End;
    }

    public static async IAsyncEnumerable<Block> OwnSheet()
    {
        // the third line of the reader's sheet rates the impact 11
        string[] lines = File.ReadAllLines("ideas.csv");
        lines[2] = Regex.Replace(lines[2], @",(\d+),(\d+),(\d+),", ",11,$2,$3,", RegexOptions.None, TimeSpan.FromSeconds(1));
        File.WriteAllLines("ideas.csv", lines);

        // begin
        SheetImport import = BacklogSheet.Read("ideas.csv");
        foreach (ImportProblem problem in import.Problems)
            Console.WriteLine(problem);

        if (import.IsClean)
        {
            Ranking ranking = import.Backlog.Where(h => h.Stage == FunnelStage.Activation).Rank();
            foreach (RankedHypothesis item in ranking.Top(3))
                Console.WriteLine($"{item.Place}. {item.Value,4}  {item.Hypothesis.Title}");
            await import.Backlog.SaveAsync("growth.json");
        }

        // end
        yield return Block.End;
    }

    public static IEnumerable<Block> Formulas()
    {
        // begin
        Backlog backlog = BacklogSheet.Read("ideas.csv").Backlog;
        Ranking product = backlog.Rank();
        Ranking careful = backlog.Rank(IceFormula.From("careful", s => s.Confidence * s.Confidence * s.Impact));

        foreach (RankingMove move in careful.Against(product, top: 5).Entered)
            Console.WriteLine($"enters the top 5: {move}");
        Console.WriteLine($"not rated yet: {product.Unscored.Count}, set aside by status: {product.SetAside.Count}");
        // end
        yield return Block.End;
    }

    public static async IAsyncEnumerable<Block> Week()
    {
        // begin
        var program = GrowthProgram.Create("Acme growth");
        program.Backlog.AddRange(BacklogSheet.Read("ideas.csv").Backlog);
        program.Policy = CyclePolicy.Default with { Target = 3, Band = (2, 5), Capacity = Effort.Of(9) };

        IsoWeek week = IsoWeek.Parse("2026-W48");
        foreach (CyclePick pick in program.PlanWeek(week).Plan!.Picks)
            Console.WriteLine($"{pick.Hypothesis.Title} [{pick.Effort}]: {pick.Reason}");
        program.StartWeek(week);

        program.EndExperiment(HypothesisId.Of("annual-plan-default"));
        program.EndExperiment(HypothesisId.Of("one-field-sign-up"));
        program.Conclude(HypothesisId.Of("annual-plan-default"), Outcome.Won, "Most take what is chosen for them", Effect.FromCounts(200, 4000, 250, 4000));
        program.CarryOver(HypothesisId.Of("dunning-before-expiry"), "too few cards expired yet");
        foreach (string blocker in program.Blockers(week))
            Console.WriteLine($"cannot close: {blocker}");

        program.Conclude(HypothesisId.Of("one-field-sign-up"), Outcome.Lost, "Without a name, teams do not find each other");
        Console.Write(program.CloseWeek(week));
        await program.SaveAsync("growth.json");
        // end
        yield return Block.End;
    }

    public static IEnumerable<Block> Past()
    {
        // begin
        var program = GrowthProgram.Create("Acme growth");
        program.Backlog.AddRange(BacklogSheet.Read("ideas.csv").Backlog);
        IsoWeek week = program.PlanWeek(IsoWeek.Parse("2026-W48")).Week;
        program.StartWeek(week);
        HypothesisId signUp = HypothesisId.Of("one-field-sign-up");
        program.EndExperiment(signUp);
        program.Conclude(signUp, Outcome.Lost, "Without a name, teams do not find each other");

        foreach (SimilarMatch match in program.FindSimilar("Registration with a single field", 1))
            Console.WriteLine($"{match}; both say {string.Join(", ", match.SharedTerms)}");

        HypothesisId digest = HypothesisId.Of("weekly-digest");
        program.Rate(digest, "mia", IceScore.Of(9, 4, 6));
        Console.WriteLine($"agreed: {program.Rate(digest, "leo", IceScore.Of(4, 8, 6)).Score}");
        foreach (Disagreement difference in program.RatingPolicy.DiscussFirst(program.Backlog))
            Console.WriteLine($"discuss first: {difference}");

        foreach (Finding finding in program.Insights().Findings)
            Console.WriteLine($"{finding.Kind}: {finding}");
        File.WriteAllText("week.html", program.ReportOf(week).ToHtmlPage());
        // end
        yield return Block.End;
    }

    public static IEnumerable<Block> Steer()
    {
        // begin
        var program = GrowthProgram.Create("Acme growth");
        Quarter quarter = Quarter.Parse("2026-Q4");
        (KeyResultId activation, KeyResultId churn) = (KeyResultId.Of("activation"), KeyResultId.Of("churn"));

        // what the quarter is for
        program.SetObjective(Objective.Create("New teams see the value in their first hour", quarter, OkrLevel.Team, "Onboarding") with
        {
            KeyResults =
            [
                KeyResult.Create("First-day activation", 20, 30, quarter.LastDay, activation) with { Unit = "%" },
                KeyResult.Create("Churn a month", 5, 3, quarter.LastDay, churn) with { Unit = "%" },
            ],
        });
        program.Measure(activation, 27);

        // a new market ranks, and waits for its gate
        Gate spain = StandardGates.NewMarketInterest("ES", pipeline: 100_000, firstInterests: 10);
        program.AddGate(spain);
        GateDecision decision = program.DecideGate(
            spain.Id,
            [GateMeasurement.Of("months of selling", 3), GateMeasurement.Of("pipeline", 120_000), GateMeasurement.Of("first interests", 7)],
            at: new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero));
        foreach (GateResult result in decision.Results)
            Console.WriteLine($"{decision.Verdict}: {result}");

        // this week's tests: only what serves a key result of the quarter
        program.Backlog.AddRange(
        [
            Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9)) with { Serves = activation },
            Hypothesis.Create("Ads in Spanish bring trials", FunnelStage.Acquisition, IceScore.Of(9, 7, 8)) with
            {
                Serves = activation,
                Market = "ES",
                GuardedBy = spain.Id,
            },
            Hypothesis.Create("A pause beside the cancel button keeps teams", FunnelStage.Retention, IceScore.Of(7, 7, 6)) with { Serves = churn },
            Hypothesis.Create("A warmer blue is liked", FunnelStage.Acquisition, IceScore.Of(9, 9, 9)),
        ]);
        program.Policy = CyclePolicy.Default with { RequireKeyResult = true };
        CyclePlan plan = program.ProposeWeek(IsoWeek.Parse("2026-W48"));
        foreach (CyclePick pick in plan.Picks)
            Console.WriteLine($"test {pick.Hypothesis.Title}");
        foreach (CycleNearMiss miss in plan.NearMisses)
            Console.WriteLine($"wait {miss.Ranked.Hypothesis.Title}: {miss.Reason}");

        // what less churn is worth
        UnitEconomics account = UnitEconomics.Of(Money.Of(500, "EUR"), churn: 0.03m) with
        {
            Margin = 0.8m,
            AcquisitionCost = Money.Of(4_000, "EUR"),
        };
        Console.WriteLine(account.ChangeTo(account.WithChurn(0.02m)));

        // the quarter, and the budget of the next
        program.SetBudget(QuarterBudget.Of(quarter,
        [
            Channel.Of("search ads", Money.Of(8_000, "EUR"), Money.Of(24_000, "EUR"), results: 40) with { LargestChange = 0.25m },
            Channel.Of("webinars", Money.Of(4_000, "EUR"), Money.Of(20_000, "EUR"), results: 4) with { Ceiling = Money.Of(5_000, "EUR") },
            Channel.Of("trade fairs", Money.Of(6_000, "EUR"), Money.Of(4_800, "EUR"), results: 3),
        ]));
        QuarterReport report = program.ReportOf(quarter);
        foreach (KeyResult keyResult in report.KeyResults)
            Console.WriteLine(keyResult);
        foreach (BudgetMove move in report.Proposal!.Moves)
            Console.WriteLine(move);
        File.WriteAllText("quarter.html", report.ToHtmlPage());
        // end
        yield return Block.End;
    }
}
