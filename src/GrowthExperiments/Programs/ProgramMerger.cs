using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <summary>Works out what of another program comes into one, and every reason why it cannot; changes nothing.</summary>
internal sealed partial class ProgramMerger
{
    private readonly GrowthProgram _ours;
    private readonly GrowthProgram _theirs;
    private readonly ConflictPolicy _policy;
    private readonly Dictionary<string, string> _learningIds = new(StringComparer.Ordinal); // theirs to ours
    private readonly Dictionary<string, string> _correctedBy = new(StringComparer.Ordinal); // ours, by entries that come in

    public ProgramMerger(GrowthProgram ours, GrowthProgram theirs, ConflictPolicy policy)
    {
        (_ours, _theirs, _policy) = (ours, theirs, policy);
        MergeLogs();
        MergeHypotheses();
        MergeWeeks();
        MergeOkrs();
        Economics = new EconomicsMerger(ours, theirs, policy, Conflicts);
        MergePlaybooks();
        MergeGates();
    }

    public List<string> Conflicts { get; } = [];

    public List<Hypothesis> Added { get; } = [];

    public List<Hypothesis> Updated { get; } = [];

    public List<HypothesisId> Skipped { get; } = [];

    public List<WeeklyCycle> Weeks { get; } = [];

    public List<LearningEntry> Learnings { get; } = [];

    public EconomicsMerger Economics { get; }

    public List<Gate> Gates { get; } = [];

    public List<Gate> UpdatedGates { get; } = [];

    public List<GateDecision> GateDecisions { get; } = [];

    private static string Name(HypothesisId id) => Shown.Quoted(id.Value);

