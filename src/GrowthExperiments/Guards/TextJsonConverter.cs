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
        try
        {
            return T.Parse(reader.GetString(), provider: null);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        string? text = value.ToString();
        if (string.IsNullOrEmpty(text))
            writer.WriteNullValue();
        else
            writer.WriteStringValue(text);
    }
}
