namespace GrowthExperiments;

/// <summary>Which moves a hypothesis may take, as a table that can be asked and drawn.</summary>
/// <remarks>Thread-safe: it keeps no state.</remarks>
public static class HypothesisLifecycle
{
    /// <summary>All moves, in the order of a life.</summary>
    public static IReadOnlyList<HypothesisMove> Moves { get; } = Array.AsReadOnly<HypothesisMove>(
    [
        new(HypothesisStatus.Idea, HypothesisStatus.Planned, "plan"),
        new(HypothesisStatus.Planned, HypothesisStatus.Idea, "put back"),
        new(HypothesisStatus.Planned, HypothesisStatus.Running, "start"),
        new(HypothesisStatus.Running, HypothesisStatus.InReview, "end"),
        new(HypothesisStatus.InReview, HypothesisStatus.Concluded, "conclude"),
        new(HypothesisStatus.Idea, HypothesisStatus.Archived, "archive"),
        new(HypothesisStatus.Concluded, HypothesisStatus.Archived, "archive"),
    ]);

    /// <summary>Whether a hypothesis may go from one status to another in one move.</summary>
    /// <param name="from">The status before.</param>
    /// <param name="to">The status after.</param>
    /// <returns>True when <see cref="Moves"/> has it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a status.</exception>
    public static bool CanMove(HypothesisStatus from, HypothesisStatus to) => WhyNot(from, to) is null;

    /// <summary>Why a hypothesis may not go from one status to another in one move.</summary>
    /// <param name="from">The status before.</param>
    /// <param name="to">The status after.</param>
    /// <returns>The rule and what is allowed, in two sentences; null when the move is allowed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a status.</exception>
    public static string? WhyNot(HypothesisStatus from, HypothesisStatus to)
    {
        Throw.IfUndefined(from, "status", nameof(from));
        Throw.IfUndefined(to, "status", nameof(to));
        return Refusal(from, to)?.Message;
    }

    /// <summary>The table as a Mermaid state diagram, for pages that draw it.</summary>
    /// <returns>Lines that end with LF.</returns>
    public static string ToMermaid()
    {
        IEnumerable<string> moves = Moves.Select(m => $"    {m.From} --> {m.To}: {m.Verb}\n");
        return $"stateDiagram-v2\n    [*] --> {HypothesisStatus.Idea}\n{string.Concat(moves)}    {HypothesisStatus.Archived} --> [*]\n";
    }

    /// <summary>The rule that forbids a move; null when it is allowed.</summary>
    internal static Fault? Refusal(HypothesisStatus from, HypothesisStatus to)
    {
        HypothesisStatus[] allowed = [.. Moves.Where(m => m.From == from).Select(m => m.To)];
        return allowed.Contains(to) ? null : Messages.Move(from.ToString(), to.ToString(), Array.ConvertAll(allowed, s => s.ToString()));
    }
}
