using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>A word where it stands in a text, without case, accents and invisible characters.</summary>
internal readonly record struct Word(string Text, int Start, int End);

/// <summary>Parts a text into words: runs of letters and digits of any script, and the few symbols that are read as words.</summary>
internal static class WordReader
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthShift = FirstFullWidth - '!';

    /// <summary>Adds the words of a text.</summary>
    public static void Read(string text, List<Word> words)
    {
        var word = new StringBuilder();
        int start = 0;
        int at = 0;
        while (at < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                if (word.Length == 0)
                    start = at;
                word.Append(PlainLetters.Of(text[at++]));
                continue;
            }

            bool isPair = Rune.TryGetRuneAt(text, at, out Rune rune);
            int next = at + (isPair ? rune.Utf16SequenceLength : 1);
            int length = word.Length;
            if (!TryAppend(rune, word))
            {
                End(at);
                if (Symbol(rune.Value) is { } symbol)
                    words.Add(new Word(symbol, at, next));
            }
            else if (length == 0)
            {
                start = at;
            }

            at = next;
        }

        End(at);

        void End(int end)
        {
            if (word.Length > 0)
                words.Add(new Word(word.ToString(), start, end));
            word.Clear();
        }
    }

    /// <summary>False when the character ends a word; one that only marks a letter adds nothing.</summary>
    private static bool TryAppend(Rune rune, StringBuilder word)
    {
        if (rune.Value is >= FirstFullWidth and <= LastFullWidth)
            rune = new Rune(rune.Value - FullWidthShift);
        char plain = rune.IsBmp ? PlainLetters.Of((char)rune.Value) : PlainLetters.Other;
        if (plain is not (PlainLetters.Other or PlainLetters.Mark))
        {
            word.Append(plain);
            return true;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return true;
            case UnicodeCategory.DecimalDigitNumber:
                word.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                return true;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                word.Append(Rune.ToLowerInvariant(rune).ToString());
                return true;
            default:
                return false;
        }
    }

    private static string? Symbol(int value) => value switch
    {
        '%' => "percent",
        '€' => "euro",
        '$' => "dollar",
        '£' => "pound",
        _ => null,
    };
}
