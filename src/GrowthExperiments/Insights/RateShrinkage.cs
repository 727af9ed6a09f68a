using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How far the win rates of groups can be told apart, and with it what each group wins at: small groups are pulled towards the rate of all.</summary>
/// <remarks>
/// <para>The groups' rates are taken to spread like a beta distribution, and each group's wins to be binomial; the result for a group is
/// (won + <see cref="Alpha"/>) / (counted + <see cref="Strength"/>). A group of two tests that both won does not show 100 %.</para>
/// <para>Groups without tests count for nothing. Immutable and safe to share.</para>
/// <para>Source: Kleinman, "Proportions with extraneous variance", Journal of the American Statistical Association 68 (1973).</para>
/// </remarks>
[DebuggerDisplay("{Kind}: {Rate}, as strong as {Strength} tests")]
public sealed partial class RateShrinkage
{
    private const double MaxCorrelation = 0.99;
    private const double PriorAlpha = 1.2;
    private const double PriorBeta = 8.8;
    private const int MinGroups = 3;

    private readonly Rate _pool;

    private RateShrinkage(ShrinkageKind kind, Rate pool, double rate, double? correlation)
    {
        Kind = kind;
        _pool = pool;
        Rate = rate;
        Correlation = correlation;
    }

    /// <summary>What the groups are pulled towards.</summary>
    public ShrinkageKind Kind { get; }

    /// <summary>The rate that they are pulled towards, from 0 to 1: by moments that of all tests together; with the prior, 0.12.</summary>
    public double Rate { get; }

    /// <summary>How alike two tests of one group are, from 0 (the groups do not differ) to 0.99; null with the prior.</summary>
    public double? Correlation { get; }

    /// <summary>How many tests the pull is worth, above 0; infinite when the groups are pooled.</summary>
    public double Strength => Kind == ShrinkageKind.Prior ? PriorAlpha + PriorBeta : (1 / Correlation!.Value) - 1;

    /// <summary>How many wins the pull is worth; infinite when the groups are pooled.</summary>
    public double Alpha => Kind == ShrinkageKind.Prior ? PriorAlpha : Rate * Strength;

    /// <summary>How many tests without a win the pull is worth; infinite when the groups are pooled.</summary>
    public double Beta => Kind == ShrinkageKind.Prior ? PriorBeta : (1 - Rate) * Strength;

    /// <summary>Weighs how far the groups differ by the moments of their rates: quick, and right for most uses.</summary>
    /// <param name="groups">How many won of those counted, for each group.</param>
    /// <returns>The shrinkage.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groups"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more won than are counted.</exception>
    public static RateShrinkage Of(IEnumerable<(int Won, int Counted)> groups)
    {
        Rate[] rates = Checked(groups);
        Rate pool = PoolOf(rates);
        if (rates.Length < MinGroups || pool.Count == 0 || pool.Count == pool.Size)
            return WithPrior(pool);
        double rate = pool.Value;
        double variance = rate * (1 - rate);
        int free = rates.Length - 1;
        double scatter = rates.Sum(g => g.Size * (g.Value - rate) * (g.Value - rate));
        double room = pool.Size - (rates.Sum(g => (double)g.Size * g.Size) / pool.Size) - free;
        return With(pool, rate, room > 0 ? (scatter - (variance * free)) / (variance * room) : 0);
    }

    /// <summary>Weighs how far the groups differ by the likelihood of their wins: slower, and more exact where groups are small or of very different size.</summary>
    /// <param name="groups">How many won of those counted, for each group.</param>
    /// <returns>The shrinkage.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="groups"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more won than are counted.</exception>
    public static RateShrinkage ByLikelihood(IEnumerable<(int Won, int Counted)> groups)
    {
        Rate[] rates = Checked(groups);
        Rate pool = PoolOf(rates);
        if (rates.Length < MinGroups || pool.Count == 0 || pool.Count == pool.Size)
            return WithPrior(pool);
        var likelihood = new BetaBinomialLikelihood(rates);
        (double rate, double scatter) = likelihood.Best(MaxCorrelation / (1 - MaxCorrelation));
        return scatter == 0 ? With(pool, pool.Value, 0) : With(pool, rate, scatter / (1 + scatter));
    }

    /// <summary>What a group wins at; it may be one that the shrinkage was not made from.</summary>
    /// <param name="won">How many of its tests won, 0 to <paramref name="counted"/>.</param>
    /// <param name="counted">How many tests it has, 0 or more.</param>
    /// <param name="level">How sure the interval is, above 0 and below 1; 0.95 when not given.</param>
    /// <returns>The rate with its interval: of the beta distribution, or when the groups are pooled that of all tests together (Wilson).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public ShrunkRate RateOf(int won, int counted, double level = 0.95)
    {
        NumberRules.CheckWins(won, counted, nameof(won));
        NumberRules.CheckLevel(level, nameof(level));
        if (Kind == ShrinkageKind.Pooled)
        {
            (double low, double high) = _pool.IntervalAt(level);
            return new ShrunkRate(Rate, low, high);
        }

        var beta = new BetaDistribution(Alpha + won, Beta + (counted - won));
        double tail = (1 - level) / 2;
        return new ShrunkRate((Alpha + won) / (Strength + counted), beta.QuantileBelow(tail), beta.QuantileAbove(tail));
    }

    private static Rate[] Checked(IEnumerable<(int Won, int Counted)> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var rates = new List<Rate>();
        foreach ((int won, int counted) in groups)
        {
            NumberRules.CheckWins(won, counted, nameof(groups));
            if (counted > 0)
                rates.Add(new Rate(won, counted));
        }

        return [.. rates];
    }

    private static Rate PoolOf(Rate[] rates) => new(rates.Sum(r => r.Count), rates.Sum(r => r.Size));

    private static RateShrinkage WithPrior(Rate pool) => new(ShrinkageKind.Prior, pool, PriorAlpha / (PriorAlpha + PriorBeta), null);

    private static RateShrinkage With(Rate pool, double rate, double correlation) => correlation > 0
        ? new(ShrinkageKind.Groups, pool, rate, Math.Min(correlation, MaxCorrelation))
        : new(ShrinkageKind.Pooled, pool, rate, 0);
}
