using System.Runtime.CompilerServices;
using System.Text;
using GrowthExperiments;
using GrowthExperiments.HighPerformance;
using GrowthExperiments.Serialization;

// What a user does, once through, in a native program without culture data. It prints "ok" or throws.
var backlog = new Backlog
{
    Hypothesis.Create("Une inscription à un champ", FunnelStage.Activation, IceScore.Of(8, 6, 9)) with
    {
        Effort = Effort.Parse("data:1;engineering:2.5"),
        ExpectedLift = 0.05m,
        Tags = ["signup"],
        Metric = Metric.Of("activation rate"),
    },
    Hypothesis.Create("A weekly digest", FunnelStage.Retention, IceScore.Of(7, 7, 5)),
    Hypothesis.Create("Not rated yet"),
};

string json = BacklogJson.ToJson(new BacklogDocument(backlog) { Name = "Probe" });
Check(BacklogJson.Parse(json).Backlog.SequenceEqual(backlog), "JSON");

using var lines = new MemoryStream();
BacklogJsonLines.Write(lines, backlog);
lines.Position = 0;
Check(BacklogJsonLines.Stream(lines).SequenceEqual(backlog), "JSON Lines");

using var csv = new MemoryStream(Encoding.UTF8.GetBytes(BacklogSheet.ToCsv(backlog)));
Check(BacklogSheet.Read(csv).Backlog.SequenceEqual(backlog), "CSV");

Ranking ranking = backlog.Rank(IceFormula.Weighted(2, 1, 1));
Check(ranking.Count == 2 && ranking.Unscored.Count == 1, "ranking");
Check(ranking.Explain(ranking[0].Hypothesis.Id).ToString().Contains("place 1 of 2", StringComparison.Ordinal), "explanation");
Check(ranking.Against(backlog.Rank()).Moves.Count == 0, "comparison");
Check(IsoWeek.Parse("2026-W53").AddWeeks(1) == IsoWeek.Of(2027, 1), "week");

var order = new int[2];
IceRanker.Rank([IceScore.Of(1, 1, 1), IceScore.Of(2, 2, 2)], order);
Check(order[0] == 1, "ranker");

string path = Path.Combine(Path.GetTempPath(), $"growth-probe-{Environment.ProcessId}.json");
await backlog.SaveAsync(path).ConfigureAwait(false);
Check((await BacklogFile.LoadAsync(path).ConfigureAwait(false)).Backlog.SequenceEqual(backlog), "file");
File.Delete(path);

var program = GrowthProgram.Create("Probe", "Europe/Paris");
program.Backlog.AddRange(backlog);
program.Policy = CyclePolicy.Default with { Capacity = Effort.Of(("data", 2), ("engineering", 5)) };
IsoWeek week = program.CurrentWeek;
HypothesisId tested = program.PlanWeek(week).Experiments[0].Hypothesis;
program.StartWeek(week);
program.EndExperiment(tested);
Check(program.Blockers(week).Count > 0, "blockers");
program.Conclude(tested, Outcome.Won, "Less is more", Effect.FromCounts(200, 4000, 250, 4000));
foreach (Experiment open in program.CycleOf(week).Experiments.Where(e => e.IsOpen))
    program.CarryOver(open.Hypothesis, "needs more time");
Check(program.CloseWeek(week).Lessons.Count == 1, "week of tests");
await program.SaveAsync(path).ConfigureAwait(false);
Check((await GrowthProgram.LoadAsync(path).ConfigureAwait(false)).ToJson() == program.ToJson() && program.Log.Verify().IsIntact, "program");
File.Delete(path);

Check(program.FindSimilar("Registration with a single field", 1)[0].Learning is not null, "similar tests");
program.Rate(backlog.First(h => h.Score is null).Id, "mia", IceScore.Of(5, 5, 5));
Check(program.Backlog.Rank().Sensitivity(1).ToString().Length > 0, "sensitivity");
InsightsReport insights = program.Insights();
Check(insights.Tests == 1 && insights.ToHtmlPage().Contains("<svg", StringComparison.Ordinal) && insights.ToMarkdown().Length > 0 && insights.ToJson().Length > 0, "insights");
Check(program.ReportOf(week).ToHtmlPage().Contains("Less is more", StringComparison.Ordinal), "report");

Check(!RuntimeFeature.IsDynamicCodeSupported, "this is not a native program");
Console.WriteLine("ok");

static void Check(bool holds, string what)
{
    if (!holds)
        throw new InvalidOperationException($"The probe failed: {what}.");
}
