using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

[DebuggerTypeProxy(typeof(DebugViews.OfGrowthProgram))]
public sealed partial class GrowthProgram
{
    internal object ToDump() => new
    {
        Program = $"{Shown.Escaped(Name ?? "(no name)")}: {DumpTexts.Count(Backlog.Count, "hypothesis", "hypotheses")}, {DumpTexts.Count(Weeks.Count, "week", "weeks")}, {DumpTexts.Count(Log.Count, "learning", "learnings")}",
        Ranking = Backlog.Rank().ToDump(),
        Weeks = DumpRows.Of(Weeks.Reverse().ToArray(), w => new { Week = w.Week.ToString(), w.Status, Tests = w.Experiments.Count, Band = Invariant($"{w.Policy.Band.Low}..{w.Policy.Band.High}") }),
        Log = Log.ToDump(),
        Okrs = Okrs.ToDump(),
        Gates = DumpTables.Decisions(GateDecisions),
        Playbooks = DumpRows.Of(Playbooks, p => new { p.Title, Steps = p.Steps.Count, p.Owner, p.Id }),
        Initiatives = DumpRows.Of(Initiatives, i => new { i.Name, i.Kind, Started = i.Started.Text(), Cost = $"{i.Cost:N}", Gain = i.Gain.Text() }),
        Budgets = DumpTexts.Joined(Budgets, "; "),
    };
}

public sealed partial class ProgramFile
{
    internal object ToDump() => new { Path, Program = Program.ToDump() };
}

public sealed partial class ProgramMerge
{
    internal object ToDump() => new[]
    {
        new { Part = "hypotheses", Added = Titles(AddedHypotheses), Updated = Titles(UpdatedHypotheses), Skipped = DumpTexts.Joined(SkippedHypotheses) },
        new { Part = "weeks", Added = DumpTexts.Joined(AddedWeeks), Updated = (string?)null, Skipped = (string?)null },
        new { Part = "learnings", Added = DumpTexts.Joined([.. AddedLearnings.Take(DumpRows.Most).Select(l => l.Title)], "; "), Updated = (string?)null, Skipped = (string?)null },
        new { Part = "objectives", Added = (string?)null, Updated = DumpTexts.Joined([.. ChangedObjectives.Select(o => o.Title)], "; "), Skipped = (string?)null },
        new { Part = "playbooks", Added = DumpTexts.Joined([.. AddedPlaybooks.Select(p => p.Title)], "; "), Updated = DumpTexts.Joined([.. UpdatedPlaybooks.Select(p => p.Title)], "; "), Skipped = (string?)null },
        new { Part = "gates", Added = DumpTexts.Joined([.. AddedGates.Select(g => g.Name)], "; "), Updated = DumpTexts.Joined([.. UpdatedGates.Select(g => g.Name)], "; "), Skipped = (string?)null },
        new { Part = "gate decisions", Added = DumpTexts.Joined([.. AddedGateDecisions.Select(d => $"{d.Day} {d.Verdict} {d.Gate.Name}")], "; "), Updated = (string?)null, Skipped = (string?)null },
    };

    private static string? Titles(IReadOnlyCollection<Hypothesis> hypotheses) => DumpTexts.Joined([.. hypotheses.Take(DumpRows.Most).Select(h => h.Title)], "; ");
}

public sealed partial record Playbook
{
    internal object ToDump() => new
    {
        Title,
        Purpose,
        Owner,
        Steps = DumpRows.Of(Steps, s => new { s.DaysBefore, s.Text, s.Owner }),
        BestPractices,
        Pitfalls,
        Learnings = DumpTexts.Joined(Learnings),
        Recycled = DumpTexts.Joined(Recycled),
        Id,
    };
}

public sealed partial class SimilarityIndex
{
    internal object ToDump() => DumpRows.Of(_keys.Take(DumpRows.Most + 1).Select((key, i) => (Key: key, Text: _index.Texts[i].Title)).ToArray(), t => new { t.Key, t.Text });
}

public sealed partial class SimilarMatch
{
    internal object ToDump() => new { Alike = SimilarText.Percent(Similarity), Title, Fate, Shared = DumpTexts.Joined(SharedTerms), Id = Id.Value };
}

public sealed partial class SimilarText
{
    internal object ToDump() => new { Alike = Percent(Similarity), Text, Shared = DumpTexts.Joined(SharedTerms), Key };
}
