using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What insights look at.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// InsightsReport lastQuarter = program.Insights(InsightsOptions.Default with { Since = program.CurrentWeek.AddWeeks(-13) });
/// </code>
/// </example>
[DebuggerDisplay("{Definition}, {Since} to {Until}, market {Market}")]
public sealed record InsightsOptions
{
    internal const int MaxTop = 100;

    /// <summary>The default options, to be changed in the initializer.</summary>
    public InsightsOptions()
    {
    }

    /// <summary>All weeks, intervals of 95 %, wins among all that is not invalid, and the ten best ideas.</summary>
    public static InsightsOptions Default { get; } = new();

    /// <summary>The first week whose tests count; null for all.</summary>
    public IsoWeek? Since { get; init; }

    /// <summary>The last week whose tests count, itself included; null for all.</summary>
    public IsoWeek? Until { get; init; }

    /// <summary>What counts below the line of a win rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not a definition.</exception>
    public WinRateDefinition Definition
    {
        get;
        init
        {
            Throw.IfUndefined(value, "definition", nameof(Definition));
            field = value;
        }
    } = WinRateDefinition.NotInvalid;

    /// <summary>How sure intervals are, above 0 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: it is not between 0 and 1.</exception>
    public double Level
    {
        get;
        init
        {
            NumberRules.CheckLevel(value, nameof(Level));
            field = value;
        }
    } = 0.95;

    /// <summary>How many of the best ideas are looked at, 1 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: the number is out of range.</exception>
    public int Top
    {
        get;
        init
        {
            if (value is < 1 or > MaxTop)
                Throw.OutOfRange(Messages.CountRange(nameof(Top), value, 1, MaxTop), nameof(Top));
            field = value;
        }
    } = 10;

    /// <summary>The market whose hypotheses and tests alone count, in any case, as they are for it now; null for all.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Market
    {
        get;
        init
        {
            Throw.IfFault(value is null ? null : TextRules.Name(value, "market"), nameof(Market));
            field = value;
        }
    }

    internal bool Covers(IsoWeek week) => !(week < Since) && !(week > Until);
}
