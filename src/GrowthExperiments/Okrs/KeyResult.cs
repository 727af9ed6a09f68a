using System.Diagnostics;
using System.Numerics;

namespace GrowthExperiments;

/// <summary>A number that proves an objective: where it starts, where it should be and by when, and where it is now.</summary>
/// <remarks>
/// <para>A target above the start is a number to raise, one below it a number to lower. All numbers are exact, in the unit of the metric, from
/// -10^15 to 10^15.</para>
/// <para>Two are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// KeyResult result = KeyResult.Create("Activation rate", start: 20, target: 30, due: new DateOnly(2026, 12, 31)) with { Unit = "%" };
/// result = result with { Current = 27 };
/// Console.WriteLine(result);      // Activation rate 20 -> 30 % (now 27): 70 %, success
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record KeyResult
{
    internal const decimal MaxNumber = 1_000_000_000_000_000m;

    private const decimal UnitsOfOne = 1e28m; // the finest that a decimal can say
    private const int Tenths = 10;
    private const int StretchTenths = 7;

    private KeyResult(KeyResultId id, string title, decimal start, decimal target, DateOnly due)
    {
        Id = id;
        Title = title;
        Start = ExactNumber.Normalize(start);
        Target = ExactNumber.Normalize(target);
        Current = start;
        Due = due;
    }

    /// <summary>The id, unique in a set of OKRs; what a hypothesis names in <see cref="Hypothesis.Serves"/>.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it is <see cref="KeyResultId.None"/>.</exception>
    public KeyResultId Id
    {
        get;
        init
        {
            Throw.IfFault(value.IsNone ? Messages.KeyResultIdMissing() : null, nameof(Id));
            field = value;
        }
    }

    /// <summary>What should be true, in one line: at most 200 characters as people count them, and 1,000 UTF-16 units.</summary>
    /// <remarks>Changing the title keeps the id.</remarks>
    /// <exception cref="ArgumentNullException">In <c>with</c>: it is null.</exception>
    /// <exception cref="ArgumentException">In <c>with</c>: it breaks a rule, which the message names.</exception>
    public string Title
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Title));
            Throw.IfFault(TextRules.Title(value), nameof(Title));
            field = value;
        }
    }

    /// <summary>The metric that is measured; <see cref="Metric.None"/> when not said.</summary>
    public Metric Metric { get; init; }

    /// <summary>What the numbers count, such as <c>%</c> or <c>days</c>, 1 to 200 UTF-16 units on one line; null when not said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it breaks a rule, which the message names.</exception>
    public string? Unit
    {
        get;
        init
        {
            if (value is not null)
                Throw.IfFault(TextRules.Name(value, "unit"), nameof(Unit));
            field = value;
        }
    }

    /// <summary>Where the number was at the start.</summary>
    public decimal Start { get; }

    /// <summary>Where it should be; never the start.</summary>
    public decimal Target { get; }

    /// <summary>Where it is now; the start until it is measured. It may fall behind the start and go beyond the target.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: it is beyond 10^15 either way.</exception>
    public decimal Current
    {
        get;
        init
        {
            if (CheckNumber("current", value) is { } fault)
                Throw.OutOfRange(fault, nameof(Current));
            field = ExactNumber.Normalize(value);
        }
    }

    /// <summary>The day by which it should be there.</summary>
    public DateOnly Due { get; init; }

    /// <summary>Whether the target is set out of easy reach, so that most of the way is a success; otherwise it is a commitment.</summary>
    public bool IsStretch { get; init; } = true;

    /// <summary>How much of the way from the start to the target is done: 0 at the start or behind it, 1 at the target or beyond.</summary>
    public decimal Progress
    {
        get
        {
            (decimal way, decimal done) = Target > Start ? (Target - Start, Current - Start) : (Start - Target, Start - Current);
            return done <= 0 ? 0 : done >= way ? 1 : done / way; // a number far beyond a near target would divide to more than a decimal holds
        }
    }

    /// <summary>The progress that is a success: 0.7 for a stretch, 1 for a commitment.</summary>
    /// <remarks>The usual bar of OKRs: a team that always reaches all of a stretch sets its targets too low.</remarks>
    public decimal SuccessFrom => IsStretch ? StretchTenths / (decimal)Tenths : 1;

    /// <summary>Whether the progress is a success; exact to the last digit, where <see cref="Progress"/> is a quotient that may be rounded.</summary>
    public bool IsSuccess
    {
        get
        {
            BigInteger done = Units(Current) - Units(Start);
            BigInteger way = Units(Target) - Units(Start);
            return BigInteger.Abs(way) * (IsStretch ? StretchTenths : Tenths) <= done * way.Sign * Tenths;
        }
    }

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>A key result that nobody has measured yet.</summary>
    /// <param name="title">What should be true, in one line.</param>
    /// <param name="start">Where the number is at the start.</param>
    /// <param name="target">Where it should be; above the start or below it.</param>
    /// <param name="due">By when.</param>
    /// <param name="id">The id; null is derived from the title, as that of a hypothesis is.</param>
    /// <returns>The key result, a stretch.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is beyond 10^15 either way.</exception>
    /// <exception cref="ArgumentException">The title breaks a rule, the id is <see cref="KeyResultId.None"/>, or the target is the start; the message says which.</exception>
    public static KeyResult Create(string title, decimal start, decimal target, DateOnly due, KeyResultId? id = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        Throw.IfFault(TextRules.Title(title), nameof(title));
        if (CheckNumber("start", start) is { } outside)
            Throw.OutOfRange(outside, nameof(start));
        if (CheckNumber("target", target) is { } beyond)
            Throw.OutOfRange(beyond, nameof(target));
        Throw.IfFault(CheckWay(start, target), nameof(target));
        return new KeyResult(id ?? IdOf(title), title, start, target, due);
    }

    /// <summary>The name, the way, where it is and what that is worth, such as <c>activation rate 20 -> 30 % (now 27): 70 %, success</c>.</summary>
    /// <remarks>It is named by its metric, or by its title where that is not said. The percentage is rounded down, so that one short of the bar is
    /// never shown as the bar.</remarks>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString()
    {
        string name = Shown.Escaped(Metric.IsNone ? Title : Metric.Value);
        string unit = Unit is null ? "" : $" {Shown.Escaped(Unit)}";
        string verdict = IsSuccess ? "success" : "not yet";
        return $"{name} {ExactNumber.Format(Start)} -> {ExactNumber.Format(Target)}{unit} (now {ExactNumber.Format(Current)}): {OkrWords.Percent(Progress)}, {verdict}";
    }

    internal static KeyResultId IdOf(string title) => KeyResultId.Of(HypothesisId.FromCheckedTitle(title).Value);

    internal static Fault? CheckNumber(string name, decimal number) =>
        number is < -MaxNumber or > MaxNumber ? Messages.NumberRange(name, number, Messages.AllowedKeyFigure) : null;

    internal static Fault? CheckWay(decimal start, decimal target) => start == target ? Messages.KeyResultStill(start) : null;

    /// <summary>A number counted in the finest units of a decimal, since products of decimals would be rounded.</summary>
    private static BigInteger Units(decimal number) =>
        (new BigInteger(number) * new BigInteger(UnitsOfOne)) + new BigInteger((number - decimal.Truncate(number)) * UnitsOfOne);
}
