using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Gates in JSON: <c>[{"id": "es-customers", "name": "…", "market": "ES", "after": "es-interest", "criteria": […]}]</c>.</summary>
internal static class GateJson
{
    /// <summary>How many gates a program may hold.</summary>
    public const int Most = 1_000;

    private static readonly JsonMembers Members = new("id", "name", "market", "after", "criteria") { Required = ["id", "name", "criteria"] };

    private static readonly JsonMembers CriterionMembers = new("measure", "comparison", "threshold", "unit", "evidenceRequired")
    {
        Required = ["measure", "comparison", "threshold"],
    };

    /// <summary>Reads the gates of a program, each id once, none after one that is not there or comes after it.</summary>
    public static List<Gate> Read(RawMember member, FormatVersion version)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        JsonPlace place = member.Place;
        if (reader.TokenType != JsonTokenType.StartArray)
            place.Fail(Messages.JsonKind(RawMember.Gates, JsonRules.Show(ref reader), "a list of gates", optional: true), 0);
        var gates = new List<Gate>();
        var starts = new List<long>();
        var byId = new Dictionary<GateId, Gate>();
        while (JsonObjectReader.NextItem(ref reader))
        {
            starts.Add(reader.TokenStartIndex);
            Gate gate = Read(ref reader, place.At(gates.Count), version);
            if (!byId.TryAdd(gate.Id, gate))
                place.At(gates.Count).Fail(Messages.GateTwice(gate.Id.Value), starts[^1], ".id");
            gates.Add(gate);
        }

        if (gates.Count > Most)
            place.Fail(Messages.TooMany(RawMember.Gates, Most, gates.Count), 0);
        for (int i = 0; i < gates.Count; i++)
        {
            if (GateChain.Check(gates[i], byId) is { } fault)
                place.At(i).Fail(fault, starts[i], ".after");
        }

        return gates;
    }

    /// <summary>Reads one gate, whatever it comes after.</summary>
    public static Gate Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the gate", version);
        (GateId id, GateId after) = (GateId.None, GateId.None);
        string name = "";
        string? market = null;
        List<GateCriterion> criteria = [];
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "id":
                    id = Id(ref reader, in members);
                    break;
                case "name":
                    name = members.Text(ref reader, TextRules.Name);
                    break;
                case "market":
                    market = members.Text(ref reader, TextRules.Name);
                    break;
                case "after":
                    after = Id(ref reader, in members);
                    break;
                default:
                    criteria = ReadCriteria(ref reader, in members, version);
                    break;
            }
        }

        members.CheckWhole(Gate.CheckAfter(id, after));
        return Gate.Create(id, name, criteria) with { Market = market, After = after, NewerMembers = members.Newer };
    }

    public static void Write(Utf8JsonWriter writer, Gate gate)
    {
        writer.WriteStartObject();
        writer.WriteString("id", gate.Id.Value);
        writer.WriteString("name", gate.Name);
        HypothesisJsonWriter.Text(writer, "market", gate.Market);
        HypothesisJsonWriter.Text(writer, "after", gate.After.IsNone ? null : gate.After.Value);
        writer.WriteStartArray("criteria");
        foreach (GateCriterion criterion in gate.Criteria)
        {
            writer.WriteStartObject();
            writer.WriteString("measure", criterion.Measure);
            writer.WriteString("comparison", criterion.Comparison.ToString());
            writer.WriteNumber("threshold", criterion.Threshold);
            HypothesisJsonWriter.Text(writer, "unit", criterion.Unit);
            if (criterion.IsEvidenceRequired)
                writer.WriteBoolean("evidenceRequired", true);
            HypothesisJsonWriter.WriteNewer(writer, criterion.NewerMembers);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        HypothesisJsonWriter.WriteNewer(writer, gate.NewerMembers);
        writer.WriteEndObject();
    }

    /// <summary>A number in the range of measures.</summary>
    public static decimal Number(ref Utf8JsonReader reader, in JsonObjectReader members)
    {
        decimal number = members.Number(ref reader, Messages.AllowedMeasure);
        members.Check(GateCriterion.CheckNumber(number, members.Name));
        return number;
    }

    private static GateId Id(ref Utf8JsonReader reader, in JsonObjectReader members) =>
        GateId.Of(members.Text(ref reader, static (text, _) => TextRules.Id(text)));

    private static List<GateCriterion> ReadCriteria(ref Utf8JsonReader reader, in JsonObjectReader members, FormatVersion version)
    {
        members.StartList(ref reader, "a list of criteria");
        JsonPlace place = members.Place;
        var criteria = new List<GateCriterion>();
        while (JsonObjectReader.NextItem(ref reader))
            criteria.Add(ReadCriterion(ref reader, place.At(criteria.Count), version));
        members.Check(Gate.Check(criteria));
        return criteria;
    }

    private static GateCriterion ReadCriterion(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, CriterionMembers, place, "the criterion", version);
        string measure = "";
        GateComparison comparison = default;
        decimal threshold = 0;
        string? unit = null;
        bool isEvidenceRequired = false;
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "measure":
                    measure = members.Text(ref reader, GateCriterion.CheckText);
                    break;
                case "comparison":
                    comparison = members.Choice<GateComparison>(ref reader);
                    break;
                case "threshold":
                    threshold = Number(ref reader, in members);
                    break;
                case "unit":
                    unit = members.Text(ref reader, GateCriterion.CheckText);
                    break;
                default:
                    isEvidenceRequired = members.Flag(ref reader);
                    break;
            }
        }

        return GateCriterion.Of(measure, comparison, threshold, unit) with { IsEvidenceRequired = isEvidenceRequired, NewerMembers = members.Newer };
    }
}
