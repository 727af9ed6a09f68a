using System.Globalization;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>What gates said, in JSON: the gate as it was, what was measured, and the verdict, which must follow from them.</summary>
internal static class GateDecisionJson
{
    private static readonly JsonMembers Members = new("at", "verdict", "gate", "measurements", "before", "by", "note")
    {
        Required = ["at", "verdict", "gate", "measurements"],
    };

    private static readonly JsonMembers MeasurementMembers = new("measure", "value", "evidence", "on") { Required = ["measure", "value"] };

    public static List<GateDecision> Read(RawMember member, FormatVersion version)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        JsonPlace place = member.Place;
        if (reader.TokenType != JsonTokenType.StartArray)
            place.Fail(Messages.JsonKind(RawMember.GateDecisions, JsonRules.Show(ref reader), "a list of decisions", optional: true), 0);
        var said = new List<GateDecision>();
        while (JsonObjectReader.NextItem(ref reader))
            said.Add(ReadOne(ref reader, place.At(said.Count), version));
        return said;
    }

    public static void Write(Utf8JsonWriter writer, GateDecision said)
    {
        writer.WriteStartObject();
        writer.WriteString("at", InstantText.Format(said.At));
        writer.WriteString("verdict", said.Verdict.ToString());
        writer.WritePropertyName("gate");
        GateJson.Write(writer, said.Gate);
        writer.WriteStartArray("measurements");
        foreach (GateResult result in said.Results)
        {
            if (result.Measurement is { } measurement)
                Write(writer, measurement);
        }

        writer.WriteEndArray();
        HypothesisJsonWriter.Text(writer, "before", said.Before?.ToString());
        HypothesisJsonWriter.Text(writer, "by", said.By);
        HypothesisJsonWriter.Text(writer, "note", said.Note);
        HypothesisJsonWriter.WriteNewer(writer, said.NewerMembers);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, GateMeasurement measurement)
    {
        writer.WriteStartObject();
        writer.WriteString("measure", measurement.Measure);
        writer.WriteNumber("value", measurement.Value);
        HypothesisJsonWriter.Text(writer, "evidence", measurement.Evidence);
        HypothesisJsonWriter.Text(writer, "on", measurement.On?.ToString(InstantText.Date, CultureInfo.InvariantCulture));
        HypothesisJsonWriter.WriteNewer(writer, measurement.NewerMembers);
        writer.WriteEndObject();
    }

    private static GateDecision ReadOne(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the decision", version);
        DateTimeOffset at = default;
        (GateVerdict verdict, GateVerdict? before) = (default, null);
        Gate? gate = null;
        List<GateMeasurement> measurements = [];
        (string? by, string? note) = (null, null);
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "at":
                    at = members.Instant(ref reader);
                    break;
                case "verdict":
                    verdict = members.Choice<GateVerdict>(ref reader);
                    break;
                case "gate":
                    gate = GateJson.Read(ref reader, members.Place, version);
                    break;
                case "measurements":
                    measurements = ReadMeasurements(ref reader, in members, version);
                    break;
                case "before":
                    before = members.Choice<GateVerdict>(ref reader);
                    break;
                case "by":
                    by = members.Text(ref reader, TextRules.Name);
                    break;
                default:
                    note = members.Text(ref reader, TextRules.Prose);
                    break;
            }
        }

        members.CheckWhole(gate!.After.IsNone && before is not null ? Messages.NoGateBefore() : null);
        members.CheckWhole(gate.TryCompare(measurements, out GateResult[] results));
        var said = new GateDecision(gate, results, before, at) { By = by, Note = note, NewerMembers = members.Newer };
        if (!version.IsNewerMinor) // which may know more reasons
            members.CheckWhole(said.Verdict == verdict ? null : Messages.VerdictDiffers(verdict.ToString(), said.Verdict.ToString()));
        return said with { Verdict = verdict };
    }

    private static List<GateMeasurement> ReadMeasurements(ref Utf8JsonReader reader, in JsonObjectReader members, FormatVersion version)
    {
        members.StartList(ref reader, "a list of measurements");
        JsonPlace place = members.Place;
        var measurements = new List<GateMeasurement>();
        while (JsonObjectReader.NextItem(ref reader))
            measurements.Add(ReadMeasurement(ref reader, place.At(measurements.Count), version));
        return measurements;
    }

    private static GateMeasurement ReadMeasurement(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, MeasurementMembers, place, "the measurement", version);
        string measure = "";
        decimal value = 0;
        string? evidence = null;
        DateOnly? on = null;
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "measure":
                    measure = members.Text(ref reader, GateCriterion.CheckText);
                    break;
                case "value":
                    value = GateJson.Number(ref reader, in members);
                    break;
                case "evidence":
                    evidence = members.Text(ref reader, TextRules.Reference);
                    break;
                default:
                    on = members.Date(ref reader);
                    break;
            }
        }

        return GateMeasurement.Of(measure, value, evidence, on) with { NewerMembers = members.Newer };
    }
}
