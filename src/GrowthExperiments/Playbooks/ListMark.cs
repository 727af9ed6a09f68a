namespace GrowthExperiments;

/// <summary>The marks with which people begin the items of a list: <c>-</c>, <c>*</c>, <c>+</c>, <c>1.</c> and <c>1)</c>.</summary>
internal static class ListMark
{
    private const int MostDigits = 9;

    /// <summary>The item of a line without outer spaces; false when the line is none.</summary>
    public static bool TryRead(string line, out string item)
    {
        int mark = line.Length > 0 && line[0] is '-' or '*' or '+' ? 1 : LengthOfNumber(line);
        bool isItem = mark > 0 && (mark == line.Length || line[mark] is ' ' or '\t');
        item = isItem ? line[mark..].Trim(' ', '\t') : "";
        return isItem;
    }

    private static int LengthOfNumber(string line)
    {
        int digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= MostDigits && line[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