    /// <summary>An entry that came from here, or came here before, is the same one; every other is written anew at the end.</summary>
    private void MergeLogs()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Learning learning in _ours.Log)
        {
            known.TryAdd(learning.Hash, learning.Id);
            if (learning.Origin is { } origin)
                known.TryAdd(origin.Hash, learning.Id);
        }

        ChainHash head = _ours.Log.ChainHead;
        foreach (Learning learning in _theirs.Log)
        {
            if (known.TryGetValue(learning.Hash, out string? id) || (learning.Origin is { } origin && known.TryGetValue(origin.Hash, out id)))
            {
                _learningIds[learning.Id] = id;
                continue;
            }

            Learning added = learning.MovedTo(
                _ours.Log.Count + Learnings.Count + 1,
                learning.Origin ?? new LearningOrigin(_theirs.Name, learning.Id, learning.ChainHash),
                learning.Corrects is { } corrected ? LatestOf(_learningIds[corrected]) : null);
            LearningEntry entry = LearningJson.Write(added, head);
            head = entry.Learning.ChainHash;
            Learnings.Add(entry);
            _learningIds[learning.Id] = added.Id;
            if (added.Corrects is { } latest)
                _correctedBy[latest] = added.Id;
        }
    }

    /// <summary>What holds of an entry now: where both corrected one, theirs corrects our correction, so that one holds in the end.</summary>
    private string LatestOf(string id)
    {
        if (_ours.Log.TryGet(id, out _))
            id = _ours.Log.LatestOf(id).Id;
        while (_correctedBy.TryGetValue(id, out string? by))
            id = by;
        return id;
    }

    private void MergeHypotheses()
    {
        foreach (Hypothesis theirs in _theirs.Backlog)
        {
            if (!_ours.Backlog.TryGet(theirs.Id, out Hypothesis? ours))
            {
                Added.Add(theirs);
                continue;
            }

            HypothesisStatus? status = StatusOf(ours, theirs);
            if (status is null)
                Conflicts.Add($"{Name(ours.Id)} is {ours.Status} here and {theirs.Status} there, and both have a test of it");
            Hypothesis kept = ours with { Status = status ?? ours.Status };
            Hypothesis taken = theirs with { Status = status ?? ours.Status };
            if (kept == taken || _policy == ConflictPolicy.Skip)
            {
                if (kept != ours)
                    Updated.Add(kept);
                if (kept != taken)
                    Skipped.Add(ours.Id);
            }
            else if (_policy == ConflictPolicy.Fail)
            {
                Conflicts.Add($"{Name(ours.Id)} differs");
            }
            else
            {
                Updated.Add(taken);
            }
        }
    }

    /// <summary>The status that agrees with the weeks and logs of both; null when there is none.</summary>
    private HypothesisStatus? StatusOf(Hypothesis ours, Hypothesis theirs) => (_ours.RefersTo(ours.Id), _theirs.RefersTo(theirs.Id)) switch
    {
        _ when ours.Status == theirs.Status => ours.Status,
        (true, false) => ours.Status,
        (false, true) => theirs.Status,
        (false, false) => _policy == ConflictPolicy.Skip ? ours.Status : theirs.Status,
        _ when (ours.Status, theirs.Status) is (HypothesisStatus.Concluded, HypothesisStatus.Archived) or (HypothesisStatus.Archived, HypothesisStatus.Concluded) =>
            HypothesisStatus.Archived,
        _ => null,
    };

    private void MergeWeeks()
    {
        foreach (WeeklyCycle cycle in _theirs.Weeks)
        {
            WeeklyCycle theirs = cycle with { Experiments = [.. cycle.Experiments.Select(Translated)], Plan = null };
            if (!_ours.TryGetCycle(cycle.Week, out WeeklyCycle? ours))
                AddWeek(theirs);
            else if (ours != theirs)
                JoinWeek(ours, theirs);
        }

        IsoWeek? open = FirstOpen();
        foreach (WeeklyCycle closed in _ours.Weeks.Concat(Weeks).Where(w => !w.IsOpen && w.Week > open).DistinctBy(w => w.Week))
            Conflicts.Add($"{open} is open in one, but {closed.Week} after it is closed in the other");
    }

    private IsoWeek? FirstOpen()
    {
        IsoWeek[] open = [.. _ours.Weeks.Concat(Weeks).Where(w => w.IsOpen).Select(w => w.Week)];
        return open.Length == 0 ? null : open.Min();
    }

    private void AddWeek(WeeklyCycle theirs)
    {
        foreach (Experiment experiment in theirs.Experiments.Where(e => e.IsOpen && _ours.OpenWeekOf(e.Hypothesis) is not null))
            Conflicts.Add($"{Name(experiment.Hypothesis)} is open in {_ours.OpenWeekOf(experiment.Hypothesis)} here and in {theirs.Week} there");
        Weeks.Add(theirs);
    }

    private void JoinWeek(WeeklyCycle ours, WeeklyCycle theirs)
    {
        if (ours.IsOpen || theirs.IsOpen)
        {
            Conflicts.Add(ours.IsOpen && theirs.IsOpen ? $"{ours.Week} is open in both" : $"{ours.Week} is {ours.Status} here and {theirs.Status} there");
            return;
        }

        var added = new List<Experiment>();
        foreach (Experiment experiment in theirs.Experiments)
        {
            if (!ours.TryGet(experiment.Hypothesis, out Experiment? same))
                added.Add(experiment);
            else if (same != experiment)
                Conflicts.Add($"the test of {Name(experiment.Hypothesis)} in {ours.Week} differs");
        }

        if (added.Count > 0)
            Weeks.Add(ours with { Experiments = [.. ours.Experiments, .. added] });
    }

    private Experiment Translated(Experiment experiment) =>
        experiment.Learning is { } id ? experiment with { Learning = _learningIds[id] } : experiment;

    /// <summary>Gates that differ are ours or theirs, as asked, so that none comes to stand in a circle; decisions are added, since none ever changes.</summary>
    private void MergeGates()
    {
        foreach (Gate theirs in _theirs.Gates)
        {
            if (!_ours.TryGetGate(theirs.Id, out Gate? ours))
                Gates.Add(theirs);
            else if (ours != theirs && _policy == ConflictPolicy.Fail)
                Conflicts.Add($"the gate {Shown.Quoted(ours.Id.Value)} differs");
            else if (ours != theirs && _policy == ConflictPolicy.Update)
                UpdatedGates.Add(theirs);
        }

        int count = _ours.Gates.Count + Gates.Count;
        if (count > GateJson.Most)
            Conflicts.Add(Messages.TooMany(RawMember.Gates, GateJson.Most, count).Rule);
        HashSet<GateDecision> known = [.. _ours.GateDecisions];
        GateDecisions.AddRange(_theirs.GateDecisions.Where(known.Add));
    }
}
