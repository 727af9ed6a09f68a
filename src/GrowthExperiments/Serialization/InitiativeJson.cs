using System.Globalization;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>The initiatives of a program in JSON.</summary>
internal static class InitiativeJson
{
    private static readonly JsonMembers Members = new("name", "kind", "started", "trialDays", "currency", "cost", "gain", "adoption", "adoptionNeeded")
    {
        Required = ["name", "kind", "started", "currency", "cost"],
    };

    public static List<Initiative> Read(RawMember member, FormatVersion version)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        JsonPlace place = member.Place;
        if (reader.TokenType != JsonTokenType.StartArray)
            place.Fail(Messages.JsonKind(RawMember.Initiatives, JsonRules.Show(ref reader), "a list of initiatives", optional: true), 0);
        var initiatives = new List<Initiative>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (JsonObjectReader.NextItem(ref reader))
        {
            long start = reader.TokenStartIndex;
            Initiative initiative = ReadOne(ref reader, place.At(initiatives.Count), version);
            if (!names.Add(initiative.Name))
                place.At(initiatives.Count).Fail(Messages.InitiativeTwice(initiative.Name), start);
            initiatives.Add(initiative);
        }

        if (initiatives.Count > InitiativeReview.Most)
            place.Fail(Messages.TooMany(RawMember.Initiatives, InitiativeReview.Most, initiatives.Count), 0);
        return initiatives;
    }

    public static void Write(Utf8JsonWriter writer, Initiative initiative)
    {
        writer.WriteStartObject();
        writer.WriteString("name", initiative.Name);
        writer.WriteString("kind", initiative.Kind.ToString());
        writer.WriteString("started", initiative.Started.ToString(InstantText.Date, CultureInfo.InvariantCulture));
        if (initiative.TrialDays != Initiative.DefaultTrialDays)
            writer.WriteNumber("trialDays", initiative.TrialDays);
        writer.WriteString("currency", initiative.Cost.Currency.Code);
        writer.WriteNumber("cost", initiative.Cost.Amount);
        ChannelJson.Number(writer, "gain", initiative.Gain?.Amount);
        ChannelJson.Number(writer, "adoption", initiative.Adoption);
        if (initiative.AdoptionNeeded != Initiative.DefaultAdoption)
            writer.WriteNumber("adoptionNeeded", initiative.AdoptionNeeded);
        HypothesisJsonWriter.WriteNewer(writer, initiative.NewerMembers);
        writer.WriteEndObject();
    }

    private static Initiative ReadOne(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the initiative", version);
        string name = "";
        InitiativeKind kind = default;
        DateOnly started = default;
        Currency currency = default;
        decimal cost = 0;
        int days = Initiative.DefaultTrialDays;
        decimal? gain = null, adoption = null;
        decimal needed = Initiative.DefaultAdoption;
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "name":
                    name = members.Text(ref reader, TextRules.Name);
                    break;
                case "kind":
                    kind = members.Choice<InitiativeKind>(ref reader);
                    break;
                case "started":
                    started = members.Date(ref reader);
                    break;
                case "trialDays":
                    days = (int)members.Count(ref reader, 1, Initiative.MaxTrialDays);
                    break;
                case "currency":
                    currency = members.Currency(ref reader);
                    break;
                case "cost":
                    cost = members.Paid(ref reader);
                    break;
                case "gain":
                    gain = members.Amount(ref reader);
                    break;
                case "adoption":
                    adoption = members.Share(ref reader);
                    break;
                default:
                    needed = members.Share(ref reader);
                    break;
            }
        }

        return Initiative.OfChecked(name, kind, started, Money.Of(cost, currency)) with
        {
            TrialDays = days,
            Gain = gain is { } amount ? Money.Of(amount, currency) : null,
            Adoption = adoption,
            AdoptionNeeded = needed,
            NewerMembers = members.Newer,
        };
    }
}
