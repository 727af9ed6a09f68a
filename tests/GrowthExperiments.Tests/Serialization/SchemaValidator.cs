using System.Text.Json;
using System.Text.RegularExpressions;

namespace GrowthExperiments.Tests.Serialization;

/// <summary>A small JSON Schema validator for just the keywords that our schema uses; any other keyword is an error of the schema.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    private static readonly HashSet<string> Notes = ["$schema", "$defs", "title", "description", "format"];

    public bool Accepts(string json)
    {
        using var instance = JsonDocument.Parse(json);
        return Accepts(root, instance.RootElement);
    }

    private bool Accepts(JsonElement schema, JsonElement value) => schema.EnumerateObject().All(keyword => Holds(keyword, schema, value));

    private bool Holds(JsonProperty keyword, JsonElement schema, JsonElement value)
    {
        JsonElement rule = keyword.Value;
        bool isObject = value.ValueKind == JsonValueKind.Object;
        return keyword.Name switch
        {
            "$ref" => Accepts(Resolve(rule.GetString()!), value),
            "type" => IsOfType(rule.GetString()!, value),
            "enum" => rule.EnumerateArray().Any(v => value.ValueKind == JsonValueKind.String && v.GetString() == value.GetString()),
            "oneOf" => rule.EnumerateArray().Count(s => Accepts(s, value)) == 1,
            "not" => !Accepts(rule, value),
            "required" => !isObject || rule.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)),
            "properties" => !isObject || value.EnumerateObject().All(p => !rule.TryGetProperty(p.Name, out JsonElement s) || Accepts(s, p.Value)),
            "additionalProperties" => !isObject || value.EnumerateObject().All(p => IsListed(schema, p.Name) || AcceptsAdditional(rule, p.Value)),
            "propertyNames" => !isObject || value.EnumerateObject().All(p => Accepts(rule, JsonSerializer.SerializeToElement(p.Name))),
            "minProperties" => !isObject || value.EnumerateObject().Count() >= rule.GetInt32(),
            "maxProperties" => !isObject || value.EnumerateObject().Count() <= rule.GetInt32(),
            "dependentRequired" => !isObject || rule.EnumerateObject().All(d =>
                !value.TryGetProperty(d.Name, out _) || d.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _))),
            "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(rule, item)),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
            "pattern" => Text(value) is not { } text || Matches(rule.GetString()!, text),
            "minLength" => Text(value) is not { } text || text.EnumerateRunes().Count() >= rule.GetInt32(),
            "maxLength" => Text(value) is not { } text || text.EnumerateRunes().Count() <= rule.GetInt32(),
            "minimum" => Number(value) is not { } number || number >= rule.GetDouble(),
            "maximum" => Number(value) is not { } number || number <= rule.GetDouble(),
            "exclusiveMinimum" => Number(value) is not { } number || number > rule.GetDouble(),
            "exclusiveMaximum" => Number(value) is not { } number || number < rule.GetDouble(),
            _ => Notes.Contains(keyword.Name) ? true : throw new NotSupportedException($"The validator does not know {keyword.Name}"),
        };
    }

    private bool AcceptsAdditional(JsonElement rule, JsonElement value) => rule.ValueKind switch
    {
        JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => Accepts(rule, value),
    };

    private JsonElement Resolve(string reference)
    {
        JsonElement at = root;
        foreach (string step in reference.TrimStart('#', '/').Split('/'))
            at = at.GetProperty(step);
        return at;
    }

    private static bool IsListed(JsonElement schema, string name) => schema.TryGetProperty("properties", out JsonElement listed) && listed.TryGetProperty(name, out _);

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => Number(value) is { } number && Math.Floor(number) == number,
        _ => throw new NotSupportedException(type),
    };

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    // In ECMAScript a final $ is the very end; in .NET a line feed may follow it.
    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, Regex.Replace(pattern, @"\$$", @"\z", RegexOptions.None, TimeSpan.FromSeconds(1)), RegexOptions.None, TimeSpan.FromSeconds(10));
}
