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

    private bool IsPast(IsoWeek week) => Weeks.Any(w => w.Value == CycleStatus.Closed && w.Key >= week);
}
