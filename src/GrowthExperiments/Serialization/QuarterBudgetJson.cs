using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>The quarters of a program in JSON: each with its budget and its channels, in one currency.</summary>
internal static class QuarterBudgetJson
{
    private const int MostQuarters = 1_000;

    private static readonly JsonMembers Members = new("quarter", "currency", "budget", "channels") { Required = ["quarter", "currency", "channels"] };

    /// <summary>Reads the list of quarters, which stand in order of time.</summary>
    public static List<QuarterBudget> Read(RawMember member, FormatVersion version)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        JsonPlace place = member.Place;
        if (reader.TokenType != JsonTokenType.StartArray)
            place.Fail(Messages.JsonKind(RawMember.Quarters, JsonRules.Show(ref reader), "a list of quarters", optional: true), 0);
        var quarters = new List<QuarterBudget>();
        while (JsonObjectReader.NextItem(ref reader))
        {
            long start = reader.TokenStartIndex;
            QuarterBudget quarter = ReadOne(ref reader, place.At(quarters.Count), version);
            if (quarters.LastOrDefault() is { } before && before.Quarter >= quarter.Quarter)
                place.At(quarters.Count).Fail(Messages.QuarterOrder(quarter.Quarter.ToString(), before.Quarter.ToString()), start);
            quarters.Add(quarter);
        }

        if (quarters.Count > MostQuarters)
            place.Fail(Messages.TooMany(RawMember.Quarters, MostQuarters, quarters.Count), 0);
        return quarters;
    }

    public static void Write(Utf8JsonWriter writer, QuarterBudget quarter)
    {
        writer.WriteStartObject();
        writer.WriteString("quarter", quarter.Quarter.ToString());
        writer.WriteString("currency", quarter.Budget.Currency.Code);
        if (quarter.Stated is { } stated)
            writer.WriteNumber("budget", stated.Amount);
        writer.WriteStartArray("channels");
        foreach (Channel channel in quarter.Channels)
            ChannelJson.Write(writer, channel);
        writer.WriteEndArray();
        HypothesisJsonWriter.WriteNewer(writer, quarter.NewerMembers);
        writer.WriteEndObject();
    }

    private static QuarterBudget ReadOne(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the quarter", version);
        Quarter quarter = default;
        Currency currency = default;
        decimal? budget = null;
        List<Func<Currency, Channel>> channels = [];
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "quarter":
                    quarter = members.Quarter(ref reader);
                    break;
                case "currency":
                    currency = members.Currency(ref reader);
                    break;
                case "budget":
                    budget = members.Paid(ref reader);
                    break;
                default:
                    channels = ReadChannels(ref reader, in members, version);
                    break;
            }
        }

        Channel[] all = [.. channels.Select(c => c(currency))];
        members.CheckWhole(ChannelRules.Check(all) ?? ChannelRules.CheckSums(all));
        return QuarterBudget.OfChecked(quarter, all, budget is { } amount ? Money.Of(amount, currency) : null, members.Newer);
    }

    private static List<Func<Currency, Channel>> ReadChannels(ref Utf8JsonReader reader, in JsonObjectReader members, FormatVersion version)
    {
        members.StartList(ref reader, "a list of channels");
        JsonPlace place = members.Place;
        var channels = new List<Func<Currency, Channel>>();
        while (JsonObjectReader.NextItem(ref reader))
            channels.Add(ChannelJson.Read(ref reader, place.At(channels.Count), version));
        return channels;
    }
}
