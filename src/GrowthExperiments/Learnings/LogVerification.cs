using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Whether the chain of a learning log holds.</summary>
/// <remarks>
/// <para>The chain shows that an entry was changed, moved or removed by hand or by accident. Whoever can rewrite the whole file can make a new
/// chain and a new head, too; to notice that, keep <see cref="Head"/> and <see cref="Count"/> elsewhere from time to time, such as in a mail
/// or a wiki, and compare.</para>
/// <para>Equality is by value. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("intact: {IsIntact}, {Count} entries, {Head}")]
public sealed record LogVerification
{
    internal LogVerification(int count, string head, Fault? fault)
    {
        Count = count;
        Head = head;
        FirstBadSequence = fault?.Sequence;
        Problem = fault?.Message;
    }

    /// <summary>Whether every entry follows from those before it, without a gap, up to the stated count and head.</summary>
    public bool IsIntact => Problem is null;

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <summary>The hash that stands for the whole log: 64 digits from 0 to f, all 0 when it is empty.</summary>
    public string Head { get; }

    /// <summary>The number of the first entry that is wrong, from 1; null when none is, or when only the end is missing.</summary>
    public int? FirstBadSequence { get; }

    /// <summary>What is wrong and what to do, in words; null when nothing is.</summary>
    public string? Problem { get; }
}
