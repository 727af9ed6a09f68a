namespace GrowthExperiments;

/// <summary>The texts of all that a program holds, indexed, as it was at one moment.</summary>
internal sealed class ProgramTexts
{
    private readonly TermIndex _index;
    private readonly HeldIdea[] _ideas;
    private readonly Dictionary<HypothesisId, int> _entryOf = [];
    private readonly (int Backlog, int Log) _version;

    public ProgramTexts(Backlog backlog, LearningLog log)
    {
        _version = (backlog.Version, log.Count);
        Dictionary<HypothesisId, List<Learning>> learnings = [];
        foreach (Learning learning in log.Current)
        {
            if (!learnings.TryGetValue(learning.Hypothesis, out List<Learning>? ofOne))
                learnings.Add(learning.Hypothesis, ofOne = []);
            ofOne.Add(learning);
        }

        // Of equally similar ones, those tested last come first, and then ideas in the order of their ids.
        _ideas =
        [
            .. learnings.OrderByDescending(l => l.Value[^1].Sequence).Select(l => new HeldIdea(l.Key, backlog.TryGet(l.Key, out Hypothesis? h) ? h : null, l.Value)),
            .. backlog.Where(h => !learnings.ContainsKey(h.Id)).OrderBy(h => h.Id.Value, StringComparer.Ordinal).Select(h => new HeldIdea(h.Id, h, [])),
        ];
        var texts = new List<IdeaText>(_ideas.Length);
        for (int i = 0; i < _ideas.Length; i++)
        {
            _entryOf.Add(_ideas[i].Id, i);
            texts.AddRange(TextsOf(i, _ideas[i]));
        }

        _index = new TermIndex(texts);
    }

    /// <summary>Whether nothing has changed since.</summary>
    public bool AreOf(Backlog backlog, LearningLog log) => _version == (backlog.Version, log.Count);

    /// <summary>The hypothesis itself is left out, unless it was tested.</summary>
    public IReadOnlyList<SimilarMatch> Find(Hypothesis hypothesis, int count)
    {
        bool isUntested = _entryOf.TryGetValue(hypothesis.Id, out int own) && _ideas[own].Learnings.Count == 0;
        return Find(TextOf(-1, hypothesis), count, isUntested ? own : -1);
    }

    public IReadOnlyList<SimilarMatch> Find(IdeaText text, int count, int except = -1) =>
        [.. _index.Find(_index.VectorOf(text), count, except).Select(f => MatchOf(text, _index.Texts[f.Text], f.Similarity))];

    /// <summary>The most similar one that was tested, where it looks the same.</summary>
    public SimilarMatch? FindTested(Hypothesis hypothesis)
    {
        IdeaText text = TextOf(-1, hypothesis);
        foreach ((int found, double similarity) in _index.Find(_index.VectorOf(text), int.MaxValue))
        {
            if (similarity < SimilarityIndex.SameIdea)
                break;
            if (_ideas[_index.Texts[found].Entry].Learnings.Count > 0)
                return MatchOf(text, _index.Texts[found], similarity);
        }

        return null;
    }

    private SimilarMatch MatchOf(IdeaText text, IdeaText found, double similarity)
    {
        HeldIdea entry = _ideas[found.Entry];
        string[] titles = entry.Hypothesis is { } now ? [now.Title, .. entry.Learnings.Select(l => l.Title)] : [.. entry.Learnings.Select(l => l.Title)];
        return new SimilarMatch(entry.Id, titles.First(title => FollowUpMaker.StemOf(title) == found.Title), similarity)
        {
            SharedTerms = _index.SharedTerms(text, found),
            Hypothesis = entry.Hypothesis,
            Learnings = entry.Learnings.AsReadOnly(),
        };
    }

    /// <summary>What it says now, and what it was called when it was tested, where that differs.</summary>
    private static IEnumerable<IdeaText> TextsOf(int entry, HeldIdea of)
    {
        IdeaText? now = of.Hypothesis is { } hypothesis ? TextOf(entry, hypothesis) : null;
        if (now is not null)
            yield return now;
        foreach (Learning learning in of.Learnings.DistinctBy(l => FollowUpMaker.StemOf(l.Title), StringComparer.Ordinal))
        {
            string title = FollowUpMaker.StemOf(learning.Title);
            if (title != now?.Title)
                yield return new IdeaText(entry, title, now?.Change, learning.Metric.Value, learning.Stage, now?.Market);
        }
    }

    private static IdeaText TextOf(int entry, Hypothesis hypothesis) => new(
        entry,
        FollowUpMaker.StemOf(hypothesis.Title),
        hypothesis.Change,
        hypothesis.Metric.IsNone ? null : hypothesis.Metric.Value,
        hypothesis.Stage,
        hypothesis.Market);

    private sealed record HeldIdea(HypothesisId Id, Hypothesis? Hypothesis, List<Learning> Learnings);
}
