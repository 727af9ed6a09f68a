using System.Buffers;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>One entry of the log as one JSON object on one line that ends with its hash.</summary>
internal static class LearningJson
{
    /// <summary>Writes an entry that follows the one with this hash; the entry's learning carries its own.</summary>
    public static LearningEntry Write(Learning learning, ChainHash previous)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, HypothesisJsonWriter.OnOneLine))
        {
            writer.WriteStartObject();
            WriteMembers(writer, learning);
            writer.WriteEndObject();
        }

        ChainHash hash = LearningChain.HashOfOpen(previous, buffer.WrittenSpan);
        var raw = new byte[buffer.WrittenCount - 1 + LearningChain.SealSize];
        buffer.WrittenSpan[..^1].CopyTo(raw);
        Span<byte> seal = raw.AsSpan(buffer.WrittenCount - 1);
        LearningChain.HashStart.CopyTo(seal);
        System.Text.Encoding.ASCII.GetBytes(hash.ToString(), seal[LearningChain.HashStart.Length..]);
        LearningChain.HashEnd.CopyTo(seal[^LearningChain.HashEnd.Length..]);
        return new LearningEntry(learning with { ChainHash = hash }, raw);
    }

    /// <summary>Reads an entry; the chain is not the matter here.</summary>
    public static LearningEntry Read(ReadOnlyMemory<byte> raw, JsonPlace place, FormatVersion version)
    {
        var reader = new Utf8JsonReader(raw.Span, JsonRules.Options);
        reader.Read();
        return new LearningEntry(new LearningJsonReader(version).Read(ref reader, place), raw);
    }

    /// <summary>Writes all of an entry but its hash, into an object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Learning l)
    {
        writer.WriteString("id", l.Id);
        writer.WriteString("at", InstantText.Format(l.At));
        writer.WriteString("hypothesis", l.Hypothesis.Value);
        writer.WriteString("title", l.Title);
        HypothesisJsonWriter.Text(writer, "stage", l.Stage?.ToString());
        HypothesisJsonWriter.Text(writer, "metric", l.Metric.IsNone ? null : l.Metric.Value);
        HypothesisJsonWriter.Text(writer, "owner", l.Owner);
        Texts(writer, "tags", l.Tags);
        writer.WriteString("week", l.Week.ToString());
        writer.WriteString("outcome", l.Outcome.ToString());
        if (l.Effect is { } effect)
            EffectJson.Write(writer, effect);
        writer.WriteString("insight", l.Insight);
        writer.WriteString("decision", l.Decision.ToString());
        if (l.ActualEffort is { } effort)
            EffortJson.Write(writer, effort, "actualEffort");
        Texts(writer, "evidence", l.Evidence);
        if (l.FollowUps.Count > 0)
            Texts(writer, "followUps", [.. l.FollowUps.Select(id => id.Value)]);
        HypothesisJsonWriter.Text(writer, "author", l.Author);
        HypothesisJsonWriter.Text(writer, "started", l.Started is { } started ? InstantText.Format(started) : null);
        HypothesisJsonWriter.Text(writer, "ended", l.Ended is { } ended ? InstantText.Format(ended) : null);
        if (l.Prediction is { } prediction)
            PredictionJson.Write(writer, prediction);
        HypothesisJsonWriter.Text(writer, "corrects", l.Corrects);
        if (l.Origin is { } origin)
        {
            writer.WriteStartObject("origin");
            HypothesisJsonWriter.Text(writer, "program", origin.Program);
            writer.WriteString("id", origin.Id);
            writer.WriteString("hash", origin.Hash);
            writer.WriteEndObject();
        }
    }

    private static void Texts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
