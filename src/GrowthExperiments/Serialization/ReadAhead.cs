using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Finds the weeks and the log in a whole document as this library writes it, so that they can be read beside the hypotheses.</summary>
/// <remarks>It goes by the line breaks and the indentation, which no text can hold: a guess that the readers of the parts confirm, or refuse.</remarks>
/// <param name="Version">The version that the document begins with.</param>
/// <param name="Members">What was found.</param>
internal sealed record ReadAhead(FormatVersion Version, IReadOnlyList<RawMember> Members)
{
    /// <summary>Looks at a document; null when it is not written as this library does.</summary>
    public static ReadAhead? In(byte[] whole)
    {
        var reader = new Utf8JsonReader(whole, JsonRules.Options);
        bool isMarked = Read(ref reader, JsonTokenType.StartObject) && Read(ref reader, JsonTokenType.PropertyName)
            && JsonRules.IsNamed(ref reader, FormatVersion.Marker) && Read(ref reader, JsonTokenType.String) && !reader.ValueIsEscaped;
        if (!isMarked || FormatVersion.TryParse(reader.GetString()!, out FormatVersion version) is not null)
            return null;
        RawMember?[] found =
        [
            Find(whole, RawMember.Weeks, "\n  \"weeks\": ["u8, "\n  ]"u8),
            Find(whole, RawMember.Log, "\n  \"log\": {"u8, "\n  }"u8),
        ];
        return new ReadAhead(version, [.. found.OfType<RawMember>()]);
    }

    private static bool Read(ref Utf8JsonReader reader, JsonTokenType expected)
    {
        try
        {
            return reader.Read() && reader.TokenType == expected;
        }
        catch (JsonException)
        {
            return false; // said by who reads it in order
        }
    }

    private static RawMember? Find(byte[] whole, string name, ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        int lineBreak = whole.AsSpan().LastIndexOf(head);
        if (lineBreak < 0)
            return null;
        int start = lineBreak + head.Length - 1;
        int end = whole.AsSpan(start).IndexOf(tail);
        if (end < 0)
            return null;
        int line = 2 + whole.AsSpan(0, lineBreak).Count((byte)'\n');
        return new RawMember(name, whole.AsMemory(start, end + tail.Length), line, head.Length - 1) { Offset = start };
    }
}
