using System.Text;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>What strict reading means for any part of a document.</summary>
internal static class JsonRules
{
    public const int MaxDepth = 32;

    /// <summary>A line may be saved as a part of a document, where it stands two levels deep.</summary>
    public const int MaxLineDepth = MaxDepth - 2;

    public static JsonReaderOptions Options { get; } = OptionsFor(MaxDepth);

    public static JsonReaderOptions LineOptions { get; } = OptionsFor(MaxLineDepth);

    /// <summary>The string at the reader, or a fault when it is not text that can be kept.</summary>
    public static string TextOf(ref Utf8JsonReader reader, string field, JsonPlace place, string? member)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The bytes are valid UTF-8, so only an escape such as \ud800 can be no text.
            place.Fail(Messages.LoneSurrogateEscape(field), reader.TokenStartIndex, member);
            throw;
        }
    }

    /// <summary>Whether the member at the reader has a name; one that is no text has none, and is reported where it is read.</summary>
    public static bool IsNamed(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The value at the reader as a message shows it.</summary>
    public static string Show(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"the text {Shown.Quoted(Encoding.UTF8.GetString(reader.ValueSpan))}",
        JsonTokenType.Null => "null",
        _ => Shown.Escaped(Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(Shown.MaxLength, reader.ValueSpan.Length)])),
    };

    /// <summary>A member as a step of a JSON path.</summary>
    public static string Step(string name)
    {
        bool plain = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        return plain ? "." + name : $"[{Shown.Quoted(name)}]";
    }

    /// <summary>Keeps a member that a newer minor version knows, byte for byte.</summary>
    public static void KeepUnknown(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, NewerMembers kept, string name, JsonPlace place)
    {
        long start = reader.TokenStartIndex;
        reader.Read();
        int valueStart = (int)reader.TokenStartIndex;
        reader.TrySkip(); // the caller has seen that the value is complete
        if (!kept.TryAdd(name, json[valueStart..(int)reader.BytesConsumed]))
            place.Fail(Messages.DuplicateMember(name), start, Step(name));
    }

    /// <summary>Reads the value of the marker.</summary>
    public static FormatVersion ReadVersion(ref Utf8JsonReader reader, JsonPlace place)
    {
        const string member = "." + FormatVersion.Marker;
        if (reader.TokenType != JsonTokenType.String)
            place.Fail(Messages.JsonKind(FormatVersion.Marker, Show(ref reader), "a version in quotes such as \"1.0\""), reader.TokenStartIndex, member);
        if (FormatVersion.TryParse(TextOf(ref reader, FormatVersion.Marker, place, member), out FormatVersion version) is { } fault)
            place.Fail(fault, reader.TokenStartIndex, member);
        return version;
    }

    public static bool IsBlank(ReadOnlySpan<byte> json) => !json.ContainsAnyExcept(" \t\r\n"u8);

    /// <summary>What the framework's reader refused, without the position that it appends: ours is better.</summary>
    public static Fault SyntaxFault(JsonException exception, int maxDepth, bool lines)
    {
        string message = exception.Message;
        if (message.Contains("configured depth", StringComparison.Ordinal))
            return Messages.JsonTooDeep(maxDepth);
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Messages.JsonSyntax((position < 0 ? message : message[..position]).TrimEnd('.'), lines);
    }

    private static JsonReaderOptions OptionsFor(int maxDepth) => new()
    {
        MaxDepth = maxDepth,
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
    };

    /// <summary>The value of the member <c>name</c>.</summary>
    public static string ReadName(ref Utf8JsonReader reader, JsonPlace place) =>
        ReadText(ref reader, "name", place, static text => TextRules.Name(text, "name"));

    /// <summary>The value of the member <c>timeZone</c>.</summary>
    public static string ReadZone(ref Utf8JsonReader reader, JsonPlace place) =>
        ReadText(ref reader, "timeZone", place, BacklogDocument.CheckZone);

    private static string ReadText(ref Utf8JsonReader reader, string name, JsonPlace place, Func<string, Fault?> check)
    {
        string member = Step(name);
        if (reader.TokenType != JsonTokenType.String)
            place.Fail(Messages.JsonKind(name, Show(ref reader), "a text in quotes", optional: true), reader.TokenStartIndex, member);
        string text = TextOf(ref reader, name, place, member);
        if (check(text) is { } fault)
            place.Fail(fault, reader.TokenStartIndex, member);
        return text;
    }
}
