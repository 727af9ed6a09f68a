using System.Security.Cryptography;
using System.Text;

namespace GrowthExperiments;

/// <content>Deriving an id from a title.</content>
public readonly partial record struct HypothesisId
{
    private const int MaxSlug = 55;
    private const int HashBytes = 4;
    private const char Uncomposable = '\uFFFE';
    private const string Nameless = "idea";

    /// <summary>The id that a title stands for: a readable slug, a hyphen and eight hex digits of the SHA-256 of its NFC form in UTF-8.</summary>
    /// <remarks>
    /// The same title always gives the same id, composed or decomposed accents alike. Under invariant globalization the runtime cannot
    /// compose accents; a title with decomposed ones then gets another id than elsewhere, all others the same.
    /// </remarks>
    /// <param name="title">A title that a hypothesis may have.</param>
    /// <returns>The id, such as <c>one-field-sign-up-89084d5f</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    /// <exception cref="ArgumentException">The title breaks a rule, which the message names.</exception>
    public static HypothesisId FromTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Throw.IfFault(TextRules.Title(title, TextRules.TitleUnits), nameof(title));
        return FromCheckedTitle(title);
    }

    internal static HypothesisId FromCheckedTitle(string title)
    {
        string composed = Ascii.IsValid(title) ? title : Compose(title);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(composed), hash);
        return new HypothesisId($"{SlugOf(composed)}-{Convert.ToHexString(hash[..HashBytes]).ToLowerInvariant()}");
    }

    // The runtime refuses to compose a text that holds U+FFFE, which composes with nothing.
    private static string Compose(string title) =>
        string.Join(Uncomposable, title.Split(Uncomposable).Select(part => part.Normalize(NormalizationForm.FormC)));

    /// <summary>Latin letters without their accents, digits, and single hyphens for the rest, cut at a word.</summary>
    private static string SlugOf(string title)
    {
        Span<char> slug = stackalloc char[MaxSlug + 1];
        int length = 0;
        foreach (char c in title)
        {
            char plain = PlainLetters.Of(c);
            if (plain == PlainLetters.Mark || (plain == PlainLetters.Other && (length == 0 || slug[length - 1] == '-')))
                continue;
            slug[length++] = plain == PlainLetters.Other ? '-' : plain;
            if (length > MaxSlug)
                break;
        }

        ReadOnlySpan<char> whole = slug[..length];
        if (length > MaxSlug)
        {
            int lastWord = whole.LastIndexOf('-');
            whole = lastWord > 0 ? whole[..lastWord] : whole[..MaxSlug];
        }

        whole = whole.TrimEnd('-');
        return whole.IsEmpty ? Nameless : whole.ToString();
    }
}
