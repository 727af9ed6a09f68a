<Query Kind="Statements">
  <NuGetReference>GrowthExperiments</NuGetReference>
  <Namespace>GrowthExperiments</Namespace>
</Query>

// A program holds all that a team has: its ideas, its weeks, its log of what it learned.
// Yours is a file: var program = await GrowthProgram.LoadAsync("growth.json");
var program = GrowthProgram.Create("Acme growth");
HypothesisId form = HypothesisId.Of("one-field"), digest = HypothesisId.Of("digest"), reward = HypothesisId.Of("reward");
program.Backlog.Add(Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9), form));
program.Backlog.Add(Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5), digest));
program.Backlog.Add(Hypothesis.Create("A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8), reward));

// Monday: the best ideas that fit are planned, and each says why.
IsoWeek week = IsoWeek.Parse("2026-W48");
var monday = new DateTimeOffset(week.Monday, new TimeOnly(9, 0), TimeSpan.Zero);
program.PlanWeek(week).Plan.Dump("What to test, and why");
program.StartWeek(week, monday);

// Friday: what has ended is concluded with what it taught. A week does not close before that is written down.
program.EndExperiment(form, monday.AddDays(4));
program.EndExperiment(reward, monday.AddDays(4));
program.Blockers(week).Dump("What keeps the week from closing");
program.Conclude(form, Outcome.Won, "Fewer fields, more teams", Effect.FromCounts(200, 4000, 260, 4000), at: monday.AddDays(4));
program.Conclude(reward, Outcome.Lost, "People invited friends who never came back", Effect.FromCounts(300, 4000, 240, 4000), at: monday.AddDays(4));
program.CarryOver(digest, "needs a second week");
program.CloseWeek(week, monday.AddDays(5)).Dump("The week");

// What the week taught stays, failures too.
program.Log.Dump("The learning log");
