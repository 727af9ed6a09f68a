namespace GrowthExperiments.Tests.Serialization;

/// <summary>Breaks a valid input in the ways in which files break, and in some in which they do not.</summary>
internal static class Mutant
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\\ud83d\\ude00", "\\u0000", "\\n", "\n", "\r", "\t", " ", "null", "true", "-", "0", "1e400", "1e-400",
            "//", "/*", "NaN", "\"id\":\"a\",", "\"growthExperiments\":\"1.7\",", "\"title\":", "\"x\":[[]],", "\"total\":1,", "\uFEFF", "é", "日", "😀", "\u2028", "1.7", "2.0",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0], [0x80], [0xC0, 0xAF], [0xE9], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0xE2, 0x82], [0x1B],
    ];

    public static byte[] Of(byte[] valid, Random random)
    {
        byte[] bytes = valid;
        for (int changes = random.Next(1, 4); changes > 0; changes--)
            bytes = Change(bytes, random);
        return bytes;
    }

    private static byte[] Change(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length + 1);
        int length = Math.Min(random.Next(0, random.Next(2) == 0 ? 4 : 40), bytes.Length - at);
        int to = random.Next(bytes.Length + 1);
        return random.Next(6) switch
        {
            0 => [.. bytes[..at], .. Piece(random), .. bytes[at..]],
            1 => [.. bytes[..at], .. bytes[(at + length)..]],
            2 => [.. bytes[..at], .. Piece(random), .. bytes[(at + length)..]],
            3 => [.. bytes[..to], .. bytes.AsSpan(at, length), .. bytes[to..]],
            4 when at < bytes.Length => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
            5 when at < bytes.Length => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            _ => bytes[..at],
        };
    }

    private static byte[] Piece(Random random) => Pieces[random.Next(Pieces.Length)];
}
