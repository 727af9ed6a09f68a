using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>A step of a playbook on the day on which it is due.</summary>
/// <remarks>Two are equal when day and step are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record PlaybookTask
{
    internal PlaybookTask(DateOnly day, PlaybookStep step) => (Day, Step) = (day, step);

    /// <summary>The day on which it is due.</summary>
    public DateOnly Day { get; }

    /// <summary>The step.</summary>
    public PlaybookStep Step { get; }

    /// <summary>The day and the step, such as <c>2026-11-20, 14 days before: Book the speaker (mia)</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Day.ToString(InstantText.Date, CultureInfo.InvariantCulture)}, {Step}";
}
