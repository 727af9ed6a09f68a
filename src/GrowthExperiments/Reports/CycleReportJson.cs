using System.Globalization;
using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <summary>The report of a week in JSON.</summary>
internal static class CycleReportJson
{
    public static void Write(Utf8JsonWriter writer, CycleReport report)
    {
        WriteWeek(writer, report);
        writer.Tempo(report.Tempo);
        writer.WinRates(report.WinRates);
        writer.WriteNumber("daysSpent", report.DaysSpent);
        writer.Number("capacity", report.Capacity?.Total);
        writer.WriteNumber("lessonsWithoutEffort", report.LessonsWithoutEffort);
        writer.List("lessons", report.Lessons, lesson => LearningJson.WriteMembers(writer, lesson));
        writer.List("carriedOver", report.CarriedOver, experiment =>
        {
            WriteTest(writer, report, experiment);
            writer.WriteString("to", experiment.CarriedTo?.ToString());
            writer.WriteString("reason", experiment.CarryReason);
        });
        writer.List("open", report.Cycle.Experiments.Where(e => e.IsOpen), experiment =>
        {
            WriteTest(writer, report, experiment);
            writer.WriteString("status", experiment.Status.ToString());
        });
        writer.List("moves", report.Moves, move =>
        {
            writer.WriteString("id", move.Hypothesis.Id.Value);
            writer.WriteString("title", move.Hypothesis.Title);
            writer.Number("before", move.Before);
            writer.Number("after", move.After);
        });
    }

    private static void WriteWeek(Utf8JsonWriter writer, CycleReport report)
    {
        writer.WriteString("program", report.Program);
        writer.WriteString("market", report.Market);
        writer.WriteString("week", report.Week.ToString());
        writer.WriteString("monday", report.Week.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("status", report.Cycle.Status.ToString());
        writer.Instant("started", report.Cycle.Started);
        writer.Instant("closed", report.Cycle.Closed);
        writer.WriteNumber("velocity", report.Velocity);
        writer.WriteNumber("low", report.Band.Low);
        writer.WriteNumber("high", report.Band.High);
        writer.WriteBoolean("isInBand", report.IsInBand);
    }

    private static void WriteTest(Utf8JsonWriter writer, CycleReport report, Experiment experiment)
    {
        writer.WriteString("id", experiment.Hypothesis.Value);
        writer.WriteString("title", report.TitleOf(experiment));
        writer.WriteString("owner", experiment.Owner);
    }
}
