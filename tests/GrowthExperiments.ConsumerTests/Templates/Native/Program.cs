using System.Runtime.CompilerServices;
using GrowthExperiments;

Console.WriteLine($"compiled ahead of time: {!RuntimeFeature.IsDynamicCodeSupported}");
foreach (RankedHypothesis item in BacklogSheet.Read("ideas.csv").Backlog.Rank().Top(3))
    Console.WriteLine($"{item.Place}. {item.Value,4}  {item.Hypothesis.Title}");
