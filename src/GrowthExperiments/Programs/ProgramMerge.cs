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
    public IReadOnlyList<Hypothesis> AddedHypotheses { get; internal init; } = [];

    /// <summary>The hypotheses that were there, differ, and are now as the other program has them.</summary>
    public IReadOnlyList<Hypothesis> UpdatedHypotheses { get; internal init; } = [];

    /// <summary>The ids of those that were there, differ, and were left as they were.</summary>
    public IReadOnlyList<HypothesisId> SkippedHypotheses { get; internal init; } = [];

    /// <summary>The weeks that were not there, or have tests of both programs now.</summary>
    public IReadOnlyList<IsoWeek> AddedWeeks { get; internal init; } = [];

    /// <summary>The objectives that were not there, or differ and are now as the other program has them.</summary>
    public IReadOnlyList<Objective> ChangedObjectives { get; internal init; } = [];

    /// <summary>Whether the unit economics were not there, or differ and are now as the other program has them.</summary>
    public bool AreEconomicsChanged { get; internal init; }

    /// <summary>The worths of metrics that were not there, or differ and are now as the other program has them.</summary>
    public IReadOnlyList<MetricWorth> ChangedMetricWorths { get; internal init; } = [];

    /// <summary>The budgets of quarters that were not there, or differ and are now as the other program has them.</summary>
    public IReadOnlyList<QuarterBudget> ChangedBudgets { get; internal init; } = [];

    /// <summary>The initiatives that were not there, or differ and are now as the other program has them.</summary>
    public IReadOnlyList<Initiative> ChangedInitiatives { get; internal init; } = [];

    /// <summary>The new entries of the log, each with its <see cref="Learning.Origin"/>.</summary>
    public IReadOnlyList<Learning> AddedLearnings { get; internal init; } = [];

    /// <summary>The playbooks that were not there, each with the ids that its learnings have here.</summary>
    public IReadOnlyList<Playbook> AddedPlaybooks { get; internal init; } = [];

    /// <summary>The playbooks that were there, differ, and are now as the other program has them.</summary>
    public IReadOnlyList<Playbook> UpdatedPlaybooks { get; internal init; } = [];

    /// <summary>The gates that were not there.</summary>
    public IReadOnlyList<Gate> AddedGates { get; internal init; } = [];

    /// <summary>The gates that were there, differ, and are now as the other program has them.</summary>
    public IReadOnlyList<Gate> UpdatedGates { get; internal init; } = [];

    /// <summary>The decisions of gates that were not there.</summary>
    public IReadOnlyList<GateDecision> AddedGateDecisions { get; internal init; } = [];
}
