<Query Kind="Statements">
  <NuGetReference>GrowthExperiments</NuGetReference>
  <Namespace>GrowthExperiments</Namespace>
</Query>

var program = GrowthProgram.Create("Acme growth");
program.Backlog.Add(Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9), HypothesisId.Of("one-field")));
program.Backlog.Add(Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, id: HypothesisId.Of("digest")));
IsoWeek week = IsoWeek.Parse("2026-W48");
program.PlanWeek(week);
program.StartWeek(week);
program.EndExperiment(HypothesisId.Of("one-field"));
program.Conclude(HypothesisId.Of("one-field"), Outcome.Lost, "Without a name, teams do not find each other");

program.FindSimilar("Registration with a single field").Dump("Have we tested this before?");
program.Rate(HypothesisId.Of("digest"), "mia", IceScore.Of(9, 4, 6));
program.Rate(HypothesisId.Of("digest"), "leo", IceScore.Of(4, 8, 6));
program.DiscussFirst().Dump("Where raters are apart");
program.Backlog.Rank().Sensitivity(top: 1).Dump("What the choice hangs on");
program.Insights().Dump("Where to spend, what not to trust, what to do first");
