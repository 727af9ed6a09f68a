using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>The tiers of a partner program, by yearly revenue and trained staff.</summary>
/// <remarks>
/// <para>Silver asks for revenue alone, gold also for 3 trained people in sales and 2 consultants, platinum for 5 and 3, unless said otherwise. Thresholds rise
/// from tier to tier, so whoever reaches one reaches those below it.</para>
/// <para>Two are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// PartnerTiers tiers = PartnerTiers.Of(50_000, 200_000, 500_000) with { Unit = "EUR" };
/// PartnerTier? tier = tiers.TierOf(
/// [
///     GateMeasurement.Of(PartnerTiers.Revenue, 320_000),
///     GateMeasurement.Of(PartnerTiers.TrainedSales, 4),
///     GateMeasurement.Of(PartnerTiers.TrainedConsultants, 2),
/// ]);                                     // Gold
/// </code>
/// </example>
[DebuggerDisplay("{SilverRevenue}, {GoldRevenue}, {PlatinumRevenue}")]
public sealed record PartnerTiers
{
    /// <summary>The measure of the revenue of a year.</summary>
    public const string Revenue = "yearly revenue";

    /// <summary>The measure of how many people in sales are trained.</summary>
    public const string TrainedSales = "trained sales";

    /// <summary>The measure of how many consultants are trained.</summary>
    public const string TrainedConsultants = "trained consultants";

    private const int MostStaff = 100_000;

    private PartnerTiers(decimal silver, decimal gold, decimal platinum)
    {
        SilverRevenue = silver;
        GoldRevenue = gold;
        PlatinumRevenue = platinum;
    }

    /// <summary>The yearly revenue from which on a partner is silver.</summary>
    public decimal SilverRevenue { get; }

    /// <summary>The yearly revenue that gold asks for.</summary>
    public decimal GoldRevenue { get; }

    /// <summary>The yearly revenue that platinum asks for.</summary>
    public decimal PlatinumRevenue { get; }

    /// <summary>The unit of revenue, such as <c>EUR</c>; null when not said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Unit
    {
        get;
        init
        {
            if (value is not null)
                Throw.IfFault(GateCriterion.CheckText(value, "unit"), nameof(Unit));
            field = value;
        }
    }

    /// <summary>The trained staff that gold asks for.</summary>
    public (int Sales, int Consultants) GoldStaff { get; private init; } = (3, 2);

    /// <summary>The trained staff that platinum asks for.</summary>
    public (int Sales, int Consultants) PlatinumStaff { get; private init; } = (5, 3);

    /// <summary>Tiers with these thresholds of yearly revenue.</summary>
    /// <param name="silverRevenue">From which revenue on a partner is silver, above 0.</param>
    /// <param name="goldRevenue">The revenue of gold, more than that.</param>
    /// <param name="platinumRevenue">The revenue of platinum, more than that, at most a quadrillion.</param>
    /// <returns>The tiers.</returns>
    /// <exception cref="ArgumentException">The thresholds do not rise, or one is out of range.</exception>
    public static PartnerTiers Of(decimal silverRevenue, decimal goldRevenue, decimal platinumRevenue)
    {
        decimal silver = GateCriterion.InRange(silverRevenue, "silver", nameof(silverRevenue));
        decimal gold = GateCriterion.InRange(goldRevenue, "gold", nameof(goldRevenue));
        decimal platinum = GateCriterion.InRange(platinumRevenue, "platinum", nameof(platinumRevenue));
        Throw.IfFault(0 < silver && silver < gold && gold < platinum ? null : Messages.TiersNotRising(silver, gold, platinum), nameof(silverRevenue));
        return new PartnerTiers(silver, gold, platinum);
    }

    /// <summary>The same tiers, asking for other numbers of trained people.</summary>
    /// <param name="gold">How many in sales and how many consultants gold asks for, 0 to 100,000 of each.</param>
    /// <param name="platinum">The same for platinum: as many of each at least.</param>
    /// <returns>The tiers.</returns>
    /// <exception cref="ArgumentException">A number is out of range, or platinum asks for fewer people than gold.</exception>
    public PartnerTiers WithStaff((int Sales, int Consultants) gold, (int Sales, int Consultants) platinum)
    {
        foreach (int number in (int[])[gold.Sales, gold.Consultants, platinum.Sales, platinum.Consultants])
        {
            if (number is < 0 or > MostStaff)
                Throw.OutOfRange(Messages.CountRange("staff", number, 0, MostStaff), nameof(gold));
        }

        bool isRising = gold.Sales <= platinum.Sales && gold.Consultants <= platinum.Consultants;
        Throw.IfFault(isRising ? null : Messages.StaffNotRising(Words(gold), Words(platinum)), nameof(platinum));
        return this with { GoldStaff = gold, PlatinumStaff = platinum };
    }

    /// <summary>The highest tier that a partner has reached.</summary>
    /// <param name="measurements">What was measured: <see cref="Revenue"/>, <see cref="TrainedSales"/>, <see cref="TrainedConsultants"/>, each at most once; what
    /// is missing counts as not reached.</param>
    /// <returns>The tier; null when not even silver is reached.</returns>
    /// <exception cref="ArgumentNullException">The list or one of its items is null.</exception>
    /// <exception cref="GrowthValidationException">A measure is unknown here, or is measured twice; the message names it.</exception>
    public PartnerTier? TierOf(IEnumerable<GateMeasurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(measurements);
        GateMeasurement[] all = [.. measurements];
        Gate[] gates = [.. ToGates()];
        _ = gates[^1].Decide(all, default); // refuses what is no measure of the highest tier, which asks for all of them
        for (int i = gates.Length - 1; i >= 0; i--)
        {
            IEnumerable<GateMeasurement> known = all.Where(m => gates[i].Criteria.Any(c => c.Measure == m.Measure));
            if (gates[i].Decide(known, default).Verdict == GateVerdict.Go)
                return (PartnerTier)(i + 1);
        }

        return null;
    }

    /// <summary>The tiers as gates, to be recorded: <c>partner-silver</c>, <c>partner-gold</c> and <c>partner-platinum</c>.</summary>
    /// <returns>The three gates, silver first; none comes after another, for a partner may enter at any tier.</returns>
    public IReadOnlyList<Gate> ToGates() => Array.AsReadOnly<Gate>(
    [
        Gate.Create(GateId.Of("partner-silver"), "Silver partner", [OfRevenue(SilverRevenue)]),
        Gate.Create(GateId.Of("partner-gold"), "Gold partner", [OfRevenue(GoldRevenue), .. OfStaff(GoldStaff)]),
        Gate.Create(GateId.Of("partner-platinum"), "Platinum partner", [OfRevenue(PlatinumRevenue), .. OfStaff(PlatinumStaff)]),
    ]);

    private static string Words((int Sales, int Consultants) staff) => FormattableString.Invariant($"{staff.Sales} in sales and {staff.Consultants} consultants");

    private static GateCriterion[] OfStaff((int Sales, int Consultants) staff) =>
    [
        GateCriterion.AtLeast(TrainedSales, staff.Sales, "people"),
        GateCriterion.AtLeast(TrainedConsultants, staff.Consultants, "people"),
    ];

    private GateCriterion OfRevenue(decimal least) => GateCriterion.AtLeast(Revenue, least, Unit);
}
