using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>One channel of a quarter in JSON; its amounts are in the currency of the quarter.</summary>
internal static class ChannelJson
{
    private static readonly JsonMembers Members = new(
        "name", "spend", "gain", "results", "customers", "paybackMonths", "floor", "ceiling", "largestChange", "maxAcquisitionCost", "maxPaybackMonths")
    {
        Required = ["name", "spend", "gain", "results"],
    };

    /// <summary>Reads a channel, which is made once the currency is known.</summary>
    public static Func<Currency, Channel> Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the channel", version);
        string name = "";
        decimal spend = 0, gain = 0;
        int results = 0;
        int? customers = null;
        decimal? payback = null, floor = null, ceiling = null, change = null, cost = null, latest = null;
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "name":
                    name = members.Text(ref reader, TextRules.Name);
                    break;
                case "spend":
                    spend = members.Paid(ref reader);
                    break;
                case "gain":
                    gain = members.Amount(ref reader);
                    break;
                case "results":
                    results = (int)members.Count(ref reader, 0, Channel.MaxCount);
                    break;
                case "customers":
                    customers = (int)members.Count(ref reader, 0, Channel.MaxCount);
                    break;
                case "paybackMonths":
                    payback = members.NumberTo(ref reader, Channel.MaxMonths, Messages.AllowedMonths);
                    break;
                case "floor":
                    floor = members.Paid(ref reader);
                    break;
                case "ceiling":
                    ceiling = members.Paid(ref reader);
                    break;
                case "largestChange":
                    change = members.NumberTo(ref reader, Channel.MaxChange, Messages.AllowedChange);
                    break;
                case "maxAcquisitionCost":
                    cost = members.Paid(ref reader);
                    break;
                default:
                    latest = members.NumberTo(ref reader, Channel.MaxMonths, Messages.AllowedMonths);
                    break;
            }
        }

        NewerMembers? newer = members.Newer;
        return currency => Channel.OfChecked(name, Money.Of(spend, currency), Money.Of(gain, currency), results) with
        {
            Customers = customers,
            PaybackMonths = payback,
            Floor = In(floor, currency),
            Ceiling = In(ceiling, currency),
            LargestChange = change,
            MaxAcquisitionCost = In(cost, currency),
            MaxPaybackMonths = latest,
            NewerMembers = newer,
        };
    }

    public static void Write(Utf8JsonWriter writer, Channel channel)
    {
        writer.WriteStartObject();
        writer.WriteString("name", channel.Name);
        writer.WriteNumber("spend", channel.Spend.Amount);
        writer.WriteNumber("gain", channel.Gain.Amount);
        writer.WriteNumber("results", channel.Results);
        Number(writer, "customers", channel.Customers);
        Number(writer, "paybackMonths", channel.PaybackMonths);
        Number(writer, "floor", channel.Floor?.Amount);
        Number(writer, "ceiling", channel.Ceiling?.Amount);
        Number(writer, "largestChange", channel.LargestChange);
        Number(writer, "maxAcquisitionCost", channel.MaxAcquisitionCost?.Amount);
        Number(writer, "maxPaybackMonths", channel.MaxPaybackMonths);
        HypothesisJsonWriter.WriteNewer(writer, channel.NewerMembers);
        writer.WriteEndObject();
    }

    /// <summary>Writes a number; one that is not known is left out.</summary>
    public static void Number(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known)
            writer.WriteNumber(name, known);
    }

    private static Money? In(decimal? amount, Currency currency) => amount is { } known ? Money.Of(known, currency) : null;
}
