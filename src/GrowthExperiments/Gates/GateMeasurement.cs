using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>What was measured for a gate: a value, where it can be looked up, and of which day it is.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// GateMeasurement won = GateMeasurement.Of("customers won by the founder", 21, "https://crm.example.com/won");
/// GateMeasurement cycle = GateMeasurement.Done("sales cycle documented");
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record GateMeasurement
{
    private GateMeasurement(string measure, decimal value)
    {
        Measure = measure;
        Value = value;
    }

    /// <summary>What was measured, as the criterion names it.</summary>
    public string Measure { get; }

    /// <summary>The value in the unit of the criterion, from minus to plus a quadrillion, exact; of a yes or no, 1 is yes and 0 is no.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: out of range.</exception>
    public decimal Value { get; init => field = GateCriterion.InRange(value, "value", nameof(Value)); }

    /// <summary>Where it can be looked up, such as a link: 1 to 2,000 UTF-16 units on one line; null when not said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Evidence
    {
        get;
        init
        {
            if (value is not null)
                Throw.IfFault(TextRules.Reference(value, "evidence"), nameof(Evidence));
            field = value;
        }
    }

    /// <summary>The day that the value is of; null when not said.</summary>
    public DateOnly? On { get; init; }

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>A measured value.</summary>
    /// <param name="measure">What was measured, as the criterion names it.</param>
    /// <param name="value">The value.</param>
    /// <param name="evidence">Where it can be looked up; null when not said.</param>
    /// <param name="on">The day that it is of; null when not said.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="ArgumentException">A text or the value breaks a rule, which the message names.</exception>
    public static GateMeasurement Of(string measure, decimal value, string? evidence = null, DateOnly? on = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Throw.IfFault(GateCriterion.CheckText(measure, "measure"), nameof(measure));
        return new GateMeasurement(measure, value) { Evidence = evidence, On = on };
    }

    /// <summary>A yes: the value 1.</summary>
    /// <param name="measure">What is done, as the criterion names it.</param>
    /// <param name="evidence">Where it can be looked up; null when not said.</param>
    /// <param name="on">The day that it is of; null when not said.</param>
    /// <returns>The measurement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="ArgumentException">A text breaks a rule, which the message names.</exception>
    public static GateMeasurement Done(string measure, string? evidence = null, DateOnly? on = null) => Of(measure, 1, evidence, on);

    /// <summary>A no: the value 0.</summary>
    /// <inheritdoc cref="Done"/>
    public static GateMeasurement NotDone(string measure, string? evidence = null, DateOnly? on = null) => Of(measure, 0, evidence, on);

    /// <summary>The measure and the value, such as <c>demo to sale 0.25 on 2026-11-22</c>.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() =>
        $"{Shown.Escaped(Measure)} {ExactNumber.Format(Value)}{(On is { } day ? $" on {day.ToString(InstantText.Date, CultureInfo.InvariantCulture)}" : "")}";
}
