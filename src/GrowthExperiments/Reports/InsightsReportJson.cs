using System.Text.Json;

namespace GrowthExperiments;

/// <summary>Insights in JSON.</summary>
internal static class InsightsReportJson
{
    public static void Write(Utf8JsonWriter writer, InsightsReport report)
    {
        writer.WriteString("program", report.Program);
        writer.WriteString("market", report.Options.Market);
        writer.Instant("at", report.At);
        writer.WriteString("first", report.Weeks?.First.ToString());
        writer.WriteString("last", report.Weeks?.Last.ToString());
        writer.WriteNumber("tests", report.Tests);
        writer.WriteString("definition", report.Options.Definition.ToString());
        writer.Rounded("level", report.Options.Level);
        writer.List("findings", report.Findings, finding =>
        {
            writer.WriteString("kind", finding.Kind.ToString());
            writer.WriteString("text", finding.Text);
        });
        writer.WinRates(report.WinRates);
        writer.List("breakdowns", report.Breakdowns, breakdown => WriteBreakdown(writer, breakdown));
        writer.Object("calibration", report.Calibration, calibration => WriteCalibration(writer, calibration));
        writer.Object("effort", report.Effort, effort =>
        {
            writer.Object("all", effort.All, all => WriteEffort(writer, all));
            writer.List("byOwner", effort.ByOwner, group => WriteEffort(writer, group));
            writer.List("byStage", effort.ByStage, group => WriteEffort(writer, group));
            writer.WriteNumber("leftOut", effort.LeftOut);
        });
        writer.Tempo(report.Tempo);
        writer.List("wins", report.Wins, win =>
        {
            writer.WriteString("learning", win.Learning.Id);
            writer.WriteString("title", win.Learning.Title);
            writer.WriteString("week", win.Learning.Week.ToString());
            writer.Number("estimate", win.Learning.Effect?.Estimate);
            writer.Number("low", win.Learning.Effect?.Interval?.Low);
            writer.Number("high", win.Learning.Effect?.Interval?.High);
            writer.Rounded("expected", win.Shrunk.Mean);
        });
        writer.Object("raters", report.Raters, raters => WriteRaters(writer, raters));
        writer.Object("sensitivity", report.Sensitivity, sensitivity =>
        {
            writer.WriteNumber("top", sensitivity.Top);
            writer.List("items", sensitivity.Items, item => WriteItem(writer, item));
        });
        writer.Object("evidence", report.Evidence, evidence =>
        {
            writer.WriteNumber("with", evidence.With);
            writer.WriteNumber("without", evidence.Without);
            writer.List("unsupported", evidence.Unsupported, unsupported =>
            {
                WriteIdea(writer, unsupported.Hypothesis);
                writer.WriteString("reason", unsupported.Reason);
            });
        });
    }

    public static void WriteBreakdown(Utf8JsonWriter writer, WinRateBreakdown breakdown)
    {
        writer.WriteString("by", breakdown.Dimension);
        writer.WriteString("shrinkage", breakdown.Shrinkage.Kind.ToString());
        writer.List("groups", breakdown.Groups, group => WriteGroup(writer, group));
    }

    private static void WriteGroup(Utf8JsonWriter writer, WinRateGroup group)
    {
        writer.WriteString("name", group.Name);
        writer.WriteNumber("won", group.Counted.Won);
        writer.WriteNumber("counted", group.Counted.Counted);
        writer.Rounded("rate", (double?)group.Counted.Value);
        writer.Rounded("low", group.Interval?.Low);
        writer.Rounded("high", group.Interval?.High);
        writer.Rounded("expected", group.Shrunk.Mean);
        writer.Rounded("expectedLow", group.Shrunk.Low);
        writer.Rounded("expectedHigh", group.Shrunk.High);
        writer.WriteNumber("days", group.Days);
    }

    public static void WriteCalibration(Utf8JsonWriter writer, ConfidenceCalibration calibration)
    {
        writer.WriteNumber("won", calibration.Won);
        writer.WriteNumber("counted", calibration.Count);
        writer.WriteNumber("leftOut", calibration.LeftOut);
        writer.Rounded("low", calibration.Interval?.Low);
        writer.Rounded("high", calibration.Interval?.High);
        writer.Rounded("brier", calibration.Score?.Score);
        writer.Rounded("skill", calibration.Score?.Skill);
        writer.List("levels", calibration.Score?.Levels ?? [], level =>
        {
            writer.Rounded("said", level.Forecast);
            writer.WriteNumber("won", level.Happened);
            writer.WriteNumber("counted", level.Count);
            writer.Rounded("low", level.Interval.Low);
            writer.Rounded("high", level.Interval.High);
            writer.WriteBoolean("isEvidence", level.IsEvidence);
        });
    }

    private static void WriteEffort(Utf8JsonWriter writer, EffortGroup group)
    {
        writer.WriteString("name", group.Name);
        writer.WriteNumber("tests", group.Bias.Count);
        writer.WriteNumber("planned", group.PlannedDays);
        writer.WriteNumber("actual", group.ActualDays);
        writer.Rounded("expected", group.Expected);
    }

    private static void WriteRaters(Utf8JsonWriter writer, RaterInsights raters)
    {
        writer.Object("agreement", raters.Agreement, agreement =>
        {
            writer.Rounded("w", agreement.W);
            writer.Rounded("p", agreement.P);
            writer.WriteNumber("raters", agreement.Raters);
            writer.WriteNumber("items", agreement.Items);
        });
        writer.WriteStartArray("panel");
        foreach (string rater in raters.Panel)
            writer.WriteStringValue(rater);
        writer.WriteEndArray();
        writer.List("habits", raters.Habits, habit =>
        {
            writer.WriteString("rater", habit.Scale.Rater);
            writer.WriteNumber("count", habit.Scale.Count);
            writer.Rounded("typical", habit.Scale.Middle);
            writer.Rounded("lean", habit.Lean);
        });
        writer.List("discussFirst", raters.DiscussFirst, disagreement =>
        {
            WriteIdea(writer, disagreement.Hypothesis);
            writer.WriteNumber("impact", disagreement.Impact.Spread);
            writer.WriteNumber("confidence", disagreement.Confidence.Spread);
            writer.WriteNumber("ease", disagreement.Ease.Spread);
        });
        writer.List("stale", raters.Stale, idea => WriteIdea(writer, idea));
        writer.WriteNumber("ageUnknown", raters.AgeUnknown);
    }

    private static void WriteItem(Utf8JsonWriter writer, HypothesisSensitivity item)
    {
        WriteIdea(writer, item.Item.Hypothesis);
        writer.WriteNumber("place", item.Item.Place);
        writer.Rounded("probability", item.ProbabilityInTop);
        writer.List("hinges", item.Hinges, hinge =>
        {
            writer.WriteString("rating", hinge.Rating.ToString());
            writer.WriteNumber("from", hinge.From);
            writer.WriteNumber("to", hinge.To);
            writer.WriteNumber("place", hinge.Place);
        });
    }

    private static void WriteIdea(Utf8JsonWriter writer, Hypothesis idea)
    {
        writer.WriteString("id", idea.Id.Value);
        writer.WriteString("title", idea.Title);
    }
}
