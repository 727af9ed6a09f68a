using System.Text.Encodings.Web;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Writes one hypothesis as a JSON object; what is absent is left out.</summary>
internal static class HypothesisJsonWriter
{
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static JsonWriterOptions OnOneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter writer, Hypothesis h)
    {
        writer.WriteStartObject();
        writer.WriteString("id", h.Id.Value);
        writer.WriteString("title", h.Title);
        Text(writer, "change", h.Change);
        Text(writer, "metric", h.Metric.IsNone ? null : h.Metric.Value);
        Text(writer, "rationale", h.Rationale);
        Text(writer, "stage", h.Stage?.ToString());
        Text(writer, "market", h.Market);
        Text(writer, "owner", h.Owner);
        if (h.Tags.Count > 0)
        {
            writer.WriteStartArray("tags");
            foreach (string tag in h.Tags)
                writer.WriteStringValue(tag);
            writer.WriteEndArray();
        }

        Text(writer, "surface", h.Surface.IsNone ? null : h.Surface.Value);
        Text(writer, "serves", h.Serves.IsNone ? null : h.Serves.Value);
        Text(writer, "guardedBy", h.GuardedBy.IsNone ? null : h.GuardedBy.Value);
        if (h.Score is { } score)
            RaterScoreJson.WriteScore(writer, score);
        RaterScoreJson.Write(writer, h.Ratings);
        if (h.Rated is { } rated)
            writer.WriteString(HypothesisJsonReader.Rated, InstantText.Format(rated));
        EvidenceJson.Write(writer, h.Evidence);
        if (h.Effort is { } effort)
            EffortJson.Write(writer, effort);
        if (h.ExpectedLift is { } lift)
            writer.WriteNumber("expectedLift", lift);
        if (h.Created is { } created)
            writer.WriteString("created", InstantText.Format(created));
        writer.WriteString("status", h.Status.ToString());
        WriteNewer(writer, h.NewerMembers);
        writer.WriteEndObject();
    }

    public static void WriteNewer(Utf8JsonWriter writer, NewerMembers? members)
    {
        if (members is null)
            return;
        foreach ((string name, byte[] value) in members.All)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(writer.Options.Indented ? value : WithoutBreaks(value), skipInputValidation: true);
        }
    }

    /// <summary>The value as it stands; one that runs over several lines without its white space, so that it fits on one.</summary>
    private static byte[] WithoutBreaks(byte[] json)
    {
        if (json.AsSpan().IndexOfAny("\r\n"u8) < 0)
            return json;
        var kept = new List<byte>(json.Length);
        bool inText = false;
        for (int i = 0; i < json.Length; i++)
        {
            bool isSpace = json[i] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
            if (isSpace && !inText)
                continue;
            if (json[i] == '"')
                inText = !inText;
            if (json[i] == '\\')
                kept.Add(json[i++]);
            kept.Add(json[i]);
        }

        return [.. kept];
    }

    /// <summary>Writes a text; one that is absent is left out.</summary>
    public static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }
}
