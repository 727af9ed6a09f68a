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

Check(!RuntimeFeature.IsDynamicCodeSupported, "this is not a native program");
Console.WriteLine("ok");

static void Check(bool holds, string what)
{
    if (!holds)
        throw new InvalidOperationException($"The probe failed: {what}.");
}
