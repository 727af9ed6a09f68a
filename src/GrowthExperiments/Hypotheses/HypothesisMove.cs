using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A step that a hypothesis may take from one status to another.</summary>
/// <remarks>Two moves are equal when their parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{From} to {To} by {Verb,nq}")]
public sealed record HypothesisMove
{
    internal HypothesisMove(HypothesisStatus from, HypothesisStatus to, string verb)
    {
        From = from;
        To = to;
        Verb = verb;
    }

    /// <summary>The status before.</summary>
    public HypothesisStatus From { get; }

    /// <summary>The status after.</summary>
    public HypothesisStatus To { get; }

    /// <summary>What is done, such as <c>start</c>.</summary>
    public string Verb { get; }
}
