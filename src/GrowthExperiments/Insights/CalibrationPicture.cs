namespace GrowthExperiments;

/// <summary>What Confidence said against what came true; while that cannot be told, how often tests won at all.</summary>
internal static class CalibrationPicture
{
    public const string Title = "Reliability of Confidence";

    public static Picture Of(ConfidenceCalibration calibration, Room room)
    {
        if (calibration.Score is { } score)
        {
            return ReliabilityChart.Draw(
                Title,
                "How often tests won at each level of Confidence, against what it said.",
                [.. score.Levels.Select(l => new ReliabilityChart.Point(l.Forecast, l.Rate, l.Interval.Low, l.Interval.High, l.Count, l.IsEvidence))]);
        }

        return calibration.BaseRate is { } rate
            ? IntervalChart.Draw(Title, $"{calibration}.", room, [new("All tests, whatever was believed", rate, calibration.Interval, null)], null, isSigned: false)
            : Picture.OfWords(Title, "No test with a frozen prediction is concluded yet.");
    }
}
