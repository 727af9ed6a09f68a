namespace GrowthExperiments;

/// <content>What leads from one entry to another.</content>
public sealed partial class LearningLog
{
    private FollowUpIndex? _followUps;

    /// <summary>What holds today of an entry: the last one that corrects it, over corrections of corrections, or the entry itself.</summary>
    /// <param name="id">The id of the entry, such as <c>L12</c>.</param>
    /// <returns>The entry that is current.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such entry; the message names the id.</exception>
    public Learning LatestOf(string id)
    {
        Learning learning = this[id];
        while (_correctedBy.TryGetValue(learning.Sequence, out int by))
            learning = this[by - 1];
        return learning;
    }

    /// <summary>The hypotheses that came out of the tests of one.</summary>
    internal IReadOnlyCollection<HypothesisId> FollowUpsOf(HypothesisId hypothesis)
    {
        if (_followUps is null)
        {
            _followUps = new FollowUpIndex();
            foreach (LearningEntry entry in _entries)
                _followUps.Add(entry.Learning);
        }

        return _followUps.Of(hypothesis);
    }

    /// <summary>The follow-ups of each hypothesis, those of corrected entries too: what once led somewhere may not be led back to.</summary>
    private sealed class FollowUpIndex
    {
        private readonly Dictionary<HypothesisId, HashSet<HypothesisId>> _byHypothesis = [];

        public void Add(Learning learning)
        {
            if (learning.FollowUps.Count == 0)
                return;
            if (!_byHypothesis.TryGetValue(learning.Hypothesis, out HashSet<HypothesisId>? ids))
                _byHypothesis.Add(learning.Hypothesis, ids = []);
            ids.UnionWith(learning.FollowUps);
        }

        public IReadOnlyCollection<HypothesisId> Of(HypothesisId hypothesis) => _byHypothesis.GetValueOrDefault(hypothesis) ?? [];
    }
}
