namespace GrowthExperiments.Serialization;

/// <summary>Counts lines and columns in UTF-8 text; a column is a character, not a byte.</summary>
internal static class TextPlace
{
    /// <summary>The place behind some text that starts at a place.</summary>
    public static (int Line, int Column) After(ReadOnlySpan<byte> passed, int line, int column)
    {
        int lastBreak = passed.LastIndexOf((byte)'\n');
        return lastBreak < 0
            ? (line, column + Characters(passed))
            : (line + passed.Count((byte)'\n'), 1 + Characters(passed[(lastBreak + 1)..]));
    }

    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte b in utf8)
            count += (b & 0b1100_0000) == 0b1000_0000 ? 0 : 1;
        return count;
    }
}
