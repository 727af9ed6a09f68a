using GrowthExperiments;

// A sheet, a week of tests, a file and back.
Console.WriteLine($".NET {Environment.Version.Major}");
Backlog backlog = BacklogSheet.Read("ideas.csv").Backlog;
Console.WriteLine(backlog.Rank()[0].Hypothesis.Title);

var program = GrowthProgram.Create("Acme growth");
program.Backlog.AddRange(backlog);
program.Policy = CyclePolicy.Default with { Target = 1, Band = (1, 5) };
IsoWeek week = IsoWeek.Parse("2026-W48");
HypothesisId tested = program.PlanWeek(week).Experiments[0].Hypothesis;
program.StartWeek(week);
program.EndExperiment(tested);
program.Conclude(tested, Outcome.Won, "Most take what is chosen for them", Effect.FromCounts(200, 4000, 250, 4000));
Console.WriteLine(program.CloseWeek(week).Lessons[0].Insight);

await program.SaveAsync("growth.json");
GrowthProgram loaded = await GrowthProgram.LoadAsync("growth.json");
Console.WriteLine(loaded.ToJson() == program.ToJson() && BacklogSheet.ToCsv(loaded.Backlog).Length > 0);
