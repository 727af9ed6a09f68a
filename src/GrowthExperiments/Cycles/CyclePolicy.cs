using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a team asks of a week: how many tests, what they may cost, and how they may not collide.</summary>
/// <remarks>Two policies are equal when all their parts are. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// CyclePolicy policy = CyclePolicy.Default with { Capacity = Effort.Of(("data", 5), ("engineering", 10)), MinStages = 3 };
/// </code>
/// </example>
[DebuggerDisplay("{Target} tests, {Band}, at most {MaxRunning} at a time")]
public sealed record CyclePolicy
{
    internal const int MaxTests = 1_000;
    internal const int MaxRuntimeDays = 365;

    internal const int Stages = 5;

    /// <summary>Ten tests a week, between 8 and 15, and nothing else asked.</summary>
    public static CyclePolicy Default { get; } = new();

    /// <summary>How many tests are planned for a week, 1 to 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Target { get; init => field = InRange(value, 1, MaxTests, nameof(Target)); } = 10;

    /// <summary>How many tests should start in a week, at least and at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the first is above the second.</exception>
    public (int Low, int High) Band { get; init => field = (InRange(value.Low, 0, value.High, nameof(Band)), InRange(value.High, 1, MaxTests, nameof(Band))); } = (8, 15);

    /// <summary>How many tests may run at once, carried ones too, 1 to 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int MaxRunning { get; init => field = InRange(value, 1, MaxTests, nameof(MaxRunning)); } = 15;

    /// <summary>What all new tests of a week may cost, in total and by discipline; null when there is no limit.</summary>
    /// <remarks>An effort by discipline counts against each discipline that is named here and against the total; one without disciplines
    /// counts against the total alone.</remarks>
    public Effort? Capacity { get; init; }

    /// <summary>What a test counts for whose effort is not given; such tests are flagged.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public Effort DefaultEffort
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(DefaultEffort));
            field = value;
        }
    } = Effort.Of(1);

    /// <summary>How many funnel stages the tests of a week should cover, 0 to 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int MinStages { get; init => field = InRange(value, 0, Stages, nameof(MinStages)); }

    /// <summary>How many days a test must run before it can be won, lost or neutral, 0 to 365.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int MinRuntimeDays { get; init => field = InRange(value, 0, MaxRuntimeDays, nameof(MinRuntimeDays)); }

    /// <summary>Whether only hypotheses are planned that serve a key result of the week's quarter; all others are set aside, with the reason.</summary>
    /// <remarks>What goes on from an earlier week stays.</remarks>
    public bool RequireKeyResult { get; init; }

    internal NewerMembers? NewerMembers { get; init; }

    private static int InRange(int value, int least, int most, string parameter)
    {
        if (value < least || value > most)
            Throw.OutOfRange(Messages.CountRange(parameter, value, least, most), parameter);
        return value;
    }
}
