namespace GrowthExperiments;

/// <summary>A text without what people vary when they mean the same: case, accents, spaces and signs.</summary>
internal static class Folded
{
    /// <summary>The plain letters and digits of the text, in lower case.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> plain = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int count = 0;
        foreach (char c in text)
        {
            char letter = PlainLetters.Of(c);
            if (letter is not (PlainLetters.Mark or PlainLetters.Other))
                plain[count++] = letter;
        }

        return plain[..count].ToString();
    }
}
