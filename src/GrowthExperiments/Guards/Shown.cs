using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>How foreign text is shown to a person: short, on one line, and unable to steer a terminal.</summary>
internal static class Shown
{
    public const int MaxLength = 80;

    /// <summary>The text in double quotes, at most 80 characters of it, with everything invisible escaped.</summary>
    public static string Quoted(ReadOnlySpan<char> text)
    {
        bool cut = text.Length > MaxLength;
        if (cut)
            text = text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        return cut ? $"\"{Escaped(text)}…\"" : $"\"{Escaped(text)}\"";
    }

    /// <summary>The text with control characters, line breaks, direction marks, lone surrogates and what is no character as escapes.</summary>
    public static string Escaped(ReadOnlySpan<char> text)
    {
        if (!NeedsEscape(text))
            return text.ToString();
        var shown = new StringBuilder(text.Length + 16);
        while (!text.IsEmpty)
        {
            bool whole = Rune.DecodeFromUtf16(text, out Rune rune, out int used) == System.Buffers.OperationStatus.Done;
            if (whole && !IsUnsafe(rune))
                shown.Append(text[..used]);
            else
                AppendEscape(shown, whole ? rune.Value : text[0]);
            text = text[used..];
        }

        return shown.ToString();
    }

    private static bool NeedsEscape(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or >= '\u007f')
                return true;
        }

        return false;
    }

    /// <summary>Whether a character shows as nothing, or steers what stands around it.</summary>
    public static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => !IsPartOfLetters(rune.Value),
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF, // will never be a character
        _ => false,
    };

    /// <summary>The joiners of emoji and of scripts such as Persian, and the tags of flags: invisible, but part of what is seen.</summary>
    private static bool IsPartOfLetters(int value) => value is 0x200C or 0x200D or 0x00AD or (>= 0x0600 and <= 0x0605) or (>= 0xE0020 and <= 0xE007F);

    private static void AppendEscape(StringBuilder shown, int value) => _ = value switch
    {
        '\n' => shown.Append("\\n"),
        '\r' => shown.Append("\\r"),
        '\t' => shown.Append("\\t"),
        _ => shown.Append(CultureInfo.InvariantCulture, $"\\u{value:X4}"),
    };
}
