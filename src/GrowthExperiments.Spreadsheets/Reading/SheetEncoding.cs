using System.Text;

namespace GrowthExperiments;

/// <summary>The encoding of a sheet: what its first bytes say, else what was declared, else UTF-8.</summary>
internal static class SheetEncoding
{
    private const int Utf8CodePage = 65001;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The encoding and the length of its byte order mark; that of UTF-8 counts as none, because the reader takes it.</summary>
    public static Encoding Detect(ReadOnlySpan<byte> head, Encoding? declared, out int mark)
    {
        bool little = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]);
        bool big = head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        mark = little || big ? 2 : 0;
        if (little)
            return Encoding.Unicode;
        if (big)
            return Encoding.BigEndianUnicode;
        return head.StartsWith(Encoding.UTF8.Preamble) ? Utf8 : declared ?? Utf8;
    }

    public static bool IsUtf8(Encoding encoding) => encoding.CodePage == Utf8CodePage;

    /// <summary>The source as UTF-8; what the encoding does not have throws <see cref="DecoderFallbackException"/> once it is reached.</summary>
    public static Stream ToUtf8(Stream source, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return Encoding.CreateTranscodingStream(source, strict, Utf8, leaveOpen: true);
    }

    /// <summary>The encoding of this name, the old Windows code pages included; null when there is none.</summary>
    public static Encoding? TryFind(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
