using System.Buffers;
using System.Text;
using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <summary>What the JSON of all reports has in common.</summary>
internal static class ReportJson
{
    /// <summary>One object.</summary>
    public static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, HypothesisJsonWriter.Indented))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A member that is a list of objects.</summary>
    public static void List<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            members(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A number, or null.</summary>
    public static void Number(this Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }

    /// <summary>A number that was worked out, to six decimals, or null.</summary>
    public static void Rounded(this Utf8JsonWriter writer, string name, double? number) =>
        writer.Number(name, number is { } value ? ExactNumber.Normalize(Math.Round((decimal)value, 6)) : null);

    /// <summary>A member that is an object, or null.</summary>
    public static void Object<T>(this Utf8JsonWriter writer, string name, T? item, Action<T> members)
        where T : class
    {
        if (item is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        members(item);
        writer.WriteEndObject();
    }

    /// <summary>An instant, or null.</summary>
    public static void Instant(this Utf8JsonWriter writer, string name, DateTimeOffset? instant) =>
        writer.WriteString(name, instant is { } at ? InstantText.Format(at) : null);

    public static void Tempo(this Utf8JsonWriter writer, IEnumerable<WeekTempo> weeks) => writer.List("tempo", weeks, tempo =>
    {
        writer.WriteString("week", tempo.Week.ToString());
        writer.WriteNumber("started", tempo.Started);
        writer.WriteNumber("low", tempo.Band.Low);
        writer.WriteNumber("high", tempo.Band.High);
        writer.WriteBoolean("isInBand", tempo.IsInBand);
        writer.WriteBoolean("isOpen", tempo.IsOpen);
    });

    public static void WinRates(this Utf8JsonWriter writer, IEnumerable<WinRate> rates) => writer.List("winRates", rates, rate =>
    {
        writer.WriteString("definition", rate.Label);
        writer.WriteNumber("won", rate.Won);
        writer.WriteNumber("counted", rate.Counted);
        writer.Number("value", rate.Value);
    });
}
