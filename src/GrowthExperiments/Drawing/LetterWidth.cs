using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>About how wide a text is in the letters of a chart, on the safe side: what draws it is not known.</summary>
internal static class LetterWidth
{
    private const double Ellipsis = 13;

    /// <summary>The width in pixels at 13 pixels a letter.</summary>
    public static double Of(string text)
    {
        double width = 0;
        for (int at = 0; at < text.Length; at += StringInfo.GetNextTextElementLength(text, at))
            width += At(text, at);
        return width;
    }

    /// <summary>The text, ended by an ellipsis where it is wider than there is room.</summary>
    public static string Cut(string text, double room)
    {
        double width = 0;
        int end = 0; // of what still leaves room for the ellipsis
        for (int at = 0; at < text.Length; at += StringInfo.GetNextTextElementLength(text, at))
        {
            if (width + Ellipsis <= room)
                end = at;
            width += At(text, at);
            if (width > room)
                return text[..end].TrimEnd() + "…";
        }

        return text;
    }

    private static double At(string text, int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out _);
        return rune.Value switch
        {
            'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' => 4.3,
            'f' or 't' or 'r' or 'I' or '(' or ')' or '[' or ']' or '"' or '-' or '/' or '\\' => 5.6,
            'm' or 'w' or 'M' or 'W' or '@' or '%' or '…' => 13,
            >= 'a' and <= 'z' or >= '0' and <= '9' => 8.2,
            < 0x80 => 9.6,
            >= 0x1100 and <= 0x11FF or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 => 13.5,
            >= 0x1F000 => 18,
            _ => 9.6,
        };
    }
}
