using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a test did to its metric: an estimate, the interval that it may lie in, and how many were counted.</summary>
/// <remarks>
/// <para>Numbers are exact decimals. A relative effect is -1 or more. Two effects are equal when all their parts are. Immutable and safe to
/// share.</para>
/// </remarks>
/// <example>
/// <code>
/// Effect fromCounts = Effect.FromCounts(200, 4000, 250, 4000);
/// Effect fromElsewhere = Effect.Of(EffectKind.Absolute, 1.20m) with { Interval = (0.35m, 2.05m), Unit = "EUR per order" };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record Effect
{
    internal const decimal DefaultLevel = 0.95m;
    internal const decimal MaxNumber = 1_000_000_000_000m;

    private Effect(EffectKind kind, decimal estimate)
    {
        Kind = kind;
        Estimate = estimate;
    }

    /// <summary>Whether it is relative or absolute.</summary>
    public EffectKind Kind { get; }

    /// <summary>The estimate: above 0 when the metric rose.</summary>
    public decimal Estimate { get; }

    /// <summary>The interval around the estimate; null when none is known.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it does not hold the estimate, or a number is out of range.</exception>
    public (decimal Low, decimal High)? Interval { get; init => field = Checked(value, CheckInterval(Estimate, value), nameof(Interval)); }

    /// <summary>How sure the interval is, above 0 and below 1; 0.95 when nothing is said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it is not between 0 and 1.</exception>
    public decimal Level { get; init => field = Checked(value, CheckLevel(value), nameof(Level)); } = DefaultLevel;

    /// <summary>How many were counted without and with the change, each 1 or more; null when it is not known.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: a number is below 1.</exception>
    public (long Control, long Treatment)? Samples { get; init => field = Checked(value, CheckSamples(value), nameof(Samples)); }

    /// <summary>The unit of an absolute effect, such as <c>EUR per order</c>; null when it needs none.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Unit { get; init => field = Checked(value, value is null ? null : TextRules.Name(value, "unit"), nameof(Unit)); }

    /// <summary>How likely the two groups differ in size as much as they do, if visitors were shared out as planned; null when it was not tested.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it is not from 0 to 1.</exception>
    public decimal? SampleRatioP { get; init => field = Checked(value, CheckProbability(value), nameof(SampleRatioP)); }

    /// <summary>Whether the sizes of the groups show that visitors were not shared out as planned (p below 0.001), so that the effect cannot be trusted.</summary>
    public bool HasSampleRatioMismatch => SampleRatioP < SampleRatioAlarm;

    /// <summary>An effect known from elsewhere.</summary>
    /// <param name="kind">Whether it is relative or absolute.</param>
    /// <param name="estimate">The estimate, between -10^12 and 10^12; a relative one -1 or more.</param>
    /// <returns>The effect, without an interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none, or the estimate is out of range.</exception>
    public static Effect Of(EffectKind kind, decimal estimate)
    {
        Throw.IfUndefined(kind, "kind", nameof(kind));
        if (CheckEstimate(kind, estimate) is { } fault)
            Throw.OutOfRange(fault, nameof(estimate));
        return new Effect(kind, ExactNumber.Normalize(estimate));
    }

    /// <summary>The effect in words, such as <c>+25 % (+2.4 % to +47.6 %)</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString()
    {
        string text = Show(Estimate) + (Unit is null ? "" : " " + Shown.Escaped(Unit));
        if (Interval is var (low, high))
            text += $" ({Show(low)} to {Show(high)})";
        return HasSampleRatioMismatch ? text + ", sample ratio mismatch" : text;
    }

    /// <summary>One whose parts a reader has checked.</summary>
    internal static Effect OfChecked(
        EffectKind kind, decimal estimate, (decimal, decimal)? interval, decimal level, (long, long)? samples, string? unit, decimal? sampleRatioP) =>
        new(kind, ExactNumber.Normalize(estimate)) { Interval = interval, Level = level, Samples = samples, Unit = unit, SampleRatioP = sampleRatioP };

    internal static Fault? CheckEstimate(EffectKind kind, decimal estimate) =>
        estimate is < -MaxNumber or > MaxNumber || (kind == EffectKind.Relative && estimate < -1)
            ? Messages.EffectEstimate(kind == EffectKind.Relative, estimate)
            : null;

    internal static Fault? CheckInterval(decimal estimate, (decimal Low, decimal High)? interval) => interval switch
    {
        null => null,
        ( < -MaxNumber or > MaxNumber, _) or (_, < -MaxNumber or > MaxNumber) => Messages.EffectRange(MaxNumber),
        var (low, high) when low > estimate || high < estimate => Messages.EffectInterval(estimate, low, high),
        _ => null,
    };

    internal static Fault? CheckLevel(decimal level) => level is <= 0 or >= 1 ? Messages.EffectLevel(level) : null;

    internal static Fault? CheckSamples((long Control, long Treatment)? samples) =>
        samples is ( < 1, _) or (_, < 1) ? Messages.EffectSamples(Math.Min(samples.Value.Control, samples.Value.Treatment)) : null;

    internal static Fault? CheckProbability(decimal? p) => p is < 0 or > 1 ? Messages.Probability("sampleRatioP", p.Value) : null;

    private static T Checked<T>(T value, Fault? fault, string parameter)
    {
        Throw.IfFault(fault, parameter);
        return value;
    }

    private string Show(decimal number)
    {
        string sign = number > 0 ? "+" : "";
        return Kind == EffectKind.Relative
            ? $"{sign}{ExactNumber.Format(Math.Round(number * 100, 1))} %"
            : $"{sign}{ExactNumber.Format(Rounded(number))}";
    }

    /// <summary>Four digits that count.</summary>
    private static decimal Rounded(decimal number)
    {
        int decimals = 4;
        for (decimal size = Math.Abs(number); size is > 0 and < 0.1m && decimals < 12; size *= 10)
            decimals++;
        return Math.Round(number, decimals);
    }
}
