using System.Buffers.Binary;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Texts that an input repeats, such as owners and tags: each is decoded and checked once. One for each rule; not for several threads.</summary>
internal sealed class JsonTexts
{
    private const int Slots = 1024;
    private const int MaxBytes = 64;

    private readonly (byte[] Utf8, string Text)[] _slots = new (byte[], string)[Slots];

    /// <summary>A list for whoever collects texts, so that not each needs a new one.</summary>
    public List<string> Scratch { get; } = [];

    /// <summary>The text at the reader, when it was read before.</summary>
    public string? Find(ref Utf8JsonReader reader)
    {
        if (!IsKept(ref reader))
            return null;
        (byte[]? utf8, string text) = _slots[SlotOf(reader.ValueSpan)];
        return utf8 is not null && reader.ValueSpan.SequenceEqual(utf8) ? text : null;
    }

    /// <summary>Remembers the text at the reader.</summary>
    public void Add(ref Utf8JsonReader reader, string text)
    {
        if (IsKept(ref reader))
            _slots[SlotOf(reader.ValueSpan)] = (reader.ValueSpan.ToArray(), text);
    }

    private static bool IsKept(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && reader.ValueSpan.Length is > 0 and <= MaxBytes;

    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        ulong hash = (uint)utf8.Length;
        while (utf8.Length >= sizeof(ulong))
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8)) * 0x9E37_79B9_7F4A_7C15;
            hash ^= hash >> 32;
            utf8 = utf8[sizeof(ulong)..];
        }

        foreach (byte b in utf8)
            hash = (hash ^ b) * 0x9E37_79B9_7F4A_7C15;
        return (int)(hash >> 32) & (Slots - 1);
    }
}
