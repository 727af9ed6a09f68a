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

    /// <summary>Reads the test at the reader; the place is that of the test.</summary>
    public static Experiment Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version, JsonTexts names)
    {
        var read = default(ExperimentParts);
        var members = new JsonObjectReader(ref reader, Members, place, "the test", version);
        while (members.Next(ref reader))
            Take(ref read, ref members, ref reader, version, names);
        var experiment = new Experiment(read.Hypothesis)
        {
            Status = read.Status,
            Owner = read.Owner,
            Reason = read.Reason,
            Started = read.Started,
            Ended = read.Ended,
            Prediction = read.Prediction,
            CarriedFrom = read.CarriedFrom,
            StartedBefore = read.StartedBefore,
            CarriedTo = read.CarriedTo,
            CarryReason = read.CarryReason,
            Learning = read.Learning,
            NewerMembers = members.Newer,
        };
        members.CheckWhole(Missing(experiment) is { } missing ? Messages.ExperimentIncomplete(experiment.Status.ToString(), missing) : null);
        return experiment;
    }

    public static void Write(Utf8JsonWriter writer, Experiment e)
    {
        writer.WriteStartObject();
        writer.WriteString("hypothesis", e.Hypothesis.Value);
        writer.WriteString("status", e.Status.ToString());
        HypothesisJsonWriter.Text(writer, "owner", e.Owner);
        HypothesisJsonWriter.Text(writer, "reason", e.Reason);
        HypothesisJsonWriter.Text(writer, "started", e.Started is { } started ? InstantText.Format(started) : null);
        HypothesisJsonWriter.Text(writer, "ended", e.Ended is { } ended ? InstantText.Format(ended) : null);
        if (e.Prediction is { } prediction)
            PredictionJson.Write(writer, prediction);
        HypothesisJsonWriter.Text(writer, "carriedFrom", e.CarriedFrom?.ToString());
        if (e.StartedBefore)
            writer.WriteBoolean("startedBefore", true);
        HypothesisJsonWriter.Text(writer, "carriedTo", e.CarriedTo?.ToString());
        HypothesisJsonWriter.Text(writer, "carryReason", e.CarryReason);
        HypothesisJsonWriter.Text(writer, "learning", e.Learning);
        HypothesisJsonWriter.WriteNewer(writer, e.NewerMembers);
        writer.WriteEndObject();
    }

    private static void Take(ref ExperimentParts read, ref JsonObjectReader members, ref Utf8JsonReader reader, FormatVersion version, JsonTexts names)
    {
        switch (members.Name)
        {
            case "hypothesis":
                read.Hypothesis = members.Id(ref reader);
                break;
            case "status":
                read.Status = members.Choice<ExperimentStatus>(ref reader);
                break;
            case "owner":
                read.Owner = members.Text(ref reader, TextRules.Name, names);
                break;
            case "reason":
                read.Reason = members.Text(ref reader, TextRules.Prose);
                break;
            case "started":
                read.Started = members.Instant(ref reader);
                break;
            case "ended":
                read.Ended = members.Instant(ref reader);
                break;
            case "prediction":
                read.Prediction = PredictionJson.Read(ref reader, members.Place, version, names);
                break;
            case "carriedFrom":
                read.CarriedFrom = members.Week(ref reader);
                break;
            case "startedBefore":
                read.StartedBefore = members.Flag(ref reader);
                break;
            case "carriedTo":
                read.CarriedTo = members.Week(ref reader);
                break;
            case "carryReason":
                read.CarryReason = members.Text(ref reader, TextRules.Prose);
                break;
            default:
                read.Learning = members.Text(ref reader, TextRules.Name);
                break;
        }
    }

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

    /// <summary>What was read so far.</summary>
    private struct ExperimentParts
    {
        public HypothesisId Hypothesis;
        public ExperimentStatus Status;
        public string? Owner;
        public string? Reason;
        public DateTimeOffset? Started;
        public DateTimeOffset? Ended;
        public Prediction? Prediction;
        public IsoWeek? CarriedFrom;
        public bool StartedBefore;
        public IsoWeek? CarriedTo;
        public string? CarryReason;
        public string? Learning;
    }
}
