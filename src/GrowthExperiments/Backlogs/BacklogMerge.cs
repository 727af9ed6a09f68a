using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What became of hypotheses that were brought into a backlog by <see cref="Backlog.Merge(IEnumerable{Hypothesis}, ConflictPolicy)"/>.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{AddedCount} added, {UpdatedCount} updated, {UnchangedCount} unchanged, {SkippedCount} skipped")]
public sealed partial class BacklogMerge
{
    private readonly List<HypothesisChange> _updated = [];
    private readonly List<HypothesisChange> _skipped = [];

    private BacklogMerge()
    {
    }

    /// <summary>How many were not there and were added at the end.</summary>
    public int AddedCount { get; private set; }

    /// <summary>How many were there, differed and were updated.</summary>
    public int UpdatedCount => _updated.Count;

    /// <summary>How many were there and say the same.</summary>
    public int UnchangedCount { get; private set; }

    /// <summary>How many were there, differ and were left as they were.</summary>
    public int SkippedCount => _skipped.Count;

    /// <summary>Those that were updated, with what changed.</summary>
    public IReadOnlyList<HypothesisChange> Updated => _updated;

    /// <summary>Those that were left as they were, with what would have changed.</summary>
    public IReadOnlyList<HypothesisChange> Skipped => _skipped;

    /// <summary>Compares and takes only what each of the new ones says.</summary>
    internal static BacklogMerge Run(
        Backlog target, IEnumerable<Hypothesis> incoming, Func<Hypothesis, HypothesisField, bool> says, ConflictPolicy policy)
    {
        var report = new BacklogMerge();
        var matches = new TitleMatches(target);
        var added = new List<Hypothesis>();
        var addedIds = new HashSet<HypothesisId>();
        var updates = new Dictionary<HypothesisId, Hypothesis>();
        var met = new HashSet<HypothesisId>();
        var conflicts = new List<string>();
        foreach (Hypothesis hypothesis in incoming)
        {
            ArgumentNullException.ThrowIfNull(hypothesis, nameof(incoming));
            if (matches.Find(hypothesis) is not { } existing)
            {
                if (!addedIds.Add(hypothesis.Id))
                    Throw.Growth(Messages.IdTaken(hypothesis.Id.Value));
                added.Add(hypothesis);
                continue;
            }

            bool isFirst = met.Add(existing.Id);
            existing = updates.GetValueOrDefault(existing.Id, existing);
            Hypothesis merged = HypothesisFields.All.Where(field => says(hypothesis, field)).Aggregate(existing, (h, field) => Take(h, hypothesis, field));
            if (merged == existing)
                report.UnchangedCount++;
            else if (policy == ConflictPolicy.Fail)
                conflicts.Add($"{existing.Id.Value} ({string.Join(", ", ChangeOf(existing, merged).Fields)})");
            else if (policy == ConflictPolicy.Skip)
                report._skipped.Add(ChangeOf(existing, merged));
            else if (!isFirst)
                Throw.Growth(Messages.IdTaken(existing.Id.Value)); // another one stands for it too, and says something else
            else
                report.Update(ChangeOf(existing, merged), updates);
        }

        if (conflicts.Count > 0)
            Throw.Growth(Messages.MergeConflict(conflicts));
        foreach (Hypothesis hypothesis in updates.Values)
            target.CheckChange(hypothesis.Id, hypothesis);
        foreach (Hypothesis hypothesis in updates.Values)
            target.Update(hypothesis);
        target.AddRange(added);
        report.AddedCount = added.Count;
        return report;
    }

    private static HypothesisChange ChangeOf(Hypothesis before, Hypothesis after) => new(
        before, after, HypothesisFields.All.Where(f => HypothesisFields.TextOf(before, f) != HypothesisFields.TextOf(after, f)));

    private void Update(HypothesisChange change, Dictionary<HypothesisId, Hypothesis> updates)
    {
        _updated.Add(change);
        updates[change.After.Id] = change.After;
    }

    private static Hypothesis Take(Hypothesis h, Hypothesis from, HypothesisField field) => field switch
    {
        HypothesisField.Title => h with { Title = from.Title },
        HypothesisField.Change => h with { Change = from.Change },
        HypothesisField.Metric => h with { Metric = from.Metric },
        HypothesisField.Rationale => h with { Rationale = from.Rationale },
        HypothesisField.Stage => h with { Stage = from.Stage },
        HypothesisField.Market => h with { Market = from.Market },
        HypothesisField.Owner => h with { Owner = from.Owner },
        HypothesisField.Tags => h with { Tags = from.Tags },
        HypothesisField.Surface => h with { Surface = from.Surface },
        HypothesisField.Serves => h with { Serves = from.Serves },
        HypothesisField.GuardedBy => h with { GuardedBy = from.GuardedBy },
        HypothesisField.Impact or HypothesisField.Confidence or HypothesisField.Ease =>
            h.Score == from.Score ? h : h with { Score = from.Score, Rated = from.Rated }, // of a new score the old moment is wrong
        HypothesisField.Effort => h with { Effort = from.Effort },
        HypothesisField.ExpectedLift => h with { ExpectedLift = from.ExpectedLift },
        HypothesisField.Created => h with { Created = from.Created },
        HypothesisField.Status => h with { Status = from.Status },
        _ => h,
    };

    /// <summary>Finds by id, else by title where one of the two ids is only made from the title.</summary>
    private sealed class TitleMatches(Backlog target)
    {
        private Dictionary<HypothesisId, HypothesisId>? _byTitle;

        public Hypothesis? Find(Hypothesis incoming)
        {
            if (target.TryGet(incoming.Id, out Hypothesis? existing))
                return existing;
            HypothesisId derived = HypothesisId.FromTitle(incoming.Title);
            if (incoming.Id != derived)
                return target.TryGet(derived, out existing) ? existing : null;
            _byTitle ??= ByTitle();
            if (!_byTitle.TryGetValue(derived, out HypothesisId id))
                return null;
            if (id.IsNone)
                Throw.Growth(Messages.TitleAmbiguous(incoming.Title));
            return target[id];
        }

        /// <summary>The id behind each title; none where several share the title.</summary>
        private Dictionary<HypothesisId, HypothesisId> ByTitle()
        {
            var ids = new Dictionary<HypothesisId, HypothesisId>();
            foreach (Hypothesis hypothesis in target)
            {
                HypothesisId derived = HypothesisId.FromTitle(hypothesis.Title);
                ids[derived] = ids.ContainsKey(derived) ? default : hypothesis.Id;
            }

            return ids;
        }
    }
}
