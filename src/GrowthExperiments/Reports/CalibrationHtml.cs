namespace GrowthExperiments;

/// <summary>How far Confidence can be trusted as a fragment.</summary>
internal static class CalibrationHtml
{
    public static string Write(ConfidenceCalibration calibration, HtmlOptions options) => HtmlFrame.Fragment(
        "trust", options, Markup.Of($"Can Confidence be trusted?"), frame => ReportCharts.Trust(frame, calibration));
}
