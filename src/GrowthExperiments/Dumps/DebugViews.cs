using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a debugger opens instead of the fields of what holds many things: the first of them as an array, and the few facts beside.</summary>
internal static class DebugViews
{
    internal sealed class OfItems<T>(IEnumerable<T> items)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public T[] Items => DumpRows.Head(items);
    }

    internal sealed class OfRanking(Ranking ranking)
    {
        public string Name => ranking.Name;

        public int Count => ranking.Count;

        public Hypothesis[] Unscored => DumpRows.Head(ranking.Unscored);

        public Hypothesis[] SetAside => DumpRows.Head(ranking.SetAside);

        public RankedHypothesis[] Places => DumpRows.Head(ranking);
    }

    internal sealed class OfLiveRanking(LiveRanking ranking)
    {
        public IceFormula Formula => ranking.Formula;

        public int Count => ranking.Count;

        public RankedHypothesis[] Places => [.. ranking.Top(DumpRows.Most)];
    }

    internal sealed class OfWeeklyCycle(WeeklyCycle cycle)
    {
        public IsoWeek Week => cycle.Week;

        public CycleStatus Status => cycle.Status;

        public CyclePolicy Policy => cycle.Policy;

        public DateTimeOffset? Started => cycle.Started;

        public DateTimeOffset? Closed => cycle.Closed;

        public Experiment[] Experiments => [.. cycle.Experiments];
    }

    internal sealed class OfLearningLog(LearningLog log)
    {
        public int Count => log.Count;

        public string Head => log.Head;

        public Learning[] Learnings => DumpRows.Head(log);
    }

    internal sealed class OfGrowthProgram(GrowthProgram program)
    {
        public string? Name => program.Name;

        public string TimeZone => program.TimeZone;

        public Hypothesis[] Hypotheses => DumpRows.Head(program.Backlog);

        public WeeklyCycle[] Weeks => DumpRows.Head(program.Weeks);

        public Learning[] Learnings => DumpRows.Head(program.Log);

        public Objective[] Okrs => [.. program.Okrs];

        public Gate[] Gates => [.. program.Gates];

        public GateDecision[] GateDecisions => DumpRows.Head(program.GateDecisions);

        public Playbook[] Playbooks => DumpRows.Head(program.Playbooks);

        public Initiative[] Initiatives => DumpRows.Head(program.Initiatives);

        public QuarterBudget[] Budgets => DumpRows.Head(program.Budgets);
    }
}
