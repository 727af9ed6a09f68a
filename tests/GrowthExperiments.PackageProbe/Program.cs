using GrowthExperiments;

SheetImport import = BacklogSheet.Read(args[0]);
foreach (ImportProblem problem in import.Problems)
    Console.Error.WriteLine(problem);

Ranking ranking = import.Backlog.Rank();
foreach (RankedHypothesis item in ranking.Top(3))
    Console.WriteLine($"{item.Place}. {item.Value,4}  {item.Hypothesis.Title}");
Console.WriteLine(ranking.Explain(ranking[0].Hypothesis.Id));

string file = Path.Combine(Path.GetTempPath(), $"package-probe-{Environment.ProcessId}.json");
await import.Backlog.SaveAsync(file);
Backlog loaded = (await BacklogFile.LoadAsync(file)).Backlog;
File.Delete(file);
return loaded.SequenceEqual(import.Backlog) ? 0 : 1;
