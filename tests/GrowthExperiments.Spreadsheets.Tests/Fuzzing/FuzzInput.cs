using System.Globalization;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Makes an input out of valid ones by a few random changes; the same number always makes the same input.</summary>
internal static class FuzzInput
{
    private const int MaxLength = 4_096;
    private const int MaxRun = 300;

    /// <summary>The source of all chance of one case, so that each case can be repeated without those before it.</summary>
    public static Random RandomOf(int seed, long number)
    {
        ulong mixed = ((ulong)(uint)seed << 32) ^ ((ulong)number * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9;
        return new Random((int)(mixed >> 33));
    }

    public static byte[] Of(IReadOnlyList<byte[]> corpus, Random random)
    {
        byte[] bytes = corpus[random.Next(corpus.Count)];
        for (int changes = 1 + Math.Min(random.Next(5), random.Next(5)); changes > 0; changes--)
            bytes = Change(bytes, corpus, random);
        return bytes.Length <= MaxLength ? bytes : bytes[..MaxLength];
    }

    /// <summary>The bytes as plain ASCII, in which <c>\xNN</c> stands for all others.</summary>
    public static string Escape(byte[] bytes) => string.Concat(bytes.Select(b => b is >= 0x20 and < 0x7F and not (byte)'\\'
        ? ((char)b).ToString()
        : string.Create(CultureInfo.InvariantCulture, $"\\x{b:X2}")));

    private static byte[] Change(byte[] bytes, IReadOnlyList<byte[]> corpus, Random random)
    {
        int at = random.Next(bytes.Length + 1);
        int end = Math.Min(bytes.Length, at + random.Next(random.Next(2) == 0 ? 4 : 60));
        int to = random.Next(bytes.Length + 1);
        byte[] token = FuzzTokens.All[random.Next(FuzzTokens.All.Count)];
        return random.Next(12) switch
        {
            0 when at < bytes.Length => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
            1 when at < bytes.Length => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], .. bytes[end..]],
            3 => [.. bytes[..to], .. bytes[at..end], .. bytes[to..]],
            4 => Splice(bytes[..at], corpus[random.Next(corpus.Count)], random),
            5 => [.. bytes[..at], .. Run(token, random), .. bytes[at..]],
            6 => WithLineAgain(bytes, at, to),
            7 => bytes[..at],
            8 or 9 => [.. bytes[..at], .. token, .. bytes[end..]],
            _ => [.. bytes[..at], .. token, .. bytes[at..]],
        };
    }

    private static byte[] Splice(byte[] start, byte[] other, Random random) => [.. start, .. other[random.Next(other.Length + 1)..]];

    private static IEnumerable<byte> Run(byte[] token, Random random) => Enumerable.Repeat(token, random.Next(MaxRun)).SelectMany(piece => piece).Take(MaxLength);

    /// <summary>The line around one place, put once more before another one.</summary>
    private static byte[] WithLineAgain(byte[] bytes, int at, int to)
    {
        int start = bytes.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        int length = bytes.AsSpan(at).IndexOf((byte)'\n') + 1;
        int place = bytes.AsSpan(0, to).LastIndexOf((byte)'\n') + 1;
        return [.. bytes[..place], .. bytes[start..(length == 0 ? bytes.Length : at + length)], .. bytes[place..]];
    }
}
