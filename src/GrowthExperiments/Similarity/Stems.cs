using System.Buffers;

namespace GrowthExperiments;

/// <summary>Light stemming for English and French at once: a text need not say its language, and both share half of their growth words.</summary>
/// <remarks>It takes off the endings of plurals, verbs and the most common derived nouns, and leaves at least three letters. Words are folded
/// before: lower case, without accents.</remarks>
internal static class Stems
{
    private const int Shortest = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem of a folded word.</summary>
    public static string Of(string word)
    {
        if (word.Length <= Shortest || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        ReadOnlySpan<char> stem = WithoutPlural(word);
        stem = WithoutEnding(stem, out bool wasVerb);
        if (wasVerb && stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e'))
            stem = stem[..^1];
        stem = WithoutVowel(stem);
        return stem.Length == word.Length ? word : stem.ToString();
    }

    /// <summary>A folded word without the ending of a plural or of a third person.</summary>
    public static string SingularOf(string word)
    {
        if (word.Length <= Shortest)
            return word;
        ReadOnlySpan<char> singular = WithoutPlural(word);
        return singular.Length == word.Length ? word : singular.ToString();
    }

    private static ReadOnlySpan<char> WithoutPlural(string word)
    {
        if (Ends(word, "ies", 2))
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        if (Ends(word, "eaux", 1) || Ends(word, "eux", 1) || Ends(word, "oux", 1))
            return word.AsSpan(0, word.Length - 1);
        if (Ends(word, "aux", 2))
            return string.Concat(word.AsSpan(0, word.Length - 3), "al");
        if (Ends(word, "sses", 1) || Ends(word, "ches", 2) || Ends(word, "shes", 2) || Ends(word, "xes", 1) || Ends(word, "zes", 2))
            return word.AsSpan(0, word.Length - 2);
        return word[^1] == 's' && word[^2] is not ('s' or 'u') ? word.AsSpan(0, word.Length - 1) : word;
    }

    /// <summary>Longer endings first.</summary>
    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word, out bool wasVerb)
    {
        wasVerb = false;
        if (Ends(word, "isation", 3) || Ends(word, "ization", 3))
            return word[..^7];
        if (Ends(word, "ation", 3))
            return word[..^5];
        if (Ends(word, "ement", 4))
            return word[..^5];
        if (Ends(word, "ment", 4))
            return word[..^4];
        if ((Ends(word, "ing", 3) && HasVowel(word[..^3])) || (Ends(word, "ed", 3) && word[^3] != 'e' && HasVowel(word[..^2])))
        {
            wasVerb = true;
            ReadOnlySpan<char> verb = word[..^(word[^1] == 'd' ? 2 : 3)];
            return Ends(verb, "at", 4) || Ends(verb, "is", 5) || Ends(verb, "iz", 5) ? verb[..^2] : verb;
        }

        if (Ends(word, "iser", 4) || Ends(word, "isee", 4) || Ends(word, "izer", 4))
            return word[..^4];
        if (Ends(word, "ate", 4) || Ends(word, "ise", 5) || Ends(word, "ize", 5))
            return word[..^3];
        if (Ends(word, "age", 5))
            return word[..^3];
        if (Ends(word, "er", 4) || Ends(word, "ez", 4) || Ends(word, "ee", 4) || Ends(word, "ly", 4))
            return word[..^2];
        return word;
    }

    private static ReadOnlySpan<char> WithoutVowel(ReadOnlySpan<char> word) =>
        word.Length > Shortest && word[^1] == 'e' ? word[..^1] : word;

    private static bool Ends(ReadOnlySpan<char> word, string ending, int atLeast) =>
        word.Length >= ending.Length + atLeast && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);
}
