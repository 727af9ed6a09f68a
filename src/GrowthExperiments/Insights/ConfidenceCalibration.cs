using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How far Confidence can be trusted: what was said when the tests started, held against what came true.</summary>
/// <remarks>
/// <para>Confidence 7 is read as a forecast of 70 %, a win as what was forecast. Only tests whose prediction was frozen count, and whose numbers can be
/// trusted: none that is Invalid, and none with a sample ratio mismatch.</para>
/// <para>Below <see cref="Least"/> results there is the base rate with its interval alone, and no curve: ten levels of so few tests each show chance.</para>
/// <para>Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class ConfidenceCalibration
{
    /// <summary>How many results it takes to judge single levels of Confidence.</summary>
    public const int Least = 80;

    private readonly BrierScore? _score;

    private ConfidenceCalibration(int won, int count, int leftOut, (double Low, double High)? interval, BrierScore? score)
    {
        Won = won;
        Count = count;
        LeftOut = leftOut;
        Interval = interval;
        _score = score;
    }

    /// <summary>How many won.</summary>
    public int Won { get; }

    /// <summary>How many results count.</summary>
    public int Count { get; }

    /// <summary>How many results are left out, for they have no prediction, are Invalid, or have a sample ratio mismatch.</summary>
    public int LeftOut { get; }

    /// <summary>The part that won, whatever was believed; null without results.</summary>
    public double? BaseRate => Count == 0 ? null : (double)Won / Count;

    /// <summary>The interval of the base rate (Wilson); null without results.</summary>
    public (double Low, double High)? Interval { get; }

    /// <summary>Whether there are results enough to judge single levels.</summary>
    public bool IsEnough => Count >= Least;

    /// <summary>The Brier score with its parts and the reliability of each level; null below <see cref="Least"/> results.</summary>
    public BrierScore? Score => IsEnough ? _score : null;

    /// <summary>The mean of what was forecast, 0.1 to 1; null below <see cref="Least"/> results.</summary>
    public double? MeanForecast => Score?.Levels.Sum(l => l.Forecast * l.Count) / Count;

    internal static ConfidenceCalibration Of(IReadOnlyCollection<Learning> learnings, double level)
    {
        (double Forecast, bool Won)[] results =
        [
            .. from learning in learnings
               where learning.Outcome != Outcome.Invalid && learning.Effect is not { HasSampleRatioMismatch: true }
               let score = learning.Prediction?.Score
               where score is not null
               select (score.Value.Confidence / (double)IceScore.MaxRating, learning.Outcome == Outcome.Won),
        ];
        int won = results.Count(r => r.Won);
        var rate = new WinRate(WinRateDefinition.NotInvalid, won, results.Length);
        return new(won, results.Length, learnings.Count - results.Length, rate.IntervalAt(level), BrierScore.Of(results));
    }

    /// <summary>The result in words.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString()
    {
        string rate = Percent.Counts(Won, Count, Interval);
        if (Score is not { } score)
            return $"{rate}; {Least} results are needed to judge what Confidence says";
        string skill = score.Skill switch
        {
            null => "all came out alike",
            > 0 and { } better => $"{Percent.Of(better)} better than to forecast the base rate each time",
            { } worse => $"{Percent.Of(-worse)} worse than to forecast the base rate each time",
        };
        return $"{rate}, forecast {Percent.Of(MeanForecast!.Value)}; Brier score {ExactNumber.Format(Math.Round((decimal)score.Score, 3))}, {skill}";
    }
}
