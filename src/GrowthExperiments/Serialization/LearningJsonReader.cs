using System.Buffers.Text;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Reads entries of the log one after the other; texts that they repeat are kept once. Not for several threads.</summary>
/// <param name="version">The version of the document.</param>
internal sealed class LearningJsonReader(FormatVersion version)
{
    private static readonly JsonMembers Members = new(
        "id", "at", "hypothesis", "title", "stage", "metric", "owner", "tags", "week", "outcome", "effect", "insight", "decision", "actualEffort",
        "evidence", "followUps", "author", "started", "ended", "prediction", "corrects", "origin", "hash")
    {
        Required = ["id", "at", "hypothesis", "title", "week", "outcome", "insight", "decision", "hash"],
    };

    private static readonly JsonMembers OriginMembers = new("program", "id", "hash") { Required = ["id", "hash"] };

    private readonly JsonTexts _names = new();
    private readonly JsonTexts _tags = new();
    private readonly JsonTexts _links = new();

    /// <summary>Reads the entry at the reader; the place is that of the entry.</summary>
    public Learning Read(ref Utf8JsonReader reader, JsonPlace place)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the entry", version);
        var read = default(LearningParts);
        while (members.Next(ref reader))
            ReadMember(ref reader, ref members, ref read);
        return read.ToLearning();
    }

    private void ReadMember(ref Utf8JsonReader reader, ref JsonObjectReader members, ref LearningParts read)
    {
        switch (members.Name)
        {
            case "id":
                read.Sequence = ReadSequence(ref reader, members);
                break;
            case "at":
                read.At = members.Instant(ref reader);
                break;
            case "hypothesis":
                read.Hypothesis = members.Id(ref reader);
                break;
            case "title":
                read.Title = members.Text(ref reader, static (text, _) => TextRules.Title(text, TextRules.TitleUnits));
                break;
            case "stage":
                read.Stage = members.Choice<FunnelStage>(ref reader);
                break;
            case "metric":
                read.Metric = Metric.OfChecked(members.Text(ref reader, TextRules.Name, _names));
                break;
            case "owner":
                read.Owner = members.Text(ref reader, TextRules.Name, _names);
                break;
            case "tags":
                read.Tags = members.Texts(ref reader, static (text, _) => TextRules.Tag(text), Hypothesis.MaxTags, _tags);
                break;
            case "week":
                read.Week = members.Week(ref reader);
                break;
            case "outcome":
                read.Outcome = members.Choice<Outcome>(ref reader);
                break;
            case "effect":
                read.Effect = EffectJson.Read(ref reader, members.Place, version, _names);
                break;
            case "insight":
                read.Insight = members.Text(ref reader, static (text, name) => TextRules.HasVisible(text) ? TextRules.Prose(text, name) : Messages.InsightMissing());
                break;
            case "decision":
                read.Decision = members.Choice<Decision>(ref reader);
                break;
            default:
                ReadRarer(ref reader, ref members, ref read);
                break;
        }
    }

    private void ReadRarer(ref Utf8JsonReader reader, ref JsonObjectReader members, ref LearningParts read)
    {
        switch (members.Name)
        {
            case "actualEffort":
                read.ActualEffort = EffortJson.Read(ref reader, members.Place, members.Name);
                break;
            case "evidence":
                read.Evidence = members.Texts(ref reader, TextRules.Reference, Learning.MaxEvidence, _links);
                break;
            case "followUps":
                read.FollowUps = members.Ids(ref reader, Learning.MaxFollowUps);
                break;
            case "author":
                read.Author = members.Text(ref reader, TextRules.Name, _names);
                break;
            case "started":
                read.Started = members.Instant(ref reader);
                break;
            case "ended":
                read.Ended = members.Instant(ref reader);
                break;
            case "prediction":
                read.Prediction = PredictionJson.Read(ref reader, members.Place, version, _names);
                break;
            case "corrects":
                read.Corrects = ReadEntryId(ref reader, members);
                break;
            case "origin":
                read.Origin = ReadOrigin(ref reader, members.Place);
                break;
            default:
                read.Hash = ReadHash(ref reader, members);
                break;
        }
    }

    private static int ReadSequence(ref Utf8JsonReader reader, JsonObjectReader members)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        bool isPlain = text is [(byte)'L', >= (byte)'1' and <= (byte)'9', ..] && reader.TokenType == JsonTokenType.String;
        return isPlain && Utf8Parser.TryParse(text[1..], out int sequence, out int used) && used == text.Length - 1
            ? sequence
            : Learning.SequenceOf(ReadEntryId(ref reader, members));
    }

    private static string ReadEntryId(ref Utf8JsonReader reader, JsonObjectReader members) =>
        members.Text(ref reader, static (text, _) => Learning.SequenceOf(text) > 0 ? null : Messages.LearningId(text));

    private static ChainHash ReadHash(ref Utf8JsonReader reader, JsonObjectReader members)
    {
        if (reader.TokenType == JsonTokenType.String && ChainHash.TryParse(reader.ValueSpan, out ChainHash hash))
            return hash;
        string text = members.Text(ref reader, static (_, _) => null);
        members.Fail(Messages.HashText(text));
        return default;
    }

    private LearningOrigin ReadOrigin(ref Utf8JsonReader reader, JsonPlace place)
    {
        var members = new JsonObjectReader(ref reader, OriginMembers, place, "the origin", version);
        string? program = null;
        string id = "";
        ChainHash hash = default;
        while (members.Next(ref reader))
        {
            if (members.Name == "program")
                program = members.Text(ref reader, TextRules.Name, _names);
            else if (members.Name == "id")
                id = ReadEntryId(ref reader, members);
            else
                hash = ReadHash(ref reader, members);
        }

        return new LearningOrigin(program, id, hash);
    }

    private struct LearningParts
    {
        public int Sequence;
        public DateTimeOffset At;
        public HypothesisId Hypothesis;
        public string Title;
        public FunnelStage? Stage;
        public Metric Metric;
        public string? Owner;
        public string[]? Tags;
        public IsoWeek Week;
        public Outcome Outcome;
        public Effect? Effect;
        public string Insight;
        public Decision Decision;
        public Effort? ActualEffort;
        public string[]? Evidence;
        public HypothesisId[]? FollowUps;
        public string? Author;
        public DateTimeOffset? Started;
        public DateTimeOffset? Ended;
        public Prediction? Prediction;
        public string? Corrects;
        public LearningOrigin? Origin;
        public ChainHash Hash;

        public readonly Learning ToLearning() => new(Sequence, Hypothesis, Title, Insight)
        {
            At = At,
            Stage = Stage,
            Metric = Metric,
            Owner = Owner,
            Tags = ListOf(Tags),
            Week = Week,
            Outcome = Outcome,
            Effect = Effect,
            Decision = Decision,
            ActualEffort = ActualEffort,
            Evidence = ListOf(Evidence),
            FollowUps = ListOf(FollowUps),
            Author = Author,
            Started = Started,
            Ended = Ended,
            Prediction = Prediction,
            Corrects = Corrects,
            Origin = Origin,
            ChainHash = Hash,
        };

        private static IReadOnlyList<T> ListOf<T>(T[]? items) => items is null or [] ? [] : Array.AsReadOnly(items);
    }
}
