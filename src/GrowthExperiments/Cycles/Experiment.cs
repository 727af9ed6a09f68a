using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A hypothesis in a week: why it was chosen, when its test ran, what was predicted, and where its learning is.</summary>
/// <remarks>Two experiments are equal when all their parts are. Immutable and safe to share; the verbs of a program make the next state.</remarks>
[DebuggerDisplay("{Hypothesis} {Status}")]
public sealed record Experiment
{
    internal Experiment(HypothesisId hypothesis) => Hypothesis = hypothesis;

    /// <summary>The hypothesis that is tested.</summary>
    public HypothesisId Hypothesis { get; internal init; }

    /// <summary>How far it has come in this week.</summary>
    public ExperimentStatus Status { get; internal init; } = ExperimentStatus.Planned;

    /// <summary>Who runs it; null when nobody is named.</summary>
    public string? Owner { get; internal init; }

    /// <summary>Why it was chosen, in words; null when it came from another week.</summary>
    public string? Reason { get; internal init; }

    /// <summary>When it started, in this week or before; null when it has not.</summary>
    public DateTimeOffset? Started { get; internal init; }

    /// <summary>When it ended; null when it has not.</summary>
    public DateTimeOffset? Ended { get; internal init; }

    /// <summary>What was believed when it started; null when it has not.</summary>
    public Prediction? Prediction { get; internal init; }

    /// <summary>The week that it came from; null when it was chosen for this one.</summary>
    public IsoWeek? CarriedFrom { get; internal init; }

    /// <summary>The later week in which it goes on; null when it does not.</summary>
    public IsoWeek? CarriedTo { get; internal init; }

    /// <summary>Why it goes on in a later week; null when it does not.</summary>
    public string? CarryReason { get; internal init; }

    /// <summary>The id of its learning; null when there is none.</summary>
    public string? Learning { get; internal init; }

    /// <summary>Whether it still waits, runs, or waits for its learning.</summary>
    public bool IsOpen => Status is ExperimentStatus.Planned or ExperimentStatus.Running or ExperimentStatus.InReview;

    /// <summary>Whether it started in an earlier week, so that the tempo of this one does not count it.</summary>
    public bool StartedBefore { get; internal init; }

    internal NewerMembers? NewerMembers { get; init; }
}
