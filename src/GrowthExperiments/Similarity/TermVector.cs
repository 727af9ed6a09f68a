namespace GrowthExperiments;

/// <summary>A term by its number in an index, with what it weighs in one text.</summary>
internal readonly record struct WeighedTerm(int Id, ushort Weight, TermFamily Family) : IComparable<WeighedTerm>
{
    public int CompareTo(WeighedTerm other) => Id.CompareTo(other.Id);
}

/// <summary>The terms of one text, by number.</summary>
internal sealed class TermVector
{
    private readonly long _squares;
    private readonly TermFamily _families;

    public TermVector(WeighedTerm[] terms)
    {
        Array.Sort(terms);
        Terms = terms;
        foreach (WeighedTerm term in terms)
        {
            _squares += (long)term.Weight * term.Weight;
            _families |= term.Family;
        }
    }

    public ReadOnlySpan<WeighedTerm> All => Terms;

    private WeighedTerm[] Terms { get; }

    /// <summary>The sum of the products of the weights that two texts have in common.</summary>
    public long Product(TermVector other)
    {
        long product = 0;
        foreach ((WeighedTerm ours, WeighedTerm theirs) in Common(other))
            product += (long)ours.Weight * theirs.Weight;
        return product;
    }

    /// <summary>The cosine of two texts, less where they clash; exactly 1 for the same terms with the same weights.</summary>
    /// <param name="other">The other text.</param>
    /// <param name="product">Their product.</param>
    /// <param name="least">What is of interest: for what is surely not above it, 0 will do.</param>
    public double SimilarityTo(TermVector other, long product, double least = 0)
    {
        if (product == 0)
            return 0;
        double cosine = _squares + other._squares == 2 * product ? 1 : Math.Min(1, product / Math.Sqrt((double)_squares * other._squares));
        if (cosine <= least)
            return 0;
        TermFamily both = _families & other._families;
        if (both != TermFamily.None)
        {
            foreach ((WeighedTerm ours, _) in Common(other))
                both &= ~ours.Family;
        }

        return cosine * TermClash.Factor(both);
    }

    private IEnumerable<(WeighedTerm Ours, WeighedTerm Theirs)> Common(TermVector other)
    {
        for (int i = 0, k = 0; i < Terms.Length && k < other.Terms.Length;)
        {
            int order = Terms[i].Id.CompareTo(other.Terms[k].Id);
            if (order == 0)
                yield return (Terms[i], other.Terms[k]);
            if (order <= 0)
                i++;
            if (order >= 0)
                k++;
        }
    }
}
