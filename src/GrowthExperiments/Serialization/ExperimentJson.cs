using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>A test in a week, in JSON; what is absent is left out.</summary>
internal static class ExperimentJson
{
    private static readonly JsonMembers Members = new(
        "hypothesis", "status", "owner", "reason", "started", "ended", "prediction", "carriedFrom", "startedBefore", "carriedTo", "carryReason", "learning")
    {
        Required = ["hypothesis", "status"],
    };

    public static Experiment Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        HypothesisId hypothesis = default;
        var experiment = new Experiment(default);
        var members = new JsonObjectReader(ref reader, Members, place, "the test", version);
        while (members.Next(ref reader))
        {
            if (members.Name == "hypothesis")
                hypothesis = members.Id(ref reader);
            else
                experiment = Take(experiment, ref members, ref reader, version);
        }

        if (Missing(experiment) is { } missing)
            members.CheckWhole(Messages.ExperimentIncomplete(experiment.Status.ToString(), missing));
        return experiment with { Hypothesis = hypothesis, NewerMembers = members.Newer };
    }

    public static void Write(Utf8JsonWriter writer, Experiment e)
    {
        writer.WriteStartObject();
        writer.WriteString("hypothesis", e.Hypothesis.Value);
        writer.WriteString("status", e.Status.ToString());
        Text(writer, "owner", e.Owner);
        Text(writer, "reason", e.Reason);
        Text(writer, "started", e.Started is { } started ? InstantText.Format(started) : null);
        Text(writer, "ended", e.Ended is { } ended ? InstantText.Format(ended) : null);
        if (e.Prediction is { } prediction)
            PredictionJson.Write(writer, prediction);
        Text(writer, "carriedFrom", e.CarriedFrom?.ToString());
        if (e.StartedBefore)
            writer.WriteBoolean("startedBefore", true);
        Text(writer, "carriedTo", e.CarriedTo?.ToString());
        Text(writer, "carryReason", e.CarryReason);
        Text(writer, "learning", e.Learning);
        HypothesisJsonWriter.WriteNewer(writer, e.NewerMembers);
        writer.WriteEndObject();
    }

    private static Experiment Take(Experiment experiment, ref JsonObjectReader members, ref Utf8JsonReader reader, FormatVersion version) => members.Name switch
    {
        "status" => experiment with { Status = members.Choice<ExperimentStatus>(ref reader) },
        "owner" => experiment with { Owner = members.Text(ref reader, TextRules.Name) },
        "reason" => experiment with { Reason = members.Text(ref reader, TextRules.Prose) },
        "started" => experiment with { Started = members.Instant(ref reader) },
        "ended" => experiment with { Ended = members.Instant(ref reader) },
        "prediction" => experiment with { Prediction = PredictionJson.Read(ref reader, members.Place, version) },
        "carriedFrom" => experiment with { CarriedFrom = members.Week(ref reader) },
        "startedBefore" => experiment with { StartedBefore = members.Flag(ref reader) },
        "carriedTo" => experiment with { CarriedTo = members.Week(ref reader) },
        "carryReason" => experiment with { CarryReason = members.Text(ref reader, TextRules.Prose) },
        _ => experiment with { Learning = members.Text(ref reader, TextRules.Name) },
    };

    /// <summary>What a test of its status must have, and has not.</summary>
    private static string? Missing(Experiment e) => e.Status switch
    {
        ExperimentStatus.Running or ExperimentStatus.InReview or ExperimentStatus.Concluded when e.Started is null => "started",
        ExperimentStatus.Running or ExperimentStatus.InReview or ExperimentStatus.Concluded when e.Prediction is null => "prediction",
        ExperimentStatus.InReview or ExperimentStatus.Concluded when e.Ended is null => "ended",
        ExperimentStatus.Concluded when e.Learning is null => "learning",
        ExperimentStatus.CarriedOver when e.CarriedTo is null => "carriedTo",
        ExperimentStatus.CarriedOver when e.CarryReason is null => "carryReason",
        _ => null,
    };

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }
}
