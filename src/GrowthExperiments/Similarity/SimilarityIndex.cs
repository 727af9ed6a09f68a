using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Finds the texts that say the same in other words: offline, and the same on every machine and in every culture.</summary>
/// <remarks>
/// <para>A text counts as the set of its terms. A term is a word without case, accents and, in English and French, its endings; words
/// that mean the same in growth work are one term, in both languages (<c>sign-up</c>, <c>registration</c>, <c>inscription</c>); words such as
/// <c>the</c> count nothing, and words such as <c>users</c> little. The rarer a term is in the index, the more it weighs (TF-IDF). The
/// similarity is the cosine of the two texts; words that exclude each other, such as <c>add</c> and <c>remove</c>, or <c>weekly</c> and
/// <c>monthly</c>, make it a third for each kind. It is symmetric, from 0 to 1, and 1 for the same terms; the order of words does not matter,
/// except where a few of them are one term. What is less than 0.1 alike is not found.</para>
/// <para>It knows words, not sense: two texts without a word in common that the lexicon knows are not found, and two that differ
/// in the one word that matters may look alike. Scripts that are written without spaces are compared by whole runs of letters.</para>
/// <para>Immutable once made, and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// var index = SimilarityIndex.Of(ideas.Select(i => KeyValuePair.Create(i.Key, i.Text)));
/// foreach (SimilarText found in index.Find("Registration with an e-mail only"))
///     Console.WriteLine($"{found.Similarity:0.00} {found.Text}: {string.Join(", ", found.SharedTerms)}");
/// </code>
/// </example>
[DebuggerDisplay("{Count} texts")]
public sealed partial class SimilarityIndex
{
    /// <summary>From here on two ideas look like the same one: 0.45.</summary>
    /// <remarks>Chosen on half of a labelled set of pairs in the tests of this library, by the best F1; on the other half, about two of three pairs
    /// above it are the same idea, and about three of four that are the same idea stand above it. The pairs that are not were written to look alike.</remarks>
    public const double SameIdea = 0.45;

    private readonly string[] _keys;
    private readonly TermIndex _index;

    private SimilarityIndex(KeyValuePair<string, string>[] texts)
    {
        Array.Sort(texts, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        _keys = Array.ConvertAll(texts, t => t.Key);
        _index = new TermIndex([.. texts.Select((t, i) => new IdeaText(i, t.Value))]);
    }

    /// <summary>The number of texts.</summary>
    public int Count => _keys.Length;

    /// <summary>Makes an index of texts.</summary>
    /// <param name="texts">The texts by their keys, in any order.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentNullException">The sequence, a key or a text is null.</exception>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public static SimilarityIndex Of(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<KeyValuePair<string, string>>();
        foreach (KeyValuePair<string, string> text in texts)
        {
            ArgumentNullException.ThrowIfNull(text.Key, nameof(texts));
            ArgumentNullException.ThrowIfNull(text.Value, nameof(texts));
            Throw.IfFault(known.Add(text.Key) ? null : Messages.KeyTwice(text.Key), nameof(texts));
            all.Add(text);
        }

        return new SimilarityIndex([.. all]);
    }

    /// <summary>The texts that are like one.</summary>
    /// <param name="text">The text, which need not be in the index.</param>
    /// <param name="count">How many to find at most.</param>
    /// <returns>The most similar first, equal ones by their keys; none for a text that says nothing, such as a blank one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public IReadOnlyList<SimilarText> Find(string text, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var wanted = new IdeaText(0, text);
        return
        [
            .. _index.Find(_index.VectorOf(wanted), count)
                .Select(f => new SimilarText(_keys[f.Text], _index.Texts[f.Text].Title, f.Similarity, _index.SharedTerms(wanted, _index.Texts[f.Text]))),
        ];
    }

    /// <summary>How alike two texts are, by the weights that terms have in this index.</summary>
    /// <param name="text">A text, which need not be in the index.</param>
    /// <param name="other">Another one.</param>
    /// <returns>0 to 1; the same the other way round. A text that says nothing is like none, not even itself.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    public double SimilarityOf(string text, string other)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(other);
        return _index.SimilarityOf(new IdeaText(0, text), new IdeaText(1, other));
    }
}
