namespace GrowthExperiments;

/// <summary>Reads the terms of ideas: the title counts most, the change less, the metric least.</summary>
internal sealed class IdeaTerms
{
    // Chosen on the tuning half of the labelled pairs.
    private const double ChangeShare = 0.6;
    private const double MetricShare = 0.25;

    private readonly TermReader _reader = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The terms of an idea, each once, where it counts most.</summary>
    public List<TermUse> Read(IdeaText idea)
    {
        _known.Clear();
        var terms = new List<TermUse>();
        Add(terms, idea.Title, 1, int.MaxValue);
        int inTitle = Math.Max(1, terms.Count);
        Add(terms, idea.Change, ChangeShare, inTitle);
        Add(terms, idea.Metric, MetricShare, inTitle);
        if (idea.Stage is { } stage)
            terms.Add(Silent($"stage {stage}", TermFamily.Stage));
        if (idea.Market is { } market)
            terms.Add(Silent($"market {market.Trim().ToUpperInvariant()}", TermFamily.Market));
        return terms;
    }

    /// <summary>However long a text beside the title is, all of it weighs no more than so many terms of the title would.</summary>
    private void Add(List<TermUse> terms, string? text, double share, int most)
    {
        if (text is null)
            return;
        int first = terms.Count;
        _reader.Read(text, terms);
        int end = first;
        for (int i = first; i < terms.Count; i++)
        {
            if (_known.Add(terms[i].Term.Text))
                terms[end++] = terms[i];
        }

        terms.RemoveRange(end, terms.Count - end);
        if (end - first > most)
            share *= Math.Sqrt((double)most / (end - first));
        for (int i = first; i < end; i++)
            terms[i] = terms[i] with { Share = share };
    }

    /// <summary>What may clash, but makes nothing alike: half of a backlog has the same stage. The space keeps it apart from words.</summary>
    private static TermUse Silent(string text, TermFamily family) => new(new Term(text, 0, family), "", 0, 0, 0);
}
