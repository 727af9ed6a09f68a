namespace GrowthExperiments;

/// <summary>The characters that may stand between cells.</summary>
internal static class Delimiters
{
    /// <summary>Those that are looked for in a header line, the first before the later ones.</summary>
    public static ReadOnlySpan<char> Detected => [',', ';', '\t', '|'];

    public static bool IsAllowed(char delimiter) =>
        delimiter == '\t' || (delimiter is > ' ' and < '\u007f' and not '"' && !char.IsAsciiLetterOrDigit(delimiter));

    public static void ThrowUnlessAllowed(char delimiter, string parameter)
    {
        if (!IsAllowed(delimiter))
            Throw.OutOfRange(SheetMessages.DelimiterNotAllowed(delimiter), parameter);
    }
}
