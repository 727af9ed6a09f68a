<Query Kind="Statements">
  <NuGetReference>GrowthExperiments</NuGetReference>
  <Namespace>GrowthExperiments</Namespace>
</Query>

// Twelve weeks of a team, made up here and the same each time. It wins most with activation, and it is too sure of itself.
// With a log of your own, start below: var program = await GrowthProgram.LoadAsync("growth.json");
var random = new Random(7);
var program = GrowthProgram.Create("Acme growth");
string[] changes = ["A shorter form", "Sample data", "A checklist", "A weekly digest", "Local prices", "A reward", "A comparison page", "A demo without an account", "A yearly plan", "A tour", "An alert", "A badge"];
string[] audiences = ["new teams", "schools", "agencies", "freelancers", "admins", "shops", "charities", "clinics", "returning visitors", "mobile visitors", "trial accounts", "large teams"];
var ideas = audiences.SelectMany(_ => changes, (audience, change) => $"{change} for {audience}").ToArray();
random.Shuffle(ideas);
for (int i = 0; i < ideas.Length; i++)
{
    IceScore score = IceScore.Of(random.Next(3, 10), random.Next(4, 10), random.Next(3, 10));
    program.Backlog.Add(Hypothesis.Create(ideas[i], (FunnelStage)(1 + (i % 5)), score, HypothesisId.Of($"idea-{i + 1}")) with { Owner = i % 3 == 0 ? "leo" : "mia", Effort = Effort.Of(random.Next(1, 5)) });
}

var monday = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
for (int i = 0; i < 12; i++, monday = monday.AddDays(7))
{
    IsoWeek week = IsoWeek.From(DateOnly.FromDateTime(monday.Date));
    program.PlanWeek(week);
    foreach (Experiment test in program.StartWeek(week, monday).Experiments)
    {
        Hypothesis idea = program.Backlog[test.Hypothesis];
        bool wins = random.NextDouble() < (idea.Stage == FunnelStage.Activation ? 0.6 : 0.2);
        Effect effect = Effect.FromCounts(1000, 20_000, 1000 + (wins ? random.Next(120, 300) : random.Next(-250, 40)), 20_000);
        program.EndExperiment(idea.Id, monday.AddDays(4));
        program.Conclude(
            idea.Id,
            Conclusion.Of(wins ? Outcome.Won : effect.Interval?.High < 0 ? Outcome.Lost : Outcome.Neutral, wins ? "It saved people time" : "People did without it") with
            {
                Effect = effect,
                ActualEffort = Effort.Of(idea.Effort.Total * (idea.Owner == "leo" ? 2 : 1.2m)),
            },
            monday.AddDays(4));
    }

    program.CloseWeek(week, monday.AddDays(5));
}

// Have we tested this before? Words of the same meaning count, too.
program.FindSimilar("A shorter sign-up form for schools").Take(3).Select(m => m.ToString()).Dump("Have we tested this before?");

InsightsReport insights = program.Insights(at: monday);
insights.Findings.Select(f => f.Text).Dump("Where to spend, what not to trust, what to do first");
insights.Calibration.Dump("Can Confidence be trusted?");
insights.ByStage.Dump("Where tests win");
