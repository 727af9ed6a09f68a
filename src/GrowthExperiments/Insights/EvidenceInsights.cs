using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What the Confidence of the ideas that can be chosen rests on.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{Unsupported.Count} unsupported, {Without} without evidence")]
public sealed partial class EvidenceInsights
{
    private EvidenceInsights(int with, int without, IReadOnlyList<UnsupportedConfidence> unsupported)
    {
        With = with;
        Without = without;
        Unsupported = unsupported;
    }

    /// <summary>How many rated ideas list evidence.</summary>
    public int With { get; }

    /// <summary>How many rated ideas list none.</summary>
    public int Without { get; }

    /// <summary>The ideas that list evidence and are more confident than it allows, the best in the ranking first.</summary>
    public IReadOnlyList<UnsupportedConfidence> Unsupported { get; }

    internal static EvidenceInsights Of(IReadOnlyCollection<Hypothesis> ranked)
    {
        Hypothesis[] with = [.. ranked.Where(h => h.Evidence.Count > 0)];
        return new(with.Length, ranked.Count - with.Length,
        [
            .. from hypothesis in with
               let reason = EvidenceMeter.Advice(hypothesis)
               where reason is not null
               select new UnsupportedConfidence(hypothesis, reason),
        ]);
    }
}
