namespace GrowthExperiments;

/// <summary>Finds the terms of texts; keeps what it has worked out for a word, for one series of texts.</summary>
internal sealed class TermReader
{
    private readonly Dictionary<string, KnownWord> _known = new(StringComparer.Ordinal);
    private readonly List<Word> _words = [];
    private readonly List<KnownWord> _found = [];

    /// <summary>Adds the terms of a text, each as often as it stands there, in order.</summary>
    public void Read(string text, List<TermUse> uses)
    {
        _words.Clear();
        _found.Clear();
        WordReader.Read(text, _words);
        foreach (Word word in _words)
            _found.Add(Of(word.Text));
        int at = 0;
        while (at < _words.Count)
        {
            (Term? term, int count) = LongestAt(at);
            if (term is not null)
                uses.Add(new TermUse(term, text, _words[at].Start, _words[at + count - 1].End));
            at += count;
        }
    }

    /// <summary>The longest term that begins at a word, and of how many words it is.</summary>
    private (Term? Term, int Count) LongestAt(int at)
    {
        (Term? Term, int Count) longest = (_found[at].Term, 1);
        Lexicon.Phrase? phrase = _found[at].Phrases;
        for (int next = at + 1; phrase is not null && next < _found.Count; next++)
        {
            phrase = phrase.After(_found[next].Stem);
            if (phrase?.Term is { } term)
                longest = (term, next - at + 1);
        }

        return longest;
    }

    private KnownWord Of(string word)
    {
        if (!_known.TryGetValue(word, out KnownWord known))
        {
            string stem = Stems.Of(word);
            _known.Add(word, known = new KnownWord(stem, TermOf(word, stem), Lexicon.PhrasesFrom(stem)));
        }

        return known;
    }

    private static Term? TermOf(string word, string stem)
    {
        if (Lexicon.OfWord(word) is { } term)
            return term;
        if (StopWords.Contains(word))
            return null;
        if ((Lexicon.OfWord(Stems.SingularOf(word)) ?? Lexicon.OfWord(stem)) is { } stemmed)
            return stemmed;
        return word.AsSpan().ContainsAnyExceptInRange('0', '9') ? new Term(stem) : Lexicon.Number(word);
    }

    private readonly record struct KnownWord(string Stem, Term? Term, Lexicon.Phrase? Phrases);
}
