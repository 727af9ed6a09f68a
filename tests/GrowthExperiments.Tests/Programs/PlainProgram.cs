namespace GrowthExperiments.Tests.Programs;

/// <summary>What a program should do, without any of its code: who stands where, and which moves are legal.</summary>
internal sealed class PlainProgram
{
    public const int MostRunning = 4;

    public SortedDictionary<IsoWeek, CycleStatus> Weeks { get; } = [];

    /// <summary>Where each hypothesis stands in each week.</summary>
    public Dictionary<(IsoWeek Week, HypothesisId Id), ExperimentStatus> Tests { get; } = [];

    public Dictionary<HypothesisId, HypothesisStatus> Statuses { get; } = [];

    public Dictionary<HypothesisId, string> Surfaces { get; } = [];

    public Dictionary<HypothesisId, Prediction> Predictions { get; } = [];

    public int Learnings { get; set; }

    /// <summary>How the team agrees: 1 by the median, 2 by the mean, 3 by itself.</summary>
    public int Rule { get; set; } = 1;

    /// <summary>The agreed score of each hypothesis, and the moment of it.</summary>
    public Dictionary<HypothesisId, (IceScore Score, DateTimeOffset? At)> Scores { get; } = [];

    /// <summary>What each person said of each hypothesis.</summary>
    public Dictionary<(HypothesisId Id, string Rater), IceScore> Ratings { get; } = [];

    private IEnumerable<KeyValuePair<(IsoWeek Week, HypothesisId Id), ExperimentStatus>> Open => Tests.Where(t => IsOpen(t.Value));

    public static bool IsOpen(ExperimentStatus status) => status is ExperimentStatus.Planned or ExperimentStatus.Running or ExperimentStatus.InReview;

    public IsoWeek? WeekOf(HypothesisId id) => Open.Where(t => t.Key.Id == id).Select(t => (IsoWeek?)t.Key.Week).SingleOrDefault();

    public bool CanPlan(IsoWeek week) => !IsPast(week) && Weeks.GetValueOrDefault(week, CycleStatus.Planned) == CycleStatus.Planned;

    public bool CanStart(IsoWeek week)
    {
        HypothesisId[] running = [.. Open.Where(t => t.Value == ExperimentStatus.Running).Select(t => t.Key.Id)];
        HypothesisId[] all = [.. running, .. Open.Where(t => t.Key.Week == week && t.Value == ExperimentStatus.Planned).Select(t => t.Key.Id)];
        string[] surfaces = [.. all.Where(Surfaces.ContainsKey).Select(id => Surfaces[id])];
        return Weeks.TryGetValue(week, out CycleStatus status) && status == CycleStatus.Planned
            && !Open.Any(t => t.Key.Week < week && t.Value == ExperimentStatus.InReview)
            && !Weeks.Any(w => w.Key > week && w.Value == CycleStatus.Running)
            && all.Length <= MostRunning
            && surfaces.Distinct().Count() == surfaces.Length;
    }

    public bool Has(HypothesisId id, ExperimentStatus status) => WeekOf(id) is { } week && Tests[(week, id)] == status;

    public bool CanCarry(HypothesisId id, IsoWeek to) =>
        WeekOf(id) is { } week && to > week && !IsPast(to) && Tests[(week, id)] != ExperimentStatus.InReview
        && !(Tests[(week, id)] == ExperimentStatus.Planned && Weeks.GetValueOrDefault(to) == CycleStatus.Running);

    public bool CanClose(IsoWeek week) =>
        Weeks.TryGetValue(week, out CycleStatus status) && status != CycleStatus.Closed
        && !Weeks.Any(w => w.Key < week && w.Value != CycleStatus.Closed)
        && !Open.Any(t => t.Key.Week == week);

    public bool CanRate(HypothesisId id) => Statuses[id] is not (HypothesisStatus.Concluded or HypothesisStatus.Archived);

    public void Rate(HypothesisId id, string rater, IceScore score, DateTimeOffset at)
    {
        Ratings[(id, rater)] = score;
        IceScore[] all = [.. Ratings.Where(r => r.Key.Id == id).Select(r => r.Value)];
        if (Rule < 3)
            Scores[id] = (IceScore.Of(Middle(all.Select(s => s.Impact)), Middle(all.Select(s => s.Confidence)), Middle(all.Select(s => s.Ease))), at);
        else
            Scores.TryAdd(id, (score, at));
    }

    /// <summary>The whole number next to the middle; of two that are as near, the lower.</summary>
    private int Middle(IEnumerable<int> ratings)
    {
        List<int> all = [.. ratings.Order()];
        decimal mean = all.Sum() / (decimal)all.Count;
        for (; Rule == 1 && all.Count > 2; all.RemoveAt(0))
            all.RemoveAt(all.Count - 1);
        decimal middle = Rule == 1 ? all.Sum() / (decimal)all.Count : mean;
        return Enumerable.Range(1, 10).MinBy(n => Math.Abs(n - middle));
    }

    private bool IsPast(IsoWeek week) => Weeks.Any(w => w.Value == CycleStatus.Closed && w.Key >= week);
}
