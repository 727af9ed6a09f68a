using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace GrowthExperiments;

/// <summary>Finds bytes that are not UTF-8.</summary>
internal static class Utf8Check
{
    /// <summary>What is wrong with the first such byte; null when there is none. The text starts at the offset.</summary>
    public static Fault? Find(ReadOnlySpan<byte> text, long offset)
    {
        int invalid = IndexOfInvalid(text);
        if (invalid < 0)
            return null;
        return SurrogateText.StartOf(text[invalid..]) is { } lone
            ? SheetMessages.LoneSurrogate(lone)
            : SheetMessages.NotUtf8(offset + invalid, text[invalid]);
    }

    private static int IndexOfInvalid(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
            return -1;
        int index = 0;
        while (Rune.DecodeFromUtf8(text[index..], out _, out int length) == OperationStatus.Done)
            index += length;
        return index;
    }
}
