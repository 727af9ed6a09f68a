using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>How single people rated, in JSON: <c>[{"rater": "mia", "impact": 8, "confidence": 6, "ease": 9, "at": "…"}]</c>.</summary>
internal static class RaterScoreJson
{
    public const string Name = "ratings";

    private static readonly JsonMembers Members = new("rater", "impact", "confidence", "ease", "at") { Required = ["rater", "impact", "confidence", "ease"] };

    /// <summary>Reads the list at the reader; the place is that of the list.</summary>
    public static IReadOnlyList<RaterScore> Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version, JsonTexts? names = null)
    {
        long start = reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartArray)
            place.Fail(Messages.JsonKind(Name, JsonRules.Show(ref reader), "a list of objects, each with a rater and three ratings", optional: true), start);
        var ratings = new List<RaterScore>();
        while (JsonObjectReader.NextItem(ref reader))
            ratings.Add(ReadOne(ref reader, place.At(ratings.Count), version, names));
        if (RaterScore.Check(ratings) is { } fault)
            place.Fail(fault, start);
        return ratings.Count == 0 ? [] : Array.AsReadOnly(ratings.ToArray());
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<RaterScore> ratings)
    {
        if (ratings.Count == 0)
            return;
        writer.WriteStartArray(Name);
        foreach (RaterScore rating in ratings)
        {
            writer.WriteStartObject();
            writer.WriteString("rater", rating.Rater);
            WriteScore(writer, rating.Score);
            if (rating.At is { } at)
                writer.WriteString("at", InstantText.Format(at));
            HypothesisJsonWriter.WriteNewer(writer, rating.NewerMembers);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteScore(Utf8JsonWriter writer, IceScore score)
    {
        writer.WriteNumber("impact", score.Impact);
        writer.WriteNumber("confidence", score.Confidence);
        writer.WriteNumber("ease", score.Ease);
    }

    private static RaterScore ReadOne(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version, JsonTexts? names)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the rating", version);
        string rater = "";
        int impact = 0, confidence = 0, ease = 0;
        DateTimeOffset? at = null;
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "rater":
                    rater = members.Text(ref reader, TextRules.Name, names);
                    break;
                case "impact":
                    impact = members.Rating(ref reader);
                    break;
                case "confidence":
                    confidence = members.Rating(ref reader);
                    break;
                case "ease":
                    ease = members.Rating(ref reader);
                    break;
                default:
                    at = members.Instant(ref reader);
                    break;
            }
        }

        return RaterScore.OfChecked(rater, IceScore.Of(impact, confidence, ease), at, members.Newer);
    }
}
