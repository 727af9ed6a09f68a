using System.Runtime.InteropServices;

namespace GrowthExperiments;

/// <summary>Reads the terms of ideas: the title counts most, the change less, the metric least.</summary>
internal sealed class IdeaTerms
{
    // Chosen on the tuning half of the labelled pairs.
    private const double ChangeShare = 0.6;
    private const double MetricShare = 0.25;

    private readonly TermReader _reader = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<TermUse> _terms = [];

    /// <summary>The terms of an idea, each once, where it counts most.</summary>
    public TermUse[] Read(IdeaText idea)
    {
        _known.Clear();
        _terms.Clear();
        Add(idea.Title, 1, int.MaxValue);
        int inTitle = Math.Max(1, _terms.Count);
        Add(idea.Change, ChangeShare, inTitle);
        Add(idea.Metric, MetricShare, inTitle);
        if (idea.Stage is { } stage)
            _terms.Add(Silent($"stage {stage}", TermFamily.Stage));
        if (idea.Market is { } market)
            _terms.Add(Silent($"market {market.Trim().ToUpperInvariant()}", TermFamily.Market));
        return [.. _terms];
    }

    /// <summary>However long a text beside the title is, all of it weighs no more than so many terms of the title would.</summary>
    private void Add(string? text, double share, int most)
    {
        if (text is null)
            return;
        int first = _terms.Count;
        _reader.Read(text, _terms);
        int end = first;
        for (int i = first; i < _terms.Count; i++)
        {
            if (_known.Add(_terms[i].Term.Text))
                _terms[end++] = _terms[i];
        }

        _terms.RemoveRange(end, _terms.Count - end);
        if (end - first > most)
            share *= Math.Sqrt((double)most / (end - first));
        foreach (ref TermUse use in CollectionsMarshal.AsSpan(_terms)[first..])
            use = use with { Share = share };
    }

    /// <summary>What may clash, but makes nothing alike: half of a backlog has the same stage. The space keeps it apart from words.</summary>
    private static TermUse Silent(string text, TermFamily family) => new(new Term(text, 0, family), "", 0, 0, 0);
}
