using System.Globalization;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>A key result in JSON: <c>{"id": "activation", "title": "…", "start": 20, "target": 30, "current": 27, "due": "2026-12-31"}</c>.</summary>
internal static class KeyResultJson
{
    private static readonly JsonMembers Members = new("id", "title", "metric", "unit", "start", "target", "current", "due", "stretch")
    {
        Required = ["title", "start", "target", "due"],
    };

    public static KeyResult Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the key result", version);
        string? id = null, title = null, metric = null, unit = null;
        decimal start = 0, target = 0;
        decimal? current = null;
        DateOnly due = default;
        bool isStretch = true;
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "id":
                    id = members.Text(ref reader, static (text, _) => TextRules.Id(text));
                    break;
                case "title":
                    title = members.Text(ref reader, static (text, _) => TextRules.Title(text));
                    break;
                case "metric":
                    metric = members.Text(ref reader, TextRules.Name);
                    break;
                case "unit":
                    unit = members.Text(ref reader, TextRules.Name);
                    break;
                case "start":
                    start = Number(ref reader, in members);
                    break;
                case "target":
                    target = Number(ref reader, in members);
                    break;
                case "current":
                    current = Number(ref reader, in members);
                    break;
                case "due":
                    due = members.Date(ref reader);
                    break;
                default:
                    isStretch = members.Flag(ref reader);
                    break;
            }
        }

        members.CheckWhole(KeyResult.CheckWay(start, target));
        return KeyResult.Create(title!, start, target, due, id is null ? null : KeyResultId.Of(id)) with
        {
            Metric = metric is null ? Metric.None : Metric.OfChecked(metric),
            Unit = unit,
            Current = current ?? start,
            IsStretch = isStretch,
            NewerMembers = members.Newer,
        };
    }

    public static void Write(Utf8JsonWriter writer, KeyResult keyResult)
    {
        writer.WriteStartObject();
        writer.WriteString("id", keyResult.Id.Value);
        writer.WriteString("title", keyResult.Title);
        HypothesisJsonWriter.Text(writer, "metric", keyResult.Metric.IsNone ? null : keyResult.Metric.Value);
        HypothesisJsonWriter.Text(writer, "unit", keyResult.Unit);
        writer.WriteNumber("start", keyResult.Start);
        writer.WriteNumber("target", keyResult.Target);
        writer.WriteNumber("current", keyResult.Current);
        writer.WriteString("due", keyResult.Due.ToString(InstantText.Date, CultureInfo.InvariantCulture));
        writer.WriteBoolean("stretch", keyResult.IsStretch);
        HypothesisJsonWriter.WriteNewer(writer, keyResult.NewerMembers);
        writer.WriteEndObject();
    }

    private static decimal Number(ref Utf8JsonReader reader, in JsonObjectReader members)
    {
        decimal number = members.Number(ref reader, Messages.AllowedKeyFigure);
        members.Check(KeyResult.CheckNumber(members.Name, number));
        return number;
    }
}
