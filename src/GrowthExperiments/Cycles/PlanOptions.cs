using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a caller asks of one plan beyond the policy.</summary>
/// <remarks>Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// program.PlanWeek(week, new PlanOptions { Forced = [HypothesisId.Of("black-friday-banner")], Formula = IceFormula.Mean });
/// </code>
/// </example>
[DebuggerDisplay("{Formula.Name,nq}, {Forced.Count} forced, {Excluded.Count} excluded")]
public sealed record PlanOptions
{
    /// <summary>Nothing beyond the policy.</summary>
    public static PlanOptions Default { get; } = new();

    /// <summary>The hypotheses that must be in the plan, whatever their place; those that are not rated too.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public IReadOnlyList<HypothesisId> Forced { get; init => field = Copy(value, nameof(Forced)); } = [];

    /// <summary>The hypotheses that must not be in the plan.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public IReadOnlyList<HypothesisId> Excluded { get; init => field = Copy(value, nameof(Excluded)); } = [];

    /// <summary>The formula of the ranking whose head is planned.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public IceFormula Formula
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Formula));
            field = value;
        }
    } = IceFormula.Product;

    /// <summary>The market whose hypotheses alone are candidates, in any case; null for all. What is forced, and what goes on from earlier weeks, may be for another.</summary>
    /// <exception cref="ArgumentException">The text breaks a rule, which the message names.</exception>
    public string? Market
    {
        get;
        init
        {
            Throw.IfFault(value is null ? null : TextRules.Name(value, "market"), nameof(Market));
            field = value;
        }
    }

    private static IReadOnlyList<HypothesisId> Copy(IReadOnlyList<HypothesisId> ids, string parameter)
    {
        ArgumentNullException.ThrowIfNull(ids, parameter);
        return Array.AsReadOnly(ids.Distinct().ToArray());
    }
}
