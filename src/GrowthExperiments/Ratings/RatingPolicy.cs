using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How a team rates: how several raters agree, how long a score holds, and from what spread on a rating is talked about.</summary>
/// <remarks>Two policies are equal when all their parts are. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// program.RatingPolicy = RatingPolicy.Default with { Rule = AgreementRule.Mean, LifetimeDays = 60 };
/// </code>
/// </example>
[DebuggerDisplay("{Rule}, {LifetimeDays} days, discuss from {DiscussFrom}")]
public sealed partial record RatingPolicy
{
    internal const int MaxLifetimeDays = 3_650;
    internal const int MaxSpread = IceScore.MaxRating - IceScore.MinRating;

    /// <summary>The median of the raters, good for 90 days, talked about from a spread of 3 on.</summary>
    public static RatingPolicy Default { get; } = new();

    /// <summary>How the ratings of several people become the agreed one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no rule.</exception>
    public AgreementRule Rule
    {
        get;
        init
        {
            Throw.IfUndefined(value, "rule", nameof(Rule));
            field = value;
        }
    } = AgreementRule.Median;

    /// <summary>How many days a score holds, 1 to 3,650; after that it is stale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int LifetimeDays { get; init => field = InRange(value, MaxLifetimeDays, nameof(LifetimeDays)); } = 90;

    /// <summary>From what spread between the lowest and the highest rating on a hypothesis is to be discussed, 1 to 9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int DiscussFrom { get; init => field = InRange(value, MaxSpread, nameof(DiscussFrom)); } = 3;

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>The score that raters agree on under the rule; their order does not matter.</summary>
    /// <param name="ratings">How single people rated.</param>
    /// <returns>The score; null when nobody has rated, or the team agrees by itself (<see cref="AgreementRule.Manual"/>).</returns>
    /// <exception cref="ArgumentNullException">The list or one of its items is null.</exception>
    public IceScore? Agreed(IReadOnlyList<RaterScore> ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        foreach (RaterScore rating in ratings)
            ArgumentNullException.ThrowIfNull(rating, nameof(ratings));
        if (ratings.Count == 0 || Rule == AgreementRule.Manual)
            return null;
        return IceScore.Of(Agreed(ratings, s => s.Impact), Agreed(ratings, s => s.Confidence), Agreed(ratings, s => s.Ease));
    }

    private int Agreed(IReadOnlyList<RaterScore> ratings, Func<IceScore, int> rating)
    {
        int[] all = [.. ratings.Select(r => rating(r.Score)).Order()];
        int n = all.Length;
        return Rule == AgreementRule.Median
            ? (all[(n - 1) / 2] + all[n / 2]) / 2
            : ((2 * all.Sum()) + n - 1) / (2 * n); // the nearest whole number, with halves down
    }

    private static int InRange(int value, int most, string parameter)
    {
        if (value < 1 || value > most)
            Throw.OutOfRange(Messages.CountRange(parameter, value, 1, most), parameter);
        return value;
    }
}
