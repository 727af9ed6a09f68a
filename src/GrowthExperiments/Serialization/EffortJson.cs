using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>The effort in JSON: <c>{"total": 3}</c> or <c>{"disciplines": {"data": 1, "engineering": 2}}</c>.</summary>
internal static class EffortJson
{
    private const string Total = "total";
    private const string Disciplines = "disciplines";
    private const string Allowed = "an object such as {\"total\": 3} or {\"disciplines\": {\"data\": 1, \"engineering\": 2}}";
    private static readonly string[] Members = [Total, Disciplines];

    /// <summary>Reads the effort at the reader; the place is that of the effort itself.</summary>
    /// <param name="reader">The reader, at the first brace; it must run over the record of the place.</param>
    /// <param name="place">Where the effort stands.</param>
    /// <param name="name">The name of the member that holds it.</param>
    public static Effort Read(ref Utf8JsonReader reader, JsonPlace place, string name = "effort")
    {
        long at = reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
            place.Fail(Messages.JsonKind(name, JsonRules.Show(ref reader), Allowed, optional: true), at);
        Effort? effort = null;
        string? first = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            long start = reader.TokenStartIndex;
            string member = JsonRules.TextOf(ref reader, "a member's name", place, "");
            if (Array.IndexOf(Members, member) < 0)
                place.Fail(Messages.UnknownMember(member, Members), start, JsonRules.Step(member));
            if (first is not null)
                place.Fail(first == member ? Messages.DuplicateMember(member) : Messages.EffortTwice(), start, "." + member);
            first = member;
            reader.Read();
            long value = reader.TokenStartIndex;
            Fault? fault = member == Total ? ReadTotal(ref reader, out effort) : ReadDisciplines(ref reader, place, out effort);
            if (fault is not null)
                place.Fail(fault, value, "." + member);
        }

        if (effort is null)
            place.Fail(Messages.EffortEmpty(), at);
        return effort;
    }

    public static void Write(Utf8JsonWriter writer, Effort effort, string name = "effort")
    {
        writer.WriteStartObject(name);
        if (effort.Disciplines.Count == 0)
        {
            writer.WriteNumber(Total, effort.Total);
        }
        else
        {
            writer.WriteStartObject(Disciplines);
            foreach ((string discipline, decimal days) in effort.Disciplines)
                writer.WriteNumber(discipline, days);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static Fault? ReadTotal(ref Utf8JsonReader reader, out Effort? effort)
    {
        effort = null;
        if (ReadDays(ref reader, Total, out decimal days) is { } fault)
            return fault;
        effort = Effort.OfTotal(days);
        return null;
    }

    private static Fault? ReadDisciplines(ref Utf8JsonReader reader, JsonPlace place, out Effort? effort)
    {
        effort = null;
        if (reader.TokenType != JsonTokenType.StartObject)
            return Messages.JsonKind(Disciplines, JsonRules.Show(ref reader), "an object such as {\"data\": 1, \"engineering\": 2}");
        var disciplines = new List<(string, decimal)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonRules.TextOf(ref reader, "a discipline", place, ".disciplines");
            string member = ".disciplines" + JsonRules.Step(name);
            if ((names.Add(name) ? TextRules.Discipline(name) : Messages.DuplicateMember(name)) is { } wrong)
                place.Fail(wrong, reader.TokenStartIndex, member);
            reader.Read();
            if (ReadDays(ref reader, name, out decimal days) is { } fault)
                place.Fail(fault, reader.TokenStartIndex, member);
            disciplines.Add((name, days));
        }

        return Effort.TryOf(disciplines, out effort);
    }

    private static Fault? ReadDays(ref Utf8JsonReader reader, string name, out decimal days)
    {
        days = 0;
        if (reader.TokenType != JsonTokenType.Number)
            return Messages.JsonKind(Shown.Escaped(name), JsonRules.Show(ref reader), $"{Messages.AllowedEffort}, without quotes");
        return ExactNumber.TryParse(reader.ValueSpan, out days) == NumberFault.None
            ? Effort.CheckDays(days)
            : Effort.TryReadDays(System.Text.Encoding.ASCII.GetString(reader.ValueSpan), out days);
    }
}
