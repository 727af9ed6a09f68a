namespace GrowthExperiments;

/// <summary>Which tests of a log repeat which, as the log was at one moment.</summary>
internal sealed class ReplicationIndex
{
    private readonly LearningLog _log;
    private readonly Dictionary<HypothesisId, List<HypothesisId>> _reruns = [];
    private readonly Dictionary<HypothesisId, List<(int First, Learning Current)>> _lost = [];
    private readonly int[] _firsts; // of each entry, the sequence of the one that it corrects in the end, or its own

    private ReplicationIndex(LearningLog log)
    {
        _log = log;
        _firsts = new int[log.Count];
        foreach (Learning learning in log)
        {
            int first = learning.Corrects is { } corrected ? _firsts[Learning.SequenceOf(corrected) - 1] : learning.Sequence;
            _firsts[learning.Sequence - 1] = first;
            if (learning.Decision == Decision.Rerun)
                Add(_reruns, learning.Hypothesis, learning.FollowUps);
            if (learning.Outcome == Outcome.Lost && !log.IsCorrected(learning))
                Add(_lost, learning.Hypothesis, [(first, learning)]);
        }
    }

    public static ReplicationIndex Of(LearningLog log) => new(log);

    public IReadOnlyList<PlaybookContest> ContestsOf(IReadOnlyList<string> supporting)
    {
        var contests = new List<PlaybookContest>();
        foreach (string id in supporting)
        {
            if (_log.TryGet(id, out Learning? support))
                contests.AddRange(ContestsOf(support));
        }

        return contests.AsReadOnly();
    }

    private IEnumerable<PlaybookContest> ContestsOf(Learning support)
    {
        int first = _firsts[support.Sequence - 1];
        Learning latest = _log.LatestOf(support.Id);
        IEnumerable<PlaybookContest> lost =
            from hypothesis in WithReruns(support.Hypothesis)
            from replication in _lost.GetValueOrDefault(hypothesis) ?? []
            where replication.First > first
            orderby replication.Current.Sequence
            select new PlaybookContest(support, replication.Current);
        return latest != support && latest.Outcome != Outcome.Won ? lost.Prepend(new PlaybookContest(support, latest) { IsCorrection = true }) : lost;
    }

    /// <summary>A hypothesis, those that run it again, those that run these again, and so on, each once.</summary>
    private HashSet<HypothesisId> WithReruns(HypothesisId hypothesis)
    {
        HashSet<HypothesisId> all = [hypothesis];
        var open = new Stack<HypothesisId>(all);
        while (open.TryPop(out HypothesisId at))
        {
            foreach (HypothesisId rerun in (_reruns.GetValueOrDefault(at) ?? []).Where(all.Add))
                open.Push(rerun);
        }

        return all;
    }

    private static void Add<T>(Dictionary<HypothesisId, List<T>> lists, HypothesisId hypothesis, IReadOnlyCollection<T> items)
    {
        if (!lists.TryGetValue(hypothesis, out List<T>? list))
            lists.Add(hypothesis, list = []);
        list.AddRange(items);
    }
}
