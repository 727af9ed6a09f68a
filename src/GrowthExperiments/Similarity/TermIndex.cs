using System.Buffers;

namespace GrowthExperiments;

/// <summary>Texts as weighted terms, and for each term the texts that have it.</summary>
/// <remarks>Weights are whole numbers, so that sums are exact in any order, and a text is exactly as long as itself. Immutable.</remarks>
internal sealed class TermIndex
{
    /// <summary>Texts that are less alike share no more than what half of all ideas say.</summary>
    public const double LeastSimilarity = 0.1;

    private static readonly double Below = Math.BitDecrement(LeastSimilarity);

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly int[] _counts; // of the texts that have each term
    private readonly TermVector[] _vectors;
    private readonly int[] _ends; // of the postings of each term
    private readonly int[] _postings;
    private readonly ushort[] _weights;

    public TermIndex(IReadOnlyList<IdeaText> texts)
    {
        Texts = texts;
        var reader = new IdeaTerms();
        var counts = new List<int>();
        var read = new RawTerm[texts.Count][];
        for (int i = 0; i < read.Length; i++)
        {
            read[i] = Array.ConvertAll(reader.Read(texts[i]), use => new RawTerm(IdOf(use.Term), use.Share * use.Term.Share, use.Term.Family));
            foreach (RawTerm term in read[i])
                counts[term.Id]++;
        }

        _counts = [.. counts];
        _vectors = Array.ConvertAll(read, terms => new TermVector(Array.ConvertAll(terms, WeighedTerm)));
        (_ends, _postings, _weights) = Invert();

        int IdOf(Term term)
        {
            if (!_ids.TryGetValue(term.Text, out int id))
            {
                _ids.Add(term.Text, id = counts.Count);
                counts.Add(0);
            }

            return id;
        }

        WeighedTerm WeighedTerm(RawTerm term) => new(term.Id, TermWeights.Of(term.Share, _counts[term.Id], texts.Count), term.Family);
    }

    /// <summary>The texts, those of one entry next to each other.</summary>
    public IReadOnlyList<IdeaText> Texts { get; }

    /// <summary>The weights of a text among those of the index, whether it is one of them or not.</summary>
    public TermVector VectorOf(IdeaText text) => VectorOf(text, new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>How alike two texts are that need not be in the index.</summary>
    public double SimilarityOf(IdeaText text, IdeaText other)
    {
        var unknown = new Dictionary<string, int>(StringComparer.Ordinal);
        TermVector vector = VectorOf(text, unknown);
        TermVector second = VectorOf(other, unknown);
        return vector.SimilarityTo(second, vector.Product(second));
    }

    /// <summary>What two texts share, as it is written in the second one, what says most first.</summary>
    public IReadOnlyList<string> SharedTerms(IdeaText text, IdeaText found)
    {
        var terms = new IdeaTerms();
        Dictionary<string, int> weights = terms.Read(text).ToDictionary(use => use.Term.Text, WeightOf, StringComparer.Ordinal);
        return
        [
            .. terms.Read(found)
                .Where(use => weights.GetValueOrDefault(use.Term.Text) > 0 && WeightOf(use) > 0)
                .OrderByDescending(use => (long)weights[use.Term.Text] * WeightOf(use))
                .Select(use => use.Written),
        ];
    }

    /// <summary>The entries that are like a text, the most similar first, equal ones in their order; of each entry its most similar text.</summary>
    public List<(int Text, double Similarity)> Find(TermVector query, int count, int except = -1)
    {
        long[] products = ArrayPool<long>.Shared.Rent(Texts.Count);
        try
        {
            Multiply(query, products.AsSpan(0, Texts.Count));
            return Best(query, products.AsSpan(0, Texts.Count), count, except);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(products);
        }
    }

    private List<(int Text, double Similarity)> Best(TermVector query, ReadOnlySpan<long> products, int count, int except)
    {
        var best = new PriorityQueue<int, (double Similarity, int Order)>(); // the least similar first, of equal ones the last
        int text = 0;
        while (text < products.Length && count > 0)
        {
            int entry = Texts[text].Entry;
            (int at, double most) = (text, 0);
            double least = best.Count == count && best.TryPeek(out _, out (double Similarity, int) worst) ? worst.Similarity : Below;
            for (; text < products.Length && Texts[text].Entry == entry; text++)
            {
                if (products[text] > 0 && entry != except && query.SimilarityTo(_vectors[text], products[text], Math.Max(least, most)) is var similarity && similarity > most)
                    (at, most) = (text, similarity);
            }

            if (most > least)
            {
                if (best.Count == count)
                    best.Dequeue();
                best.Enqueue(at, (most, -at));
            }
        }

        var found = new List<(int, double)>(best.Count);
        while (best.TryDequeue(out int next, out (double Similarity, int) priority))
            found.Add((next, priority.Similarity));
        found.Reverse();
        return found;
    }

    /// <summary>Adds up the products of the weights that a text has in common with each text of the index.</summary>
    private void Multiply(TermVector query, Span<long> products)
    {
        products.Clear();
        foreach (WeighedTerm term in query.All)
        {
            if (term.Id >= _ends.Length || term.Weight == 0)
                continue;
            int start = term.Id == 0 ? 0 : _ends[term.Id - 1];
            ReadOnlySpan<int> texts = _postings.AsSpan(start, _ends[term.Id] - start);
            ReadOnlySpan<ushort> weights = _weights.AsSpan(start, texts.Length);
            long weight = term.Weight;
            for (int k = 0; k < texts.Length; k++)
                products[texts[k]] += weight * weights[k];
        }
    }

    private TermVector VectorOf(IdeaText text, Dictionary<string, int> unknown) => VectorOf(new IdeaTerms().Read(text), unknown);

    /// <summary>Terms that the index does not have are numbered behind its own.</summary>
    private TermVector VectorOf(TermUse[] uses, Dictionary<string, int> unknown)
    {
        var terms = new WeighedTerm[uses.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            Term term = uses[i].Term;
            if (!_ids.TryGetValue(term.Text, out int id) && !unknown.TryGetValue(term.Text, out id))
                unknown.Add(term.Text, id = _counts.Length + unknown.Count);
            terms[i] = new WeighedTerm(id, (ushort)WeightOf(uses[i]), term.Family);
        }

        return new TermVector(terms);
    }

    private int WeightOf(TermUse use) => TermWeights.Of(use.Share * use.Term.Share, _ids.TryGetValue(use.Term.Text, out int id) ? _counts[id] : 0, Texts.Count);

    private (int[] Ends, int[] Postings, ushort[] Weights) Invert()
    {
        var ends = new int[_counts.Length]; // each start at first, which filling moves to the end
        int total = 0;
        for (int id = 0; id < ends.Length; id++)
        {
            ends[id] = total;
            total += _counts[id];
        }

        var postings = new int[total];
        var weights = new ushort[total];
        for (int text = 0; text < _vectors.Length; text++)
        {
            foreach (WeighedTerm term in _vectors[text].All)
            {
                int at = ends[term.Id]++;
                (postings[at], weights[at]) = (text, term.Weight);
            }
        }

        return (ends, postings, weights);
    }

    /// <summary>A term of a text before it is known how rare it is.</summary>
    private readonly record struct RawTerm(int Id, double Share, TermFamily Family);
}
