using System.Buffers;

namespace GrowthExperiments;

/// <summary>What the options of fragments and images may hold.</summary>
internal static class EmbedRules
{
    public const string DefaultPrefix = "growth";

    private const int MostUnits = 64;
    private const int MostNonceUnits = 256;

    private static readonly SearchValues<char> InIds = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    private static readonly SearchValues<char> InNonces = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=");

    public static ColorTheme Theme(ColorTheme theme, string parameter)
    {
        Throw.IfUndefined(theme, "theme", parameter);
        return theme;
    }

    public static int InRange(int value, int least, int most, string parameter)
    {
        if (value < least || value > most)
            Throw.OutOfRange(Messages.CountRange(parameter, value, least, most), parameter);
        return value;
    }

    public static string? Title(string? title, string parameter)
    {
        Throw.IfFault(title is null ? null : TextRules.Title(title), parameter);
        return title;
    }

    public static string IdPrefix(string prefix, string parameter)
    {
        ArgumentNullException.ThrowIfNull(prefix, parameter);
        bool isGood = prefix.Length is > 0 and <= MostUnits && char.IsAsciiLetter(prefix[0]) && !prefix.AsSpan().ContainsAnyExcept(InIds);
        Throw.IfFault(isGood ? null : Messages.IdPrefix(prefix), parameter);
        return prefix;
    }

    public static string? Nonce(string? nonce, string parameter)
    {
        bool isGood = nonce is null || (nonce.Length is > 0 and <= MostNonceUnits && !nonce.AsSpan().ContainsAnyExcept(InNonces));
        Throw.IfFault(isGood ? null : Messages.StyleNonce(nonce!), parameter);
        return nonce;
    }
}
