<Query Kind="Statements">
  <NuGetReference>GrowthExperiments</NuGetReference>
  <Namespace>GrowthExperiments</Namespace>
  <Namespace>GrowthExperiments.HighPerformance</Namespace>
</Query>

// IceRanker works on spans, without an object for each idea: indexes out, best first.
const int count = 10_000_000;
var random = new Random(7);
var scores = new IceScore[count];
for (int i = 0; i < count; i++)
    scores[i] = IceScore.Of(random.Next(1, 11), random.Next(1, 11), random.Next(1, 11));

var best = new int[10];
var order = new int[count];
var watch = Stopwatch.StartNew();
IceRanker.Top(scores, best);
TimeSpan top = watch.Elapsed;
watch.Restart();
IceRanker.Rank(scores, order);
TimeSpan all = watch.Elapsed;
watch.Restart();
int[] byLinq = Enumerable.Range(0, count).OrderByDescending(i => scores[i].Product).Take(10).ToArray();
TimeSpan linq = watch.Elapsed;

new[]
{
    new { What = "The ten best", Milliseconds = top.TotalMilliseconds },
    new { What = "The whole order", Milliseconds = all.TotalMilliseconds },
    new { What = "The ten best by LINQ", Milliseconds = linq.TotalMilliseconds },
}.Dump("How long ten million take here");

best.Select((index, i) => new { Place = i + 1, Index = index, Score = scores[index].ToString(), Value = scores[index].Product }).Dump("The ten best of ten million");
