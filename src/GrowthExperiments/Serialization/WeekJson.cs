using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>The weeks of a program in JSON.</summary>
internal static class WeekJson
{
    private static readonly JsonMembers Members = new("week", "status", "policy", "started", "closed", "experiments", "head")
    {
        Required = ["week", "status", "experiments"],
    };

    /// <summary>Reads the list of weeks, which stand in order of time, the closed ones first.</summary>
    public static List<WeeklyCycle> Read(RawMember member, FormatVersion version)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        JsonPlace place = member.Place;
        if (reader.TokenType != JsonTokenType.StartArray)
            place.Fail(Messages.JsonKind("weeks", JsonRules.Show(ref reader), "a list of weeks", optional: true), 0);
        var weeks = new List<WeeklyCycle>();
        var names = new JsonTexts();
        while (JsonObjectReader.NextItem(ref reader))
        {
            long start = reader.TokenStartIndex;
            WeeklyCycle cycle = Read(ref reader, place.At(weeks.Count), version, names);
            if (weeks.LastOrDefault() is { } before)
            {
                if (before.Week >= cycle.Week)
                    place.At(weeks.Count).Fail(Messages.WeekOrder(cycle.Week.ToString(), before.Week.ToString()), start);
                if (before.IsOpen && !cycle.IsOpen)
                    place.At(weeks.Count).Fail(Messages.OpenBeforeClosed(before.Week.ToString(), cycle.Week.ToString()), start);
            }

            weeks.Add(cycle);
        }

        return weeks;
    }

    /// <summary>Refuses a test in weeks that were read, each by its number in its list.</summary>
    [DoesNotReturn]
    public static void Fail(RawMember member, int week, int test, Fault fault)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        GoTo(ref reader, week);
        while (reader.Read() && !JsonRules.IsNamed(ref reader, "experiments"))
            reader.Skip();
        reader.Read();
        GoTo(ref reader, test);
        member.Place.At(week).In(".experiments").At(test).Fail(fault, reader.TokenStartIndex);
    }

    public static void Write(Utf8JsonWriter writer, WeeklyCycle cycle)
    {
        writer.WriteStartObject();
        writer.WriteString("week", cycle.Week.ToString());
        writer.WriteString("status", cycle.Status.ToString());
        PolicyJson.Write(writer, "policy", cycle.Policy);
        if (cycle.Started is { } started)
            writer.WriteString("started", InstantText.Format(started));
        if (cycle.Closed is { } closed)
            writer.WriteString("closed", InstantText.Format(closed));
        writer.WriteStartArray("experiments");
        foreach (Experiment experiment in cycle.Experiments)
            ExperimentJson.Write(writer, experiment);
        writer.WriteEndArray();
        if (cycle.Head.Count > 0)
        {
            writer.WriteStartArray("head");
            foreach (HypothesisId id in cycle.Head)
                writer.WriteStringValue(id.Value);
            writer.WriteEndArray();
        }

        HypothesisJsonWriter.WriteNewer(writer, cycle.NewerMembers);
        writer.WriteEndObject();
    }

    /// <summary>Goes to an item of the list that starts at the reader.</summary>
    private static void GoTo(ref Utf8JsonReader reader, int item)
    {
        for (int i = 0; JsonObjectReader.NextItem(ref reader) && i < item; i++)
            reader.Skip();
    }

    private static WeeklyCycle Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version, JsonTexts names)
    {
        IsoWeek week = default;
        var cycle = new WeeklyCycle(default);
        var members = new JsonObjectReader(ref reader, Members, place, "the week", version);
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "week":
                    week = members.Week(ref reader);
                    break;
                case "status":
                    cycle = cycle with { Status = members.Choice<CycleStatus>(ref reader) };
                    break;
                case "policy":
                    cycle = cycle with { Policy = PolicyJson.Read(ref reader, members.Place, version) };
                    break;
                case "started":
                    cycle = cycle with { Started = members.Instant(ref reader) };
                    break;
                case "closed":
                    cycle = cycle with { Closed = members.Instant(ref reader) };
                    break;
                case "experiments":
                    cycle = cycle with { Experiments = ReadExperiments(ref reader, in members, version, names) };
                    break;
                default:
                    cycle = cycle with { Head = members.Ids(ref reader, WeeklyCycle.HeadLength) };
                    break;
            }
        }

        return cycle with { Week = week, NewerMembers = members.Newer };
    }

    private static List<Experiment> ReadExperiments(ref Utf8JsonReader reader, in JsonObjectReader members, FormatVersion version, JsonTexts names)
    {
        members.StartList(ref reader, "a list of tests");
        JsonPlace place = members.Place;
        var experiments = new List<Experiment>();
        var ids = new HashSet<HypothesisId>();
        while (JsonObjectReader.NextItem(ref reader))
        {
            long start = reader.TokenStartIndex;
            Experiment experiment = ExperimentJson.Read(ref reader, place.At(experiments.Count), version, names);
            if (!ids.Add(experiment.Hypothesis))
                place.At(experiments.Count).Fail(Messages.ExperimentTwiceInWeek(experiment.Hypothesis.Value), start);
            experiments.Add(experiment);
        }

        return experiments;
    }
}
