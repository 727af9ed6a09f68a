using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Serialization;

/// <summary>Learning logs that more than one test looks at, and their way into JSON and back.</summary>
internal static class Logs
{
    /// <summary>Where the object of the log starts in what <see cref="Write"/> gives.</summary>
    private static readonly byte[] Before = "{\n  \"log\": "u8.ToArray();

    /// <summary>A log of up to so many entries with any of their parts.</summary>
    public static Gen<LearningLog> UpTo(int most, int least = 0) =>
        from n in Gen.Choose(least, most) from learnings in Gens.Learning.ListOf(n) select Of(learnings);

    /// <summary>Every member of an entry.</summary>
    public static Learning Full(int sequence) => Learning.Of(
        sequence,
        Samples.Full with { Ratings = [RaterScore.Of("Zoë", IceScore.Of(8, 6, 9), new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(1))), RaterScore.Of("leo", IceScore.Of(5, 5, 5))] },
        Conclusion.Of(Outcome.Neutral, "Fewer fields moved sign-ups,\nnot activation 😀") with
        {
            Effect = Effect.FromCounts(200, 4000, 204, 4010),
            Decision = Decision.Iterate,
            ActualEffort = Effort.Of(4.5m),
            Evidence = ["https://wiki.example.com/one-field?x=\"1\"&y=2"],
            FollowUps = [HypothesisId.Of("one-field-2")],
            Author = "mia",
        },
        IsoWeek.Parse("2026-W48"),
        new DateTimeOffset(2026, 12, 1, 17, 0, 0, TimeSpan.Zero)) with
    {
        Started = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1)),
        Ended = new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.FromHours(1)),
        Prediction = Prediction.Of(Samples.Full with { Ratings = [RaterScore.Of("leo", IceScore.Of(5, 5, 5))] }, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1))),
        Corrects = sequence > 1 ? "L1" : null,
        Origin = new LearningOrigin("Acme growth", "L7", new ChainHash(1, 2, 3, ulong.MaxValue)),
    };

    public static LearningLog Of(params IEnumerable<Func<int, Learning>> learnings)
    {
        var log = new LearningLog();
        foreach (Func<int, Learning> learning in learnings)
            log.Append(LearningJson.Write(learning(log.NextSequence), log.ChainHead));
        return log;
    }

    public static LearningLog Two { get; } = Of(Full, Full);

    /// <summary>The object of the log as it stands in a document.</summary>
    public static byte[] Write(LearningLog log, bool indented = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, indented ? HypothesisJsonWriter.Indented : HypothesisJsonWriter.OnOneLine))
        {
            writer.WriteStartObject();
            LearningLogJson.Write(writer, log);
            writer.WriteEndObject();
        }

        int start = indented ? Before.Length : Before.Length - 4;
        return buffer.WrittenSpan[start..^1].TrimEnd("\n"u8).ToArray();
    }

    public static LearningLog Read(byte[] json, string version = "1.0")
    {
        Assert.Null(FormatVersion.TryParse(version, out FormatVersion parsed));
        return LearningLogJson.Read(json, 2, 10, parsed);
    }

    public static LearningLog Read(string json, string version = "1.0") => Read(Encoding.UTF8.GetBytes(json), version);

    public static string Text(LearningLog log) => Encoding.UTF8.GetString(Write(log));

    /// <summary>The log with an entry put in as a text without its hash, under a right chain.</summary>
    public static string Sealed(params string[] entries)
    {
        var lines = new List<string>();
        ChainHash last = default;
        foreach (string entry in entries)
        {
            last = LearningChain.HashOfOpen(last, Encoding.UTF8.GetBytes(entry));
            lines.Add($"{entry[..^1]},\"hash\":\"{last}\"}}");
        }

        return $"{{\n  \"count\": {entries.Length}, \"head\": \"{last}\",\n  \"entries\": [\n    {string.Join(",\n    ", lines)}\n  ]\n}}";
    }
}
