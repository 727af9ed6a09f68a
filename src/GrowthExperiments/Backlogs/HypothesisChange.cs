using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>One hypothesis that an import changed: before, after, and what differs.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{Before.Id}: {Fields.Count} fields")]
public sealed partial class HypothesisChange
{
    internal HypothesisChange(Hypothesis before, Hypothesis after, IEnumerable<HypothesisField> fields)
    {
        Before = before;
        After = after;
        Fields = [.. fields.Select(f => new FieldChange(HypothesisFields.NameOf(f), HypothesisFields.TextOf(before, f), HypothesisFields.TextOf(after, f)))];
    }

    /// <summary>The hypothesis as it was.</summary>
    public Hypothesis Before { get; }

    /// <summary>The hypothesis as it is now; its id is the same.</summary>
    public Hypothesis After { get; }

    /// <summary>What differs, in the order in which documents name the parts.</summary>
    public IReadOnlyList<FieldChange> Fields { get; }
}
