using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What became of a program that was merged into another by <see cref="GrowthProgram.Merge"/>.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{AddedHypotheses.Count} hypotheses, {AddedWeeks.Count} weeks, {AddedLearnings.Count} learnings added")]
public sealed partial class ProgramMerge
{
    internal ProgramMerge()
    {
    }

    /// <summary>The hypotheses that were not there.</summary>
    public required IReadOnlyList<Hypothesis> AddedHypotheses { get; init; }

    /// <summary>The hypotheses that were there, differ, and are now as the other program has them.</summary>
    public required IReadOnlyList<Hypothesis> UpdatedHypotheses { get; init; }

    /// <summary>The ids of those that were there, differ, and were left as they were.</summary>
    public required IReadOnlyList<HypothesisId> SkippedHypotheses { get; init; }

    /// <summary>The weeks that were not there, or have tests of both programs now.</summary>
    public required IReadOnlyList<IsoWeek> AddedWeeks { get; init; }

    /// <summary>The objectives that were not there, or differ and are now as the other program has them.</summary>
    public required IReadOnlyList<Objective> ChangedObjectives { get; init; }

    /// <summary>Whether the unit economics were not there, or differ and are now as the other program has them.</summary>
    public required bool AreEconomicsChanged { get; init; }

    /// <summary>The worths of metrics that were not there, or differ and are now as the other program has them.</summary>
    public required IReadOnlyList<MetricWorth> ChangedMetricWorths { get; init; }

    /// <summary>The budgets of quarters that were not there, or differ and are now as the other program has them.</summary>
    public required IReadOnlyList<QuarterBudget> ChangedBudgets { get; init; }

    /// <summary>The initiatives that were not there, or differ and are now as the other program has them.</summary>
    public required IReadOnlyList<Initiative> ChangedInitiatives { get; init; }

    /// <summary>The new entries of the log, each with its <see cref="Learning.Origin"/>.</summary>
    public required IReadOnlyList<Learning> AddedLearnings { get; init; }

    /// <summary>The playbooks that were not there, each with the ids that its learnings have here.</summary>
    public required IReadOnlyList<Playbook> AddedPlaybooks { get; init; }

    /// <summary>The playbooks that were there, differ, and are now as the other program has them.</summary>
    public required IReadOnlyList<Playbook> UpdatedPlaybooks { get; init; }

    /// <summary>The gates that were not there.</summary>
    public required IReadOnlyList<Gate> AddedGates { get; init; }

    /// <summary>The gates that were there, differ, and are now as the other program has them.</summary>
    public required IReadOnlyList<Gate> UpdatedGates { get; init; }

    /// <summary>The decisions of gates that were not there.</summary>
    public required IReadOnlyList<GateDecision> AddedGateDecisions { get; init; }
}
