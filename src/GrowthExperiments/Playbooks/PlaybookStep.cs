using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>One thing to do in a playbook, so many days before its event.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// PlaybookStep step = PlaybookStep.Of(14, "Book the speaker", owner: "mia");
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PlaybookStep
{
    internal const int MostDays = 365;

    private PlaybookStep(int daysBefore, string text, string? owner)
    {
        DaysBefore = daysBefore;
        Text = text;
        Owner = owner;
    }

    /// <summary>How many days before the event it is due, -365 to 365: 0 is the day itself, below 0 is after it.</summary>
    public int DaysBefore { get; }

    /// <summary>What to do: 1 to 2,000 UTF-16 units on one line.</summary>
    public string Text { get; }

    /// <summary>Who does it; null when not said.</summary>
    public string? Owner { get; }

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>A step.</summary>
    /// <param name="daysBefore">How many days before the event, -365 to 365; below 0 is after it.</param>
    /// <param name="text">What to do, 1 to 2,000 UTF-16 units on one line.</param>
    /// <param name="owner">Who does it, 1 to 200 UTF-16 units on one line; null when not said.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are out of range.</exception>
    /// <exception cref="ArgumentException">The text or the owner breaks a rule, which the message names.</exception>
    public static PlaybookStep Of(int daysBefore, string text, string? owner = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (CheckDays(daysBefore) is { } fault)
            Throw.OutOfRange(fault, nameof(daysBefore));
        Throw.IfFault(TextRules.Reference(text, "text"), nameof(text));
        if (owner is not null)
            Throw.IfFault(TextRules.Name(owner, "owner"), nameof(owner));
        return new PlaybookStep(daysBefore, text, owner);
    }

    /// <summary>The day, what to do, and who, such as <c>14 days before: Book the speaker (mia)</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{When(DaysBefore)}: {Shown.Escaped(Text)}{(Owner is null ? "" : $" ({Shown.Escaped(Owner)})")}";

    /// <summary>One whose parts were checked already.</summary>
    internal static PlaybookStep OfChecked(int daysBefore, string text, string? owner, NewerMembers? newer = null) => new(daysBefore, text, owner) { NewerMembers = newer };

    internal static Fault? CheckDays(int daysBefore) =>
        daysBefore is < -MostDays or > MostDays ? Messages.CountRange("daysBefore", daysBefore, -MostDays, MostDays) : null;

    /// <summary>Such as <c>14 days before</c>, <c>On the day</c> and <c>1 day after</c>.</summary>
    internal static string When(int daysBefore) => daysBefore == 0
        ? "On the day"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(daysBefore)} {(Math.Abs(daysBefore) == 1 ? "day" : "days")} {(daysBefore > 0 ? "before" : "after")}");
}
