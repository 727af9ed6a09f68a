<Query Kind="Statements">
  <NuGetReference>GrowthExperiments</NuGetReference>
  <Namespace>GrowthExperiments</Namespace>
</Query>

var program = GrowthProgram.Create("Acme growth");
program.Backlog.Add(Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9), HypothesisId.Of("one-field")));
program.Backlog.Add(Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5), HypothesisId.Of("digest")));

IsoWeek week = IsoWeek.Parse("2026-W48");
program.PlanWeek(week).Plan.Dump("What to test, and why");
program.StartWeek(week);
program.EndExperiment(HypothesisId.Of("one-field"));
program.Blockers(week).Dump("What keeps the week from closing");
program.Conclude(HypothesisId.Of("one-field"), Outcome.Won, "Fewer fields, more teams", Effect.FromCounts(200, 4000, 250, 4000));
program.CarryOver(HypothesisId.Of("digest"), "needs a second week");
program.CloseWeek(week).Dump("The week");
program.Log.Dump("The learning log");
