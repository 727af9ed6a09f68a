using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrowthExperiments;

/// <summary>Lets every value that has a text form stand in a caller's own JSON as that text; a value without text is null.</summary>
internal sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : struct, ISpanParsable<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null && string.IsNullOrEmpty(default(T).ToString()))
            return default;
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        return ParseText(reader.GetString()!);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        string? text = value.ToString();
        if (string.IsNullOrEmpty(text))
            writer.WriteNullValue();
        else
            writer.WriteStringValue(text);
    }

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ParseText(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static T ParseText(string text)
    {
        try
        {
            return T.Parse(text, provider: null);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
