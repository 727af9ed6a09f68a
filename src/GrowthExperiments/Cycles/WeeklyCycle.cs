using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <summary>One ISO week of tests: planned, running or closed.</summary>
/// <remarks>
/// <para>A cycle is a state at one moment: a verb of the program makes the next one, found again by its week.</para>
/// <para>Two cycles are equal when all that a document keeps of them is. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{Week} {Status}: {Experiments.Count} experiments")]
public sealed partial record WeeklyCycle
{
    /// <summary>How many places of the ranking are kept of a closed week.</summary>
    internal const int HeadLength = 20;

    internal WeeklyCycle(IsoWeek week) => Week = week;

    /// <summary>The week.</summary>
    public IsoWeek Week { get; internal init; }

    /// <summary>How far it has come.</summary>
    public CycleStatus Status { get; internal init; } = CycleStatus.Planned;

    /// <summary>What the team asked of this week when it was planned.</summary>
    public CyclePolicy Policy { get; internal init; } = CyclePolicy.Default;

    /// <summary>The experiments: those carried over into it first, then the chosen ones.</summary>
    public IReadOnlyList<Experiment> Experiments { get; internal init; } = [];

    /// <summary>When it was started; null when it was not.</summary>
    public DateTimeOffset? Started { get; internal init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? Closed { get; internal init; }

    /// <summary>Why these tests and not others; null when it was not just planned, for a document keeps the reasons of the picks alone.</summary>
    public CyclePlan? Plan { get; internal init; }

    /// <summary>Whether it is not closed.</summary>
    public bool IsOpen => Status != CycleStatus.Closed;

    /// <summary>The head of the ranking when the week was closed, to see next week what moved.</summary>
    internal IReadOnlyList<HypothesisId> Head { get; init; } = [];

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>The experiment of a hypothesis in this week.</summary>
    /// <param name="hypothesis">The id of the hypothesis.</param>
    /// <param name="experiment">The experiment, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(HypothesisId hypothesis, [MaybeNullWhen(false)] out Experiment experiment)
    {
        experiment = Experiments.FirstOrDefault(e => e.Hypothesis == hypothesis);
        return experiment is not null;
    }

    /// <summary>Whether all that a document keeps is equal.</summary>
    /// <param name="other">The other cycle.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(WeeklyCycle? other) =>
        other is not null
        && Week == other.Week
        && Status == other.Status
        && Policy == other.Policy
        && Nullable.Equals(Started, other.Started)
        && Nullable.Equals(Closed, other.Closed)
        && Experiments.SequenceEqual(other.Experiments)
        && Head.SequenceEqual(other.Head)
        && Equals(NewerMembers, other.NewerMembers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Week, Status, Experiments.Count);

    /// <summary>The cycle with another state of an experiment that it holds.</summary>
    internal WeeklyCycle With(Experiment experiment) =>
        this with { Experiments = [.. Experiments.Select(e => e.Hypothesis == experiment.Hypothesis ? experiment : e)] };
}
