using System.Globalization;
using System.Text.Json;

namespace GrowthExperiments;

/// <summary>A week of tests, and the plan of one, in JSON.</summary>
internal static class CycleJson
{
    public static void Write(Utf8JsonWriter writer, WeeklyCycle cycle, Func<HypothesisId, string> titleOf)
    {
        var tempo = new WeekTempo(cycle);
        writer.WriteString("week", cycle.Week.ToString());
        writer.WriteString("monday", cycle.Week.Monday.ToString(InstantText.Date, CultureInfo.InvariantCulture));
        writer.WriteString("status", cycle.Status.ToString());
        writer.Instant("started", cycle.Started);
        writer.Instant("closed", cycle.Closed);
        writer.WriteNumber("velocity", tempo.Started);
        writer.WriteNumber("low", tempo.Band.Low);
        writer.WriteNumber("high", tempo.Band.High);
        writer.WriteBoolean("isInBand", tempo.IsInBand);
        writer.List("tests", cycle.Experiments, experiment =>
        {
            writer.WriteString("id", experiment.Hypothesis.Value);
            writer.WriteString("title", titleOf(experiment.Hypothesis));
            writer.WriteString("status", experiment.Status.ToString());
            writer.WriteString("owner", experiment.Owner);
            writer.WriteString("reason", experiment.Reason);
            writer.Instant("started", experiment.Started);
            writer.Instant("ended", experiment.Ended);
            writer.WriteBoolean("startedBefore", experiment.StartedBefore);
            writer.WriteString("carriedFrom", experiment.CarriedFrom?.ToString());
            writer.WriteString("carriedTo", experiment.CarriedTo?.ToString());
            writer.WriteString("carryReason", experiment.CarryReason);
            writer.WriteString("learning", experiment.Learning);
        });
    }

    public static void Write(Utf8JsonWriter writer, CyclePlan plan)
    {
        writer.WriteString("week", plan.Week.ToString());
        writer.WriteString("market", plan.Market);
        writer.WriteNumber("days", plan.Picks.Sum(p => p.Effort.Total));
        writer.List("picks", plan.Picks, pick =>
        {
            WriteIdea(writer, pick.Hypothesis, pick.Ranked);
            writer.WriteNumber("days", pick.Effort.Total);
            writer.WriteBoolean("isEffortAssumed", pick.IsEffortAssumed);
            writer.WriteBoolean("isForced", pick.IsForced);
            writer.WriteString("reason", pick.Reason);
        });
        writer.List("nearMisses", plan.NearMisses, miss =>
        {
            WriteIdea(writer, miss.Ranked.Hypothesis, miss.Ranked);
            writer.WriteString("reason", miss.Reason);
        });
        writer.WriteStartArray("warnings");
        foreach (string warning in plan.Warnings)
            writer.WriteStringValue(warning);
        writer.WriteEndArray();
    }

    private static void WriteIdea(Utf8JsonWriter writer, Hypothesis hypothesis, RankedHypothesis? ranked)
    {
        writer.WriteString("id", hypothesis.Id.Value);
        writer.WriteString("title", hypothesis.Title);
        writer.Number("place", ranked?.Place);
        if (ranked is { } item)
            writer.WriteNumber("score", item.Value);
        else
            writer.WriteNull("score");
    }
}
