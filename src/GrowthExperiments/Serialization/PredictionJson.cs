using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>A prediction in JSON: <c>{"at": "…", "impact": 8, "confidence": 6, "ease": 9, "ratings": […], "expectedLift": 0.05, "effort": {"total": 3}}</c>.</summary>
internal static class PredictionJson
{
    private static readonly JsonMembers Members = new("at", "impact", "confidence", "ease", "ratings", "expectedLift", "effort") { Required = ["at"] };

    /// <summary>Reads the prediction at the reader; the place is that of the prediction.</summary>
    public static Prediction Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version, JsonTexts? names = null)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the prediction", version);
        DateTimeOffset at = default;
        int impact = 0, confidence = 0, ease = 0;
        IReadOnlyList<RaterScore> ratings = [];
        decimal? lift = null;
        Effort? effort = null;
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "at":
                    at = members.Instant(ref reader);
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
                case "ratings":
                    ratings = RaterScoreJson.Read(ref reader, members.Place, version, names);
                    break;
                case "expectedLift":
                    lift = members.Number(ref reader, Messages.AllowedLift);
                    members.Check(Hypothesis.CheckLift(lift.Value));
                    break;
                default:
                    effort = EffortJson.Read(ref reader, members.Place);
                    break;
            }
        }

        bool rated = impact + confidence + ease > 0;
        if (rated && Math.Min(impact, Math.Min(confidence, ease)) == 0)
            members.CheckWhole(Messages.RatingsIncomplete(impact == 0 ? "impact" : confidence == 0 ? "confidence" : "ease"));
        return new Prediction(at) { Score = rated ? IceScore.Of(impact, confidence, ease) : null, Ratings = ratings, ExpectedLift = lift, Effort = effort, NewerMembers = members.Newer };
    }

    public static void Write(Utf8JsonWriter writer, Prediction prediction, string name = "prediction")
    {
        writer.WriteStartObject(name);
        writer.WriteString("at", InstantText.Format(prediction.At));
        if (prediction.Score is { } score)
            RaterScoreJson.WriteScore(writer, score);
        RaterScoreJson.Write(writer, prediction.Ratings);
        if (prediction.ExpectedLift is { } lift)
            writer.WriteNumber("expectedLift", lift);
        if (prediction.Effort is { } effort)
            EffortJson.Write(writer, effort);
        HypothesisJsonWriter.WriteNewer(writer, prediction.NewerMembers);
        writer.WriteEndObject();
    }
}
