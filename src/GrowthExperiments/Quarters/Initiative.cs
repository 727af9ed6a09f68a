using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>Something that costs before it proves itself, such as a tool or a channel on trial.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// Initiative crm = Initiative.Of("CRM", InitiativeKind.Tool, new DateOnly(2026, 9, 1), cost: Money.Of(3_000m, "EUR")) with { Adoption = 0.2m };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record Initiative
{
    internal const int MaxTrialDays = 3_650;
    internal const int DefaultTrialDays = 90;
    internal const decimal DefaultAdoption = 0.5m;

    private Initiative(string name, InitiativeKind kind, DateOnly started, Money cost)
    {
        Name = name;
        Kind = kind;
        Started = started;
        Cost = cost;
    }

    /// <summary>The name, 1 to 200 UTF-16 units on one line, unique in a program.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public InitiativeKind Kind { get; }

    /// <summary>The first day of its trial.</summary>
    public DateOnly Started { get; }

    /// <summary>What it has cost so far, 0 or more.</summary>
    public Money Cost { get; }

    /// <summary>How many days its trial has, 1 to 3,650; 90, a quarter, when not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: out of range.</exception>
    public int TrialDays
    {
        get;
        init
        {
            if (value is < 1 or > MaxTrialDays)
                Throw.OutOfRange(Messages.CountRange("trialDays", value, 1, MaxTrialDays), nameof(TrialDays));
            field = value;
        }
    } = DefaultTrialDays;

    /// <summary>What it has gained so far; null when not known.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: in another currency than the cost.</exception>
    public Money? Gain { get; init => field = Gained(value); }

    /// <summary>The share of those who are meant to use it and do, 0 to 1; null when not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not a share.</exception>
    public decimal? Adoption { get; init => field = value is { } share ? Share(share, "adoption", nameof(Adoption)) : null; }

    /// <summary>The share that counts as adopted, 0 to 1; 0.5 when not said: a thing that most do not use has not become how the team works.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not a share.</exception>
    public decimal AdoptionNeeded { get; init => field = Share(value, "adoptionNeeded", nameof(AdoptionNeeded)); } = DefaultAdoption;

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>The last day of its trial.</summary>
    public DateOnly TrialEnds => DateOnly.FromDayNumber(Math.Min(Started.DayNumber + TrialDays - 1, DateOnly.MaxValue.DayNumber));

    /// <summary>Whether enough of those who are meant to use it do; not when that is not known.</summary>
    public bool IsAdopted => Adoption >= AdoptionNeeded;

    /// <summary>Whether it gained more than it cost; not when that is not known.</summary>
    public bool HasReturn => Gain is { } gain && gain > Cost;

    /// <summary>What it gained for each unit of money that it cost; null when the gain is not known, or it cost nothing.</summary>
    public decimal? Return => Gain is { } gain && Cost.Amount > 0 ? gain / Cost : null;

    /// <summary>An initiative.</summary>
    /// <param name="name">The name, 1 to 200 UTF-16 units on one line.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="started">The first day of its trial.</param>
    /// <param name="cost">What it has cost so far, 0 or more.</param>
    /// <returns>The initiative, with a trial of 90 days.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is no kind.</exception>
    /// <exception cref="ArgumentException">The name breaks a rule, or the cost has no currency or is below 0.</exception>
    public static Initiative Of(string name, InitiativeKind kind, DateOnly started, Money cost)
    {
        ArgumentNullException.ThrowIfNull(name);
        Throw.IfFault(TextRules.Name(name, "name"), nameof(name));
        Throw.IfUndefined(kind, "kind", nameof(kind));
        Throw.IfFault(Channel.CheckAmount(cost, cost, "the cost"), nameof(cost));
        return new Initiative(name, kind, started, cost);
    }

    /// <summary>Such as <c>CRM (Tool, since 2026-09-01): cost 3,000.00 EUR, gain not known, 20 % adopted of 50 %</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() =>
        $"{Shown.Escaped(Name)} ({Kind}, since {Started.ToString(InstantText.Date, CultureInfo.InvariantCulture)}): cost {Cost:N}, gain {Gain?.ToCents() ?? "not known"}, {AdoptionText}";

    /// <summary>Such as <c>20 % use it of the 50 % needed</c>.</summary>
    internal string AdoptionText => Adoption is { } share
        ? $"{Percent.OfShare(share)} use it of the {Percent.OfShare(AdoptionNeeded)} needed"
        : "how many use it is not known";

    /// <summary>One whose name, kind and cost were checked already.</summary>
    internal static Initiative OfChecked(string name, InitiativeKind kind, DateOnly started, Money cost) => new(name, kind, started, cost);

    private static decimal Share(decimal value, string field, string parameter)
    {
        if (UnitEconomics.CheckShare(value, field) is { } fault)
            Throw.OutOfRange(fault, parameter);
        return ExactNumber.Normalize(value);
    }

    private Money? Gained(Money? gain)
    {
        if (gain is { } given)
            Throw.IfFault(Money.CheckSame(Cost, given), nameof(Gain));
        return gain;
    }
}
