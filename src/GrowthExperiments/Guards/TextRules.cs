using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>What text a field may hold. Each check returns the broken rule, or null when the text is fine.</summary>
internal static class TextRules
{
    public const int TitleElements = 200;
    public const int TitleUnits = 1_000;
    public const int IdUnits = 64;
    public const int NameUnits = 200;
    public const int LongUnits = 32_767;
    public const int ReferenceUnits = 2_000;

    public static Fault? Title(string text, int maxElements = TitleElements) =>
        Characters(text, "title", multiline: false)
        ?? Visible(text, "title")
        ?? Length(text, "title", TitleUnits)
        ?? Elements(text, maxElements);

    public static Fault? Id(string text) =>
        Characters(text, "id", multiline: false)
        ?? Visible(text, "id")
        ?? OuterSpaces(text, "id")
        ?? LaterControl(text, "id")
        ?? (text.Length > IdUnits ? Messages.IdTooLong(text) : null);

    /// <summary>A short text on one line, such as an owner, a tag or a metric.</summary>
    public static Fault? Name(string text, string field) =>
        Characters(text, field, multiline: false) ?? Visible(text, field) ?? Length(text, field, NameUnits);

    /// <summary>A link, or any other reference on one line.</summary>
    public static Fault? Reference(string text, string field) =>
        Characters(text, field, multiline: false) ?? Visible(text, field) ?? Length(text, field, ReferenceUnits);

    /// <summary>A text that may run over several lines, such as a rationale.</summary>
    public static Fault? Prose(string text, string field) =>
        Characters(text, field, multiline: true) ?? Visible(text, field) ?? Length(text, field, LongUnits);

    public static Fault? Tag(string text) =>
        Name(text, "tags") ?? (text.Contains(';') ? Messages.SeparatorInTag(text) : null) ?? OuterSpaces(text, "tags");

    /// <summary>The name of a discipline in an effort, where <c>:</c> and <c>;</c> separate.</summary>
    public static Fault? Discipline(string text) =>
        Name(text, "effort") ?? (text.AsSpan().IndexOfAny(':', ';') >= 0 ? Messages.SeparatorInDiscipline(text) : null)
        ?? OuterSpaces(text, "effort");

    public static bool HasVisible(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('!', '~'))
            return true;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsVisible(rune))
                return true;
        }

        return false;
    }

    /// <summary>DEL and the C1 controls, which a title may keep but an id may not.</summary>
    private static Fault? LaterControl(string text, string field)
    {
        int index = text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F');
        return index < 0 ? null : Messages.ControlCharacter(field, text[index], multiline: false);
    }

    private static Fault? OuterSpaces(string text, string field) =>
        char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? Messages.OuterSpaces(field, text) : null;

    private static Fault? Visible(string text, string field) => HasVisible(text) ? null : Messages.Blank(field);

    private static Fault? Length(string text, string field, int limit) =>
        text.Length > limit ? Messages.TextTooLong(field, limit, text.Length) : null;

    private static Fault? Elements(string text, int limit)
    {
        if (text.Length <= limit)
            return null;
        int count = 0;
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty; count++)
            rest = rest[StringInfo.GetNextTextElementLength(rest)..];
        return count > limit ? Messages.TitleTooLong(limit, count) : null;
    }

    private static Fault? Characters(string text, string field, bool multiline)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < ' ' && !(multiline && (c is '\t' or '\n' or '\r')))
                return Messages.ControlCharacter(field, c, multiline);
            if (!char.IsSurrogate(c))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(c, text[i + 1]))
                return Messages.LoneSurrogate(field, c);
            i++;
        }

        return null;
    }

    // U+FFFD stands for a lone surrogate here, which Characters names.
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        _ => !IsIgnorable(rune.Value),
    };

    /// <summary>Letters and marks that Unicode shows as nothing (Default_Ignorable_Code_Point), and the blank Braille pattern.</summary>
    private static bool IsIgnorable(int value) => value is
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164
        or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF);
}
