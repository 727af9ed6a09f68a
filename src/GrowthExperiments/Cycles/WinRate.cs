using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How many tests won, out of those that one definition counts.</summary>
/// <remarks>There is no single win rate: what counts below the line differs between teams, so a rate is never shown without its label.
/// Two rates are equal when all their parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record WinRate
{
    internal WinRate(WinRateDefinition definition, int won, int counted)
    {
        Definition = definition;
        Won = won;
        Counted = counted;
    }

    /// <summary>What counts below the line.</summary>
    public WinRateDefinition Definition { get; }

    /// <summary>The definition as it is written, such as <c>Won/(Won+Lost)</c>.</summary>
    public string Label => Definition switch
    {
        WinRateDefinition.WonOrLost => "Won/(Won+Lost)",
        WinRateDefinition.Concluded => "Won/all concluded",
        _ => "Won/(all less Invalid)",
    };

    /// <summary>How many won.</summary>
    public int Won { get; }

    /// <summary>How many the definition counts, those that won included.</summary>
    public int Counted { get; }

    /// <summary>The rate, from 0 to 1; null when the definition counts none.</summary>
    public decimal? Value => Counted == 0 ? null : (decimal)Won / Counted;

    /// <summary>The interval that the rate of many such tests may lie in (Wilson, Journal of the American Statistical Association 22, 1927).</summary>
    /// <param name="level">How sure it is, above 0 and below 1; 0.95 when not given.</param>
    /// <returns>Two numbers from 0 to 1 with the rate between them; null when the definition counts none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not between 0 and 1.</exception>
    public (double Low, double High)? IntervalAt(double level = 0.95)
    {
        NumberRules.CheckLevel(level, nameof(level));
        return Counted == 0 ? null : new Rate(Won, Counted).IntervalAt(level);
    }

    /// <summary>The rates of some learnings under each published definition.</summary>
    /// <param name="learnings">The learnings.</param>
    /// <returns><c>Won/(Won+Lost)</c>, <c>Won/all concluded</c> and <c>Won/(all less Invalid)</c>.</returns>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null.</exception>
    public static IReadOnlyList<WinRate> Of(IEnumerable<Learning> learnings)
    {
        ArgumentNullException.ThrowIfNull(learnings);
        var outcomes = new List<Outcome>();
        foreach (Learning learning in learnings)
        {
            ArgumentNullException.ThrowIfNull(learning, nameof(learnings));
            outcomes.Add(learning.Outcome);
        }

        int won = outcomes.Count(o => o == Outcome.Won);
        return Array.AsReadOnly(
            [.. Enum.GetValues<WinRateDefinition>().Select(definition => new WinRate(definition, won, outcomes.Count(o => Counts(definition, o))))]);
    }

    /// <summary>Whether a definition counts tests that came out like this.</summary>
    internal static bool Counts(WinRateDefinition definition, Outcome outcome) => definition switch
    {
        WinRateDefinition.WonOrLost => outcome is Outcome.Won or Outcome.Lost,
        WinRateDefinition.Concluded => true,
        _ => outcome != Outcome.Invalid,
    };

    /// <summary>Such as <c>Won/(Won+Lost): 3 of 4 (75 %)</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => Value is { } value
        ? $"{Label}: {ExactNumber.Format(Won)} of {ExactNumber.Format(Counted)} ({ExactNumber.Format(Math.Round(value * 100))} %)"
        : $"{Label}: none to count";
}
