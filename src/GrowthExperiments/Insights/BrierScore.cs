using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How good forecasts of what happens or not were: their score, what it is made of, and a table of what came true.</summary>
/// <remarks>
/// <para><see cref="Score"/> = <see cref="Reliability"/> - <see cref="Resolution"/> + <see cref="Uncertainty"/>, exactly, because forecasts are
/// grouped by their distinct values, never by ranges.</para>
/// <para>Sources: Brier, Monthly Weather Review 78 (1950); Murphy, Journal of Applied Meteorology 12 (1973); Spiegelhalter, Statistics in Medicine 5
/// (1986). Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{Score} of {Count} forecasts")]
public sealed partial class BrierScore
{
    private BrierScore(List<(double Forecast, bool Happened)> forecasts)
    {
        Count = forecasts.Count;
        BaseRate = (double)forecasts.Count(f => f.Happened) / Count;
        Score = forecasts.Average(f => Square(f.Forecast - (f.Happened ? 1 : 0)));
        Levels = Array.AsReadOnly<ReliabilityLevel>(
        [
            .. forecasts.GroupBy(f => f.Forecast).OrderBy(g => g.Key).Select(g => new ReliabilityLevel(g.Key, g.Count(), g.Count(f => f.Happened))),
        ]);
        LogLoss = forecasts.Average(f => -Math.Log(f.Happened ? f.Forecast : 1 - f.Forecast));
        Spiegelhalter = TestOf(forecasts);
    }

    /// <summary>How many forecasts there are, 1 or more.</summary>
    public int Count { get; }

    /// <summary>How often it happened, as a part of all forecasts.</summary>
    public double BaseRate { get; }

    /// <summary>The mean squared distance between forecast and what happened, 0 (never wrong) to 1 (always sure and wrong).</summary>
    public double Score { get; }

    /// <summary>How far the rate of each level is from its forecast: the mean squared distance, 0 when all came true as often as forecast.</summary>
    public double Reliability => Mean(level => Square(level.Forecast - level.Rate));

    /// <summary>How far the levels tell apart what happens from what does not: the mean squared distance of their rates from that of all; more is better.</summary>
    public double Resolution => Mean(level => Square(level.Rate - BaseRate));

    /// <summary>How hard there is to forecast: the score of always forecasting the base rate, 0 to 0.25.</summary>
    public double Uncertainty => BaseRate * (1 - BaseRate);

    /// <summary>How much better the forecasts are than the base rate: 1 is perfect, 0 no better, negative worse; null when all or none happened.</summary>
    public double? Skill => Uncertainty == 0 ? null : 1 - (Score / Uncertainty);

    /// <summary>The mean distance between forecast and rate over all levels, 0 to 1.</summary>
    public double ExpectedCalibrationError => Mean(level => Math.Abs(level.Forecast - level.Rate));

    /// <summary>The mean negative logarithm of the probability given to what happened; infinite when something happened that was ruled out.</summary>
    public double LogLoss { get; }

    /// <summary>Spiegelhalter's test of calibration: how many standard deviations the score is off what the forecasts promise, and how likely that is by chance.</summary>
    /// <value>Z above 0 when the forecasts were too sure, and the two-sided p-value; null when each forecast was 0, 0.5 or 1.</value>
    public (double Z, double P)? Spiegelhalter { get; }

    /// <summary>What came true at each distinct forecast, lowest first.</summary>
    public IReadOnlyList<ReliabilityLevel> Levels { get; }

    /// <summary>Scores forecasts.</summary>
    /// <param name="forecasts">Each probability from 0 to 1 with whether it happened.</param>
    /// <returns>The score; null when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="forecasts"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is not from 0 to 1.</exception>
    public static BrierScore? Of(IEnumerable<(double Forecast, bool Happened)> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        var list = new List<(double Forecast, bool Happened)>();
        foreach ((double forecast, bool happened) in forecasts)
        {
            NumberRules.CheckBetween(forecast, 0, 1, "forecast", nameof(forecasts));
            list.Add((forecast, happened));
        }

        return list.Count == 0 ? null : new BrierScore(list);
    }

    private static (double Z, double P)? TestOf(List<(double Forecast, bool Happened)> forecasts)
    {
        double off = forecasts.Sum(f => ((f.Happened ? 1 : 0) - f.Forecast) * (1 - (2 * f.Forecast)));
        double variance = forecasts.Sum(f => Square(1 - (2 * f.Forecast)) * f.Forecast * (1 - f.Forecast));
        if (variance == 0)
            return null;
        double z = off / Math.Sqrt(variance);
        return (z, 2 * NormalDistribution.Above(Math.Abs(z)));
    }

    private double Mean(Func<ReliabilityLevel, double> part) => Levels.Sum(level => level.Count * part(level)) / Count;

    private static double Square(double number) => number * number;
}
