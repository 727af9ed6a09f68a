using System.Text.Json;

namespace GrowthExperiments;

/// <summary>A ranking in JSON, as the library and the command write it.</summary>
internal static class RankingJson
{
    public static void Write(Utf8JsonWriter writer, Ranking ranking, int skip, int take)
    {
        (int unscored, int setAside) = ranking.CountBeside();
        WriteHead(writer, ranking.Name, ranking.Count, unscored, setAside);
        writer.WriteStartArray("items");
        foreach (RankedHypothesis item in ranking.Page(skip, take))
            WriteItem(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>What was ranked, and how many.</summary>
    public static void WriteHead(Utf8JsonWriter writer, string formula, int count, int unscored, int aside)
    {
        writer.WriteString("formula", formula);
        writer.WriteNumber("count", count);
        writer.WriteNumber("unscored", unscored);
        writer.WriteNumber("aside", aside);
    }

    /// <summary>One place, as an object.</summary>
    public static void WriteItem(Utf8JsonWriter writer, RankedHypothesis item)
    {
        Hypothesis h = item.Hypothesis;
        writer.WriteStartObject();
        writer.WriteNumber("place", item.Place);
        writer.WriteNumber("rank", item.Rank);
        writer.WriteString("id", h.Id.Value);
        writer.WriteString("title", h.Title);
        writer.WriteString("stage", h.Stage?.ToString());
        writer.Number("impact", h.Score?.Impact);
        writer.Number("confidence", h.Score?.Confidence);
        writer.Number("ease", h.Score?.Ease);
        writer.WriteNumber("score", item.Value);
        writer.WriteEndObject();
    }
}
