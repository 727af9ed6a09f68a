using System.Diagnostics;
using System.Text.Json.Serialization;

namespace GrowthExperiments;

/// <summary>Reach, impact, confidence and effort of an idea: the other common way to rate it, for teams that know how many people it reaches.</summary>
/// <remarks>
/// <para>Its number is <see cref="Value"/>: reach x impact x confidence / effort. It is worked out in decimals, so that ideas which are worth
/// the same get the same number. Rank by it with <c>backlog.RankBy(h => rice[h.Id].Value)</c>.</para>
/// <para>Two are equal when all four numbers are. The <c>default</c> value is 0/0/0/1, worth 0. The text form is <c>500/2/0.8/3</c>.
/// Immutable and safe to share.</para>
/// <para>Source: Sean McBride, "RICE: Simple prioritization for product managers" (Intercom, 2016).</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<RiceScore>))]
public readonly partial record struct RiceScore
{
    /// <summary>The highest reach, impact and effort: ten thousand million.</summary>
    public const decimal MaxNumber = 10_000_000_000m;

    /// <summary>The lowest effort, 0.000001.</summary>
    public const decimal MinEffort = 0.000_001m;

    private readonly decimal _effortLessOne; // so that default is an effort of 1

    private RiceScore(decimal reach, decimal impact, decimal confidence, decimal effort)
    {
        Reach = reach;
        Impact = impact;
        Confidence = confidence;
        _effortLessOne = effort - 1;
    }

    /// <summary>How many people or events it reaches in a period, the same period for all ideas; 0 to <see cref="MaxNumber"/>.</summary>
    public decimal Reach { get; }

    /// <summary>How much it moves each of them; by custom 3 is massive, 2 high, 1 medium, 0.5 low and 0.25 minimal; 0 to <see cref="MaxNumber"/>.</summary>
    public decimal Impact { get; }

    /// <summary>How sure we are of the other numbers, 0 to 1: 0.8 is 80 %.</summary>
    public decimal Confidence { get; }

    /// <summary>How much work it is, in person-months by custom; <see cref="MinEffort"/> to <see cref="MaxNumber"/>.</summary>
    public decimal Effort => _effortLessOne + 1;

    /// <summary>Reach x impact x confidence / effort: finite, 0 or more.</summary>
    public double Value => (double)(Reach * Impact * Confidence / Effort);

    /// <summary>The score with these numbers.</summary>
    /// <param name="reach">0 to <see cref="MaxNumber"/>.</param>
    /// <param name="impact">0 to <see cref="MaxNumber"/>.</param>
    /// <param name="confidence">0 to 1.</param>
    /// <param name="effort"><see cref="MinEffort"/> to <see cref="MaxNumber"/>.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range; the message names it.</exception>
    public static RiceScore Of(decimal reach, decimal impact, decimal confidence, decimal effort)
    {
        if (Check(reach, impact, confidence, effort) is var (fault, parameter))
            Throw.OutOfRange(fault, parameter);
        return new RiceScore(reach, impact, confidence, effort);
    }

    private static (Fault Fault, string Parameter)? Check(decimal reach, decimal impact, decimal confidence, decimal effort) => true switch
    {
        _ when reach is < 0 or > MaxNumber => (Messages.RiceNumber(nameof(reach), reach, 0, MaxNumber), nameof(reach)),
        _ when impact is < 0 or > MaxNumber => (Messages.RiceNumber(nameof(impact), impact, 0, MaxNumber), nameof(impact)),
        _ when confidence is < 0 or > 1 => (Messages.RiceConfidence(confidence), nameof(confidence)),
        _ when effort is < MinEffort or > MaxNumber => (Messages.RiceNumber(nameof(effort), effort, MinEffort, MaxNumber), nameof(effort)),
        _ => null,
    };
}
