using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>What an account and each metric are worth, in JSON: one currency for all of it.</summary>
internal static class EconomicsJson
{
    private static readonly JsonMembers Members = new("currency", "revenue", "churn", "margin", "acquisitionCost", "monthsPerPeriod", "worths") { Required = ["currency"] };

    private static readonly JsonMembers WorthMembers = new("metric", "perMonth") { Required = ["metric", "perMonth"] };

    /// <summary>Reads the member of the root.</summary>
    public static (UnitEconomics? Economics, MetricWorths Worths, Currency Currency, NewerMembers? Newer) Read(RawMember member, FormatVersion version)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        var members = new JsonObjectReader(ref reader, Members, member.Place, "the economics", version);
        Currency currency = default;
        decimal? revenue = null, churn = null, margin = null, cost = null;
        int? months = null;
        List<(Metric Metric, decimal PerMonth, NewerMembers? Newer)> worths = [];
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "currency":
                    currency = members.Currency(ref reader);
                    break;
                case "revenue":
                    revenue = members.Amount(ref reader);
                    members.Check(revenue <= 0 ? Messages.RevenueNotAboveZero(ExactNumber.Format(revenue.Value)) : null);
                    break;
                case "churn":
                    churn = members.Share(ref reader);
                    break;
                case "margin":
                    margin = members.Share(ref reader);
                    break;
                case "acquisitionCost":
                    cost = members.Paid(ref reader);
                    break;
                case "monthsPerPeriod":
                    months = (int)members.Count(ref reader, 1, UnitEconomics.MaxMonths);
                    break;
                default:
                    worths = ReadWorths(ref reader, in members, version);
                    break;
            }
        }

        members.CheckTogether("revenue", revenue is null, "churn", churn is null);
        members.CheckWhole(revenue is null && (margin ?? cost ?? months) is not null ? Messages.MemberMissing("revenue") : null);
        UnitEconomics? economics = revenue is { } paid
            ? UnitEconomics.Of(Money.Of(paid, currency), churn!.Value) with
            {
                Margin = margin ?? 1,
                AcquisitionCost = cost is { } c ? Money.Of(c, currency) : null,
                MonthsPerPeriod = months ?? 1,
            }
            : null;
        return (economics, MetricWorths.Of(worths.Select(w => MetricWorth.OfChecked(w.Metric, Money.Of(w.PerMonth, currency), w.Newer))), currency, members.Newer);
    }

    /// <summary>Writes what there is; nothing when there is nothing.</summary>
    public static void Write(Utf8JsonWriter writer, UnitEconomics? economics, MetricWorths worths, Currency currency, NewerMembers? newer)
    {
        if (economics is null && worths.Count == 0 && newer is null)
            return;
        writer.WriteStartObject(RawMember.Economics);
        writer.WriteString("currency", currency.Code);
        if (economics is not null)
        {
            writer.WriteNumber("revenue", economics.Revenue.Amount);
            writer.WriteNumber("churn", economics.Churn);
            if (economics.Margin != 1)
                writer.WriteNumber("margin", economics.Margin);
            if (economics.AcquisitionCost is { } cost)
                writer.WriteNumber("acquisitionCost", cost.Amount);
            if (economics.MonthsPerPeriod != 1)
                writer.WriteNumber("monthsPerPeriod", economics.MonthsPerPeriod);
        }

        WriteWorths(writer, worths);
        HypothesisJsonWriter.WriteNewer(writer, newer);
        writer.WriteEndObject();
    }

    private static void WriteWorths(Utf8JsonWriter writer, MetricWorths worths)
    {
        if (worths.Count == 0)
            return;
        writer.WriteStartArray("worths");
        foreach (MetricWorth worth in worths)
        {
            writer.WriteStartObject();
            writer.WriteString("metric", worth.Metric.Value);
            writer.WriteNumber("perMonth", worth.PerMonth.Amount);
            HypothesisJsonWriter.WriteNewer(writer, worth.NewerMembers);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static List<(Metric Metric, decimal PerMonth, NewerMembers? Newer)> ReadWorths(ref Utf8JsonReader reader, in JsonObjectReader members, FormatVersion version)
    {
        members.StartList(ref reader, "a list of objects, each with a metric and what it is worth a month");
        JsonPlace place = members.Place;
        var worths = new List<(Metric Metric, decimal PerMonth, NewerMembers? Newer)>();
        var metrics = new HashSet<Metric>();
        while (JsonObjectReader.NextItem(ref reader))
        {
            Metric metric = default;
            decimal perMonth = 0;
            var item = new JsonObjectReader(ref reader, WorthMembers, place.At(worths.Count), "the worth", version);
            while (item.Next(ref reader))
            {
                if (item.Name == "metric")
                {
                    metric = Metric.OfChecked(item.Text(ref reader, TextRules.Name));
                    item.Check(metrics.Add(metric) ? null : Messages.WorthTwice(metric.Value));
                }
                else
                {
                    perMonth = item.Amount(ref reader);
                    item.Check(MetricWorth.CheckAmount(perMonth));
                }
            }

            worths.Add((metric, perMonth, item.Newer));
        }

        members.Check(worths.Count > MetricWorths.Most ? Messages.TooMany("worths", MetricWorths.Most, worths.Count) : null);
        return worths;
    }
}
