using System.Buffers.Binary;

namespace GrowthExperiments;

/// <summary>A SHA-256 hash as a value of 32 bytes; <c>default</c> is all zeros, the head of a log without entries.</summary>
internal readonly record struct ChainHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public const int Size = 32;
    public const int TextSize = 2 * Size;

    public static ChainHash From(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <summary>Reads 64 digits, lower case alone.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out ChainHash hash)
    {
        hash = default;
        if (utf8.Length != TextSize || !TryParse(utf8[..16], out ulong first) || !TryParse(utf8[16..32], out ulong second)
            || !TryParse(utf8[32..48], out ulong third) || !TryParse(utf8[48..], out ulong fourth))
        {
            return false;
        }

        hash = new ChainHash(first, second, third, fourth);
        return true;
    }

    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, First);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], Third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], Fourth);
    }

    /// <summary>The 64 digits, in lower case.</summary>
    public override string ToString() => $"{First:x16}{Second:x16}{Third:x16}{Fourth:x16}";

    private static bool TryParse(ReadOnlySpan<byte> digits, out ulong value)
    {
        value = 0;
        foreach (byte digit in digits)
        {
            uint number = digit - (uint)'0';
            if (number > 9)
            {
                number = digit - (uint)'a';
                if (number > 5)
                    return false;
                number += 10;
            }

            value = (value << 4) | number;
        }

        return true;
    }
}
