namespace GrowthExperiments;

/// <summary>Finds the terms of texts; keeps what it has worked out for a word, for one series of texts.</summary>
internal sealed class TermReader
{
    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly List<Word> _words = [];
    private readonly List<Known> _found = [];

    /// <summary>Adds the terms of a text, each as often as it stands there, in order.</summary>
    public void Read(string text, List<TermUse> uses)
    {
        _words.Clear();
        _found.Clear();
        Words.Read(text, _words);
        foreach (Word word in _words)
            _found.Add(Of(word.Text));
        int at = 0;
        while (at < _words.Count)
        {
            int count = 1;
            Term? term = _found[at].Longest > 1 ? OfWords(at, out count) : null;
            term ??= _found[at].Term;
            if (term is not null)
                uses.Add(new TermUse(term, text, _words[at].Start, _words[at + count - 1].End));
            at += count;
        }
    }

    /// <summary>The longest term of several words that begins here.</summary>
    private Term? OfWords(int at, out int count)
    {
        for (count = Math.Min(_found[at].Longest, _words.Count - at); count > 1; count--)
        {
            if (Lexicon.OfWords(string.Join(' ', _found.GetRange(at, count).ConvertAll(w => w.Stem))) is { } term)
                return term;
        }

        count = 1;
        return null;
    }

    private Known Of(string word)
    {
        if (!_known.TryGetValue(word, out Known known))
        {
            string stem = Stems.Of(word);
            _known.Add(word, known = new Known(stem, TermOf(word, stem), Lexicon.LongestBeginningWith(stem)));
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

    private readonly record struct Known(string Stem, Term? Term, int Longest);
}
