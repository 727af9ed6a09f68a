namespace GrowthExperiments;

/// <summary>The words of growth work that mean the same, in English and French.</summary>
internal static partial class Lexicon
{
    private const double FaintShare = 0.2;
    private const double HalfShare = 0.5;

    /// <summary>No word has this mark, so that a term of the lexicon is never taken for a word that it does not know.</summary>
    private const char Mark = '=';

    private static readonly Dictionary<string, Term> Terms = new(StringComparer.Ordinal);
    private static readonly Phrase Root = new();

    static Lexicon()
    {
        Add(Whole, 1);
        Add(Half, HalfShare);
        Add(Faint, FaintShare);
    }

    /// <summary>The term of one word as it stands; null when the lexicon does not have it.</summary>
    public static Term? OfWord(string word) => Terms.GetValueOrDefault(word);

    /// <summary>The term of a number in digits.</summary>
    public static Term Number(string digits) => new(digits, HalfShare, TermFamily.Number);

    /// <summary>The terms of several words that begin with a stem; null when none does.</summary>
    public static Phrase? PhrasesFrom(string stem) => Root.After(stem);

    /// <summary>The first line that has a word keeps it, so that the longer lists may be generous.</summary>
    private static void Add(string lines, double share)
    {
        var words = new List<Word>();
        foreach (string line in lines.Split('\n', StringSplitOptions.TrimEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string[] head = line[..colon].Split(" /");
            var term = new Term(Mark + head[0], share, head.Length > 1 ? Enum.Parse<TermFamily>(head[1]) : TermFamily.None);
            foreach (string text in line[(colon + 1)..].Split(','))
            {
                words.Clear();
                WordReader.Read(text, words);
                Add([.. words.Select(w => w.Text)], term);
            }
        }
    }

    private static void Add(string[] words, Term term)
    {
        string[] stems = Array.ConvertAll(words, Stems.Of);
        if (words.Length == 1)
        {
            Terms.TryAdd(words[0], term);
            if (!StopWords.Contains(stems[0]))
                Terms.TryAdd(stems[0], term);
            return;
        }

        Phrase phrase = Root;
        foreach (string stem in stems)
            phrase = phrase.Extend(stem);
        phrase.Term ??= term;
    }

    /// <summary>The beginning of terms of several words.</summary>
    internal sealed class Phrase
    {
        private readonly Dictionary<string, Phrase> _longer = new(StringComparer.Ordinal);

        /// <summary>The term that the words so far are; null when they only begin one.</summary>
        public Term? Term { get; set; }

        public Phrase? After(string stem) => _longer.GetValueOrDefault(stem);

        public Phrase Extend(string stem)
        {
            if (!_longer.TryGetValue(stem, out Phrase? longer))
                _longer.Add(stem, longer = new Phrase());
            return longer;
        }
    }
}
