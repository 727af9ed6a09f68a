using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>One dated reason to believe in a hypothesis, such as an interview or the result of a test.</summary>
/// <remarks>Two are equal when kind, date and note are. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// idea = idea with { Evidence = [.. idea.Evidence, Evidence.Of(EvidenceKind.UserEvidence, new DateOnly(2026, 11, 2), "8 of 10 asked for it")] };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Evidence
{
    private Evidence(EvidenceKind kind, DateOnly date, string? note)
    {
        Kind = kind;
        Date = date;
        Note = note;
    }

    /// <summary>What it is.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The day that it is of.</summary>
    public DateOnly Date { get; }

    /// <summary>What it says, or where it stands: 1 to 2,000 UTF-16 units on one line; null when not said.</summary>
    public string? Note { get; }

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>A piece of evidence.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="date">The day that it is of.</param>
    /// <param name="note">What it says, or a link to it, 1 to 2,000 UTF-16 units on one line; null when there is nothing to say.</param>
    /// <returns>The evidence.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is no kind.</exception>
    /// <exception cref="ArgumentException">The note breaks a rule, which the message names.</exception>
    public static Evidence Of(EvidenceKind kind, DateOnly date, string? note = null)
    {
        Throw.IfUndefined(kind, "kind", nameof(kind));
        if (note is not null)
            Throw.IfFault(TextRules.Reference(note, "note"), nameof(note));
        return new Evidence(kind, date, note);
    }

    /// <summary>The day, the kind and the note, such as <c>2026-11-02 TestResult, 4 % more</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Date.ToString(InstantText.Date, CultureInfo.InvariantCulture)} {Kind}{(Note is null ? "" : $", {Shown.Escaped(Note)}")}";

    /// <summary>One whose parts were checked already.</summary>
    internal static Evidence OfChecked(EvidenceKind kind, DateOnly date, string? note, NewerMembers? newer) => new(kind, date, note) { NewerMembers = newer };
}
