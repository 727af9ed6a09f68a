using System.Globalization;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Why to believe in a hypothesis, in JSON: <c>[{"kind": "TestResult", "date": "2026-11-02", "note": "…"}]</c>.</summary>
internal static class EvidenceJson
{
    public const string Name = "evidence";

    private static readonly JsonMembers Members = new("kind", "date", "note") { Required = ["kind", "date"] };

    /// <summary>Reads the list at the reader; the place is that of the list.</summary>
    public static IReadOnlyList<Evidence> Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        long start = reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartArray)
            place.Fail(Messages.JsonKind(Name, JsonRules.Show(ref reader), "a list of objects, each with a kind and a date", optional: true), start);
        var evidence = new List<Evidence>();
        while (JsonObjectReader.NextItem(ref reader))
            evidence.Add(ReadOne(ref reader, place.At(evidence.Count), version));
        if (Hypothesis.CheckEvidence(evidence.Count) is { } fault)
            place.Fail(fault, start);
        return evidence.Count == 0 ? [] : Array.AsReadOnly(evidence.ToArray());
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Evidence> evidence)
    {
        if (evidence.Count == 0)
            return;
        writer.WriteStartArray(Name);
        foreach (Evidence piece in evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", piece.Kind.ToString());
            writer.WriteString("date", piece.Date.ToString(InstantText.Date, CultureInfo.InvariantCulture));
            HypothesisJsonWriter.Text(writer, "note", piece.Note);
            HypothesisJsonWriter.WriteNewer(writer, piece.NewerMembers);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static Evidence ReadOne(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the evidence", version);
        EvidenceKind kind = default;
        DateOnly date = default;
        string? note = null;
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "kind":
                    kind = members.Choice<EvidenceKind>(ref reader);
                    break;
                case "date":
                    date = members.Date(ref reader);
                    break;
                default:
                    note = members.Text(ref reader, TextRules.Reference);
                    break;
            }
        }

        return Evidence.OfChecked(kind, date, note, members.Newer);
    }
}
