using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>The objectives of a program in JSON, each with its key results.</summary>
internal static class OkrJson
{
    private static readonly JsonMembers Members = new("id", "title", "quarter", "level", "team", "parent", "keyResults") { Required = ["title", "quarter", "level"] };

    /// <summary>The objectives of a document; none where it has none.</summary>
    public static OkrSet Read(BacklogDocument document) =>
        document.ProgramMembers.FirstOrDefault(m => m.Name == RawMember.Objectives) is { } member ? Read(member, document.Version) : OkrSet.Empty;

    /// <summary>Writes the list; an empty one is left out.</summary>
    public static void Write(Utf8JsonWriter writer, OkrSet okrs)
    {
        if (okrs.Count == 0)
            return;
        writer.WriteStartArray(RawMember.Objectives);
        foreach (Objective objective in okrs)
            Write(writer, objective);
        writer.WriteEndArray();
    }

    /// <summary>The oldest minor version that knows what a newer one added; 0 for none.</summary>
    public static int MinorOf(OkrSet okrs)
    {
        int minor = 0;
        foreach (Objective objective in okrs)
        {
            minor = Math.Max(minor, objective.NewerMembers?.Minor ?? 0);
            foreach (KeyResult keyResult in objective.KeyResults)
                minor = Math.Max(minor, keyResult.NewerMembers?.Minor ?? 0);
        }

        return minor;
    }

    private static OkrSet Read(RawMember member, FormatVersion version)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        JsonPlace place = member.Place;
        if (reader.TokenType != JsonTokenType.StartArray)
            place.Fail(Messages.JsonKind(RawMember.Objectives, JsonRules.Show(ref reader), "a list of objectives", optional: true), 0);
        var objectives = new List<Objective>();
        var starts = new List<long>();
        while (JsonObjectReader.NextItem(ref reader))
        {
            starts.Add(reader.TokenStartIndex);
            objectives.Add(ReadOne(ref reader, place.At(objectives.Count), version));
        }

        if (OkrRules.Check(objectives, out int at) is { } fault)
            place.At(at).Fail(fault, starts[at]);
        return OkrSet.OfChecked([.. objectives]);
    }

    private static Objective ReadOne(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the objective", version);
        string? id = null, title = null, team = null, parent = null;
        Quarter quarter = default;
        OkrLevel level = default;
        List<KeyResult> keyResults = [];
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
                case "quarter":
                    quarter = Quarter.Parse(members.Text(ref reader, CheckQuarter), provider: null);
                    break;
                case "level":
                    level = members.Choice<OkrLevel>(ref reader);
                    break;
                case "team":
                    team = members.Text(ref reader, TextRules.Name);
                    break;
                case "parent":
                    parent = members.Text(ref reader, static (text, _) => TextRules.Id(text));
                    break;
                default:
                    keyResults = ReadKeyResults(ref reader, in members, version);
                    break;
            }
        }

        id ??= Objective.IdOf(title!);
        members.CheckWhole(Objective.CheckTeam(level, team));
        members.CheckWhole(Objective.CheckKeyResults(id, keyResults));
        return Objective.Create(title!, quarter, level, team, id) with { Parent = parent, KeyResults = keyResults, NewerMembers = members.Newer };
    }

    private static List<KeyResult> ReadKeyResults(ref Utf8JsonReader reader, in JsonObjectReader members, FormatVersion version)
    {
        members.StartList(ref reader, "a list of key results");
        JsonPlace place = members.Place;
        var keyResults = new List<KeyResult>();
        while (JsonObjectReader.NextItem(ref reader))
            keyResults.Add(KeyResultJson.Read(ref reader, place.At(keyResults.Count), version));
        return keyResults;
    }

    private static Fault? CheckQuarter(string text, string name) =>
        Quarter.TryParse(text, out _) ? null : Messages.QuarterText(text) with { Kind = FaultKind.Value };

    private static void Write(Utf8JsonWriter writer, Objective objective)
    {
        writer.WriteStartObject();
        writer.WriteString("id", objective.Id);
        writer.WriteString("title", objective.Title);
        writer.WriteString("quarter", objective.Quarter.ToString());
        writer.WriteString("level", objective.Level.ToString());
        HypothesisJsonWriter.Text(writer, "team", objective.Team);
        HypothesisJsonWriter.Text(writer, "parent", objective.Parent);
        if (objective.KeyResults.Count > 0)
        {
            writer.WriteStartArray("keyResults");
            foreach (KeyResult keyResult in objective.KeyResults)
                KeyResultJson.Write(writer, keyResult);
            writer.WriteEndArray();
        }

        HypothesisJsonWriter.WriteNewer(writer, objective.NewerMembers);
        writer.WriteEndObject();
    }
}
