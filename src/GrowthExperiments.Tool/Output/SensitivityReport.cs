using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output;

/// <summary>What the top of a ranking hangs on, for people and for programs.</summary>
internal static class SensitivityReport
{
    public static void WriteText(RankingSensitivity sensitivity, Terminal terminal) => terminal.Output.WriteLine(sensitivity.ToString());

    public static void WriteJson(RankingSensitivity sensitivity, Terminal terminal)
    {
        using (var writer = new Utf8JsonWriter(terminal.OutputStream, HypothesisJsonWriter.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("formula", sensitivity.Ranking.Name);
            writer.WriteNumber("count", sensitivity.Ranking.Count);
            writer.WriteNumber("top", sensitivity.Top);
            writer.WriteStartArray("formulas");
            foreach (RankingComparison other in sensitivity.Formulas)
                WriteFormula(writer, other);
            writer.WriteEndArray();
            writer.WriteStartArray("items");
            foreach (HypothesisSensitivity item in sensitivity.Items)
                WriteItem(writer, item);
            writer.WriteEndArray();
            writer.WriteNumber("leftOut", sensitivity.LeftOut);
            writer.WriteEndObject();
        }

        terminal.Output.WriteLine();
    }

    private static void WriteFormula(Utf8JsonWriter writer, RankingComparison other)
    {
        writer.WriteStartObject();
        writer.WriteString("formula", other.Ranking.Name);
        writer.WriteNumber("stay", other.Stayed);
        WriteMoves(writer, "enter", other.Entered);
        WriteMoves(writer, "leave", other.Left);
        writer.WriteEndObject();
    }

    private static void WriteMoves(Utf8JsonWriter writer, string name, IReadOnlyList<RankingMove> moves)
    {
        writer.WriteStartArray(name);
        foreach (RankingMove move in moves)
        {
            writer.WriteStartObject();
            writer.WriteString("id", move.Hypothesis.Id.Value);
            writer.WriteString("title", move.Hypothesis.Title);
            writer.WriteNumber("before", move.Before!.Value);
            writer.WriteNumber("after", move.After!.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter writer, HypothesisSensitivity item)
    {
        Hypothesis hypothesis = item.Item.Hypothesis;
        writer.WriteStartObject();
        writer.WriteNumber("place", item.Item.Place);
        writer.WriteString("id", hypothesis.Id.Value);
        writer.WriteString("title", hypothesis.Title);
        writer.WriteNumber("score", item.Item.Value);
        writer.WriteNumber("raters", hypothesis.Ratings.Count);
        if (item.ProbabilityInTop is { } probability)
            writer.WriteNumber("probabilityInTop", Math.Round(probability, 9)); // what stays the same on every machine
        else
            writer.WriteNull("probabilityInTop");
        writer.WriteStartArray("shifts");
        foreach (RatingShift shift in item.Shifts)
        {
            writer.WriteStartObject();
            writer.WriteString("rating", shift.Rating.LowerName());
            writer.WriteNumber("from", shift.From);
            writer.WriteNumber("to", shift.To);
            writer.WriteNumber("place", shift.Place);
            writer.WriteString("top", shift.EntersTop ? "enters" : shift.LeavesTop ? "leaves" : null);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
