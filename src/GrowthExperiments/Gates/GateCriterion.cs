using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>One number that must be reached before a gate opens, such as <c>customers won by the founder &gt;= 20 customers</c>.</summary>
/// <remarks>
/// <para>Numbers are exact, from minus to plus a quadrillion. Measure and unit stand on one line without outer spaces, <c>&lt;</c>, <c>&gt;</c>, <c>=</c>
/// and an exclamation mark at the end, which the text form needs (<see cref="ToString"/>).</para>
/// <para>Two are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// GateCriterion customers = GateCriterion.AtLeast("customers won by the founder", 20, "customers");
/// GateCriterion rate = GateCriterion.Above("demo to sale", 0.20m, "share") with { IsEvidenceRequired = true };
/// GateCriterion cycle = GateCriterion.Done("sales cycle documented");
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record GateCriterion
{
    internal const decimal MostNumber = 1_000_000_000_000_000;
    private const string Yes = "yes";

    private GateCriterion(string measure, GateComparison comparison, decimal threshold, string? unit)
    {
        Measure = measure;
        Comparison = comparison;
        Threshold = threshold;
        Unit = unit;
    }

    /// <summary>What is measured: 1 to 200 UTF-16 units, unique in its gate; upper and lower case differ.</summary>
    public string Measure { get; }

    /// <summary>How the value must stand to the threshold.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: the value is no comparison.</exception>
    public GateComparison Comparison
    {
        get;
        init
        {
            Throw.IfUndefined(value, "comparison", nameof(Comparison));
            field = value;
        }
    }

    /// <summary>The number to compare with, in <see cref="Unit"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: out of range.</exception>
    public decimal Threshold { get; init => field = InRange(value, "threshold", nameof(Threshold)); }

    /// <summary>The unit of the threshold, of values and of margins, 1 to 200 UTF-16 units; null for a bare number.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Unit
    {
        get;
        init
        {
            if (value is not null)
                Throw.IfFault(CheckText(value, "unit"), nameof(Unit));
            field = value;
        }
    }

    /// <summary>Whether a value counts only with evidence, such as a link to where it was measured.</summary>
    public bool IsEvidenceRequired { get; init; }

    /// <summary>Whether it asks for yes or no, as <see cref="Done"/> does: 1 is yes, 0 is no.</summary>
    public bool IsYesOrNo => Comparison == GateComparison.AtLeast && Threshold == 1 && Unit == Yes;

    internal NewerMembers? NewerMembers { get; init; }

    private bool IsStrict => Comparison is GateComparison.Above or GateComparison.Below;

    /// <summary>A criterion.</summary>
    /// <param name="measure">What is measured.</param>
    /// <param name="comparison">How the value must stand to the threshold.</param>
    /// <param name="threshold">The number to compare with.</param>
    /// <param name="unit">Its unit; null for a bare number.</param>
    /// <returns>The criterion, which asks for no evidence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="ArgumentException">A text, the comparison or the threshold breaks a rule, which the message names.</exception>
    public static GateCriterion Of(string measure, GateComparison comparison, decimal threshold, string? unit = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Throw.IfFault(CheckText(measure, "measure"), nameof(measure));
        return new GateCriterion(measure, comparison, threshold, unit);
    }

    /// <summary>Met by the threshold or more.</summary>
    /// <inheritdoc cref="Of"/>
    public static GateCriterion AtLeast(string measure, decimal threshold, string? unit = null) => Of(measure, GateComparison.AtLeast, threshold, unit);

    /// <summary>Met by more than the threshold, not by the threshold itself.</summary>
    /// <inheritdoc cref="Of"/>
    public static GateCriterion Above(string measure, decimal threshold, string? unit = null) => Of(measure, GateComparison.Above, threshold, unit);

    /// <summary>Met by the threshold or less.</summary>
    /// <inheritdoc cref="Of"/>
    public static GateCriterion AtMost(string measure, decimal threshold, string? unit = null) => Of(measure, GateComparison.AtMost, threshold, unit);

    /// <summary>Met by less than the threshold, not by the threshold itself.</summary>
    /// <inheritdoc cref="Of"/>
    public static GateCriterion Below(string measure, decimal threshold, string? unit = null) => Of(measure, GateComparison.Below, threshold, unit);

    /// <summary>Met by the threshold alone.</summary>
    /// <inheritdoc cref="Of"/>
    public static GateCriterion Exactly(string measure, decimal threshold, string? unit = null) => Of(measure, GateComparison.Exactly, threshold, unit);

    /// <summary>Something that is done or is not: at least 1, with the unit <c>yes</c>.</summary>
    /// <param name="measure">What is to be done, such as <c>sales cycle documented</c>.</param>
    /// <returns>The criterion, which asks for no evidence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="ArgumentException">The text breaks a rule, which the message names.</exception>
    public static GateCriterion Done(string measure) => Of(measure, GateComparison.AtLeast, 1, Yes);

    /// <summary>Whether a value meets it; evidence is not looked at.</summary>
    /// <param name="value">The measured value, in <see cref="Unit"/>.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public bool IsMetBy(decimal value)
    {
        decimal margin = MarginOf(value);
        return margin > 0 || (margin == 0 && !IsStrict);
    }

    /// <summary>How far a value lies on the side that passes.</summary>
    /// <remarks>A margin of 0 passes at <see cref="GateComparison.AtLeast"/>, <see cref="GateComparison.AtMost"/> and <see cref="GateComparison.Exactly"/>,
    /// and fails at <see cref="GateComparison.Above"/> and <see cref="GateComparison.Below"/>. At <c>Exactly</c> it is never above 0. It is exact to 28 digits.</remarks>
    /// <param name="value">The measured value, in <see cref="Unit"/>.</param>
    /// <returns>The distance from the threshold in <see cref="Unit"/>: positive inside, negative where it fails.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public decimal MarginOf(decimal value)
    {
        decimal above = InRange(value, "value", nameof(value)) - Threshold;
        return ExactNumber.Normalize(Comparison switch
        {
            GateComparison.AtLeast or GateComparison.Above => above,
            GateComparison.Exactly => -Math.Abs(above),
            _ => -above,
        });
    }

    internal static Fault? CheckNumber(decimal number, string field) =>
        Math.Abs(number) > MostNumber ? Messages.NumberRange(field, number, Messages.AllowedMeasure) : null;

    internal static Fault? CheckText(string text, string field) =>
        TextRules.Name(text, field)
        ?? (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? Messages.OuterSpaces(field, text) : null)
        ?? (text.AsSpan().IndexOfAny('<', '>', '=') >= 0 || text[^1] == RequiredMark ? Messages.SignInMeasure(field, text) : null);

    internal static decimal InRange(decimal number, string field, string parameter)
    {
        if (CheckNumber(number, field) is { } fault)
            Throw.OutOfRange(fault, parameter);
        return ExactNumber.Normalize(number);
    }
}
