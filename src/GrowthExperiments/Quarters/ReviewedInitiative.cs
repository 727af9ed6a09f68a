using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>An initiative with what a review proposes for it, and why.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ReviewedInitiative
{
    internal ReviewedInitiative(Initiative initiative, InitiativeVerdict verdict, string reason)
    {
        Initiative = initiative;
        Verdict = verdict;
        Reason = reason;
    }

    /// <summary>The initiative.</summary>
    public Initiative Initiative { get; }

    /// <summary>What is proposed.</summary>
    public InitiativeVerdict Verdict { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Such as <c>Cut CRM: its trial ended on 2026-11-29, 20 % use it of the 50 % needed, and its gain is not known</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => $"{(Verdict == InitiativeVerdict.InTrial ? "In trial" : Verdict.ToString())} {Shown.Escaped(Initiative.Name)}: {Reason}";
}
