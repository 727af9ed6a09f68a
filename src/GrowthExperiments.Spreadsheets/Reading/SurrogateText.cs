using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace GrowthExperiments;

/// <summary>Half characters in UTF-8, which the framework would replace in silence: here they are kept, found and named.</summary>
internal static class SurrogateText
{
    private const int Length = 3;

    /// <summary>The text in UTF-8, with each lone surrogate as the three bytes that no valid text has.</summary>
    public static byte[] ToBytes(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Span<byte> rest = bytes;
        while (Utf8.FromUtf16(text, rest, out int read, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            char lone = text[read];
            ReadOnlySpan<byte> half = [(byte)(0xE0 | (lone >> 12)), (byte)(0x80 | ((lone >> 6) & 0x3F)), (byte)(0x80 | (lone & 0x3F))];
            half.CopyTo(rest[written..]);
            text = text[(read + 1)..];
            rest = rest[(written + Length)..];
        }

        return bytes;
    }

    /// <summary>The lone surrogate with which these bytes start; null when they start with something else.</summary>
    public static char? StartOf(ReadOnlySpan<byte> bytes) => bytes is [0xED, (>= 0xA0 and <= 0xBF) and byte second, (>= 0x80 and <= 0xBF) and byte third, ..]
        ? (char)(0xD000 | ((second & 0x3F) << 6) | (third & 0x3F))
        : null;
}
