namespace GrowthExperiments;

/// <summary>The plain lower-case letter or digit behind a character, from a fixed table, so that no machine's culture data matters.</summary>
internal static class PlainLetters
{
    /// <summary>A combining accent: it adds nothing.</summary>
    public const char Mark = '\0';

    /// <summary>Neither letter nor digit of the Latin script.</summary>
    public const char Other = '-';

    private const char First = '\u00C0';

    // U+00C0 to U+017F: Latin-1 letters and Latin Extended-A; '-' where there is no plain letter (× and ÷).
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const char FirstAdditional = '\u1E00';

    // U+1E00 to U+1EFF, Latin Extended Additional: Vietnamese, Welsh and others.
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyassssdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

    public static char Of(char c) => c switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= First when c - First < Latin.Length => Latin[c - First],
        >= FirstAdditional when c - FirstAdditional < Additional.Length => Additional[c - FirstAdditional],
        '\u01A0' or '\u01A1' => 'o',
        '\u01AF' or '\u01B0' => 'u',
        >= '\u0300' and <= '\u036F' => Mark,
        _ => Other,
    };
}
