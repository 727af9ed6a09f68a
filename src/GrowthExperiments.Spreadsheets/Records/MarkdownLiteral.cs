using System.Buffers;
using System.Net;

namespace GrowthExperiments;

/// <summary>What Markdown writes for a text that it shows as it is: escapes, entities, addresses and line breaks.</summary>
internal static class MarkdownLiteral
{
    private const int MaxScheme = 32;

    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> Name = SearchValues.Create(Alphanumeric);
    private static readonly SearchValues<char> Scheme = SearchValues.Create(Alphanumeric + "+-.");
    private static readonly SearchValues<char> NotInMail = SearchValues.Create("\\()[]:;,\"");

    /// <summary>The text that is meant by what stands first; null when that is nothing of the kind.</summary>
    public static string? Read(ReadOnlySpan<char> source, out int length)
    {
        length = 2;
        return source[0] switch
        {
            '\\' => source.Length > 1 && IsAsciiPunctuation(source[1]) ? source[1].ToString() : null,
            '&' => ReadEntity(source, out length),
            '<' => ReadAngle(source, out length),
            _ => null,
        };
    }

    public static bool IsAsciiPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    private static string? ReadEntity(ReadOnlySpan<char> source, out int length)
    {
        int start = source.Length > 1 && source[1] == '#' ? 2 : 1;
        int name = source[start..].IndexOfAnyExcept(Name);
        length = start + name + 1;
        if (name <= 0 || source[length - 1] != ';')
            return null;
        string entity = source[..length].ToString();
        string text = WebUtility.HtmlDecode(entity);
        return text.Length == entity.Length ? null : text.Replace('\0', '\uFFFD');
    }

    private static string? ReadAngle(ReadOnlySpan<char> source, out int length)
    {
        int end = source[1..].IndexOfAny('<', '>');
        length = end + 2;
        if (end <= 0 || source[end + 1] == '<')
            return null;
        ReadOnlySpan<char> inside = source.Slice(1, end);
        if ((inside[^1] == '/' ? inside[..^1] : inside).TrimEnd(' ').Equals("br", StringComparison.OrdinalIgnoreCase))
            return "\n";
        return IsAddress(inside) ? inside.ToString() : null;
    }

    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        int scheme = text.IndexOf(':');
        bool isUri = scheme is >= 2 and <= MaxScheme && char.IsAsciiLetter(text[0]) && !text[..scheme].ContainsAnyExcept(Scheme);
        bool isMail = text.Count('@') == 1 && text[0] != '@' && text[^1] != '@' && !text.ContainsAny(NotInMail);
        return (isUri || isMail) && !text.ContainsAnyInRange('\0', ' ');
    }
}
