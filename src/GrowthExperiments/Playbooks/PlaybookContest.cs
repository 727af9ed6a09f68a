using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Two learnings of which one supports a playbook and the later one speaks against it.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{Reason,nq}")]
public sealed record PlaybookContest
{
    internal PlaybookContest(Learning supporting, Learning contradicting) => (Supporting, Contradicting) = (supporting, contradicting);

    /// <summary>The learning that the playbook names.</summary>
    public Learning Supporting { get; }

    /// <summary>The learning that speaks against it: a replication that was lost, or what the supporting one was corrected to.</summary>
    public Learning Contradicting { get; }

    /// <summary>What speaks against what, in one sentence that names both.</summary>
    public string Reason => IsCorrection
        ? $"{Named(Supporting)} supports it, but {Contradicting.Id} corrects that to {Contradicting.Outcome}"
        : $"{Named(Supporting)} supports it, but the same test was lost in {Contradicting.Week}: {Named(Contradicting)}";

    /// <summary>Whether both are of the same test, and the later one corrects the other.</summary>
    public bool IsCorrection { get; internal init; }

    /// <summary>The sentence.</summary>
    /// <returns><see cref="Reason"/>.</returns>
    public override string ToString() => Reason;

    private static string Named(Learning learning) => $"{learning.Id} ({Shown.Quoted(learning.Title)})";
}
