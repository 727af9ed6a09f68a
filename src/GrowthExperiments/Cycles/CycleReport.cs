using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>What a week came to: its tempo, its win rates, what it cost, what it taught, what goes on and what moved.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{Week}: velocity {Velocity}")]
public sealed partial class CycleReport
{
    /// <summary>How many weeks before its own a report looks back.</summary>
    internal const int WeeksBefore = 12;

    private readonly Dictionary<HypothesisId, string> _titles; // as they were then

    internal CycleReport(
        WeeklyCycle cycle, IReadOnlyList<WeekTempo> tempo, IReadOnlyList<Learning> lessons, IReadOnlyList<RankingMove> moves, Func<HypothesisId, string> titleOf)
    {
        Cycle = cycle;
        Tempo = tempo;
        Lessons = lessons;
        Moves = moves;
        _titles = cycle.Experiments.ToDictionary(e => e.Hypothesis, e => titleOf(e.Hypothesis));
    }

    /// <summary>The name of the program; null when it has none.</summary>
    public string? Program { get; internal init; }

    /// <summary>The market whose tests alone it holds; null for all.</summary>
    public string? Market { get; internal init; }

    /// <summary>The week as it stands; the report of one that is not closed yet is an interim one.</summary>
    public WeeklyCycle Cycle { get; }

    /// <summary>The week.</summary>
    public IsoWeek Week => Cycle.Week;

    /// <summary>How many tests started in this week; those carried into it started before and do not count again.</summary>
    public int Velocity => Tempo[^1].Started;

    /// <summary>How many should start, at least and at most.</summary>
    public (int Low, int High) Band => Cycle.Policy.Band;

    /// <summary>Whether as many tests started as should.</summary>
    public bool IsInBand => Tempo[^1].IsInBand;

    /// <summary>The tempo of this week, which stands last, and of those of the 12 weeks before it that were planned, in order of time.</summary>
    public IReadOnlyList<WeekTempo> Tempo { get; }

    /// <summary>What the concluded tests of the week taught, corrections taken in, in order of the log.</summary>
    public IReadOnlyList<Learning> Lessons { get; }

    /// <summary>The win rate under each published definition.</summary>
    public IReadOnlyList<WinRate> WinRates => WinRate.Of(Lessons);

    /// <summary>The experiments that go on in a later week, with their reasons.</summary>
    public IReadOnlyList<Experiment> CarriedOver => [.. Cycle.Experiments.Where(e => e.Status == ExperimentStatus.CarriedOver)];

    /// <summary>The person-days that the concluded tests took, as far as they were written down.</summary>
    public decimal DaysSpent => Lessons.Sum(l => l.ActualEffort?.Total ?? 0);

    /// <summary>How many of the lessons do not say what the test took.</summary>
    public int LessonsWithoutEffort => Lessons.Count(l => l.ActualEffort is null);

    /// <summary>The person-days that there were; null when the policy sets no limit.</summary>
    public Effort? Capacity => Cycle.Policy.Capacity;

    /// <summary>The places among the first 20 that changed since the last closed week, by place now; empty in the first one.</summary>
    public IReadOnlyList<RankingMove> Moves { get; }

    /// <summary>What the hypothesis of one of the experiments was called.</summary>
    internal string TitleOf(Experiment experiment) => _titles[experiment.Hypothesis];

    /// <summary>The report as text, for a terminal, a chat or a notebook.</summary>
    /// <returns>Lines that end with LF, the same in every culture.</returns>
    public override string ToString() => string.Concat(Lines().Select(line => line + "\n"));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<string> Lines()
    {
        yield return Line($"{Week}{CycleWords.OfMarket(Market)} ({(Cycle.IsOpen ? $"interim, {Cycle.Status}" : "closed")})");
        yield return Line($"velocity {Velocity} of {Band.Low}..{Band.High}, {Tempo[^1].Judgement}");
        foreach (WinRate rate in WinRates)
            yield return $"win rate {rate}";
        yield return DaysLine();
        yield return Line($"lessons {Lessons.Count}");
        foreach (Learning lesson in Lessons)
            yield return $"  {lesson.Outcome}: {Shown.Escaped(lesson.Title)}{(lesson.Effect is { } effect ? $", {effect}" : "")}: {Shown.Escaped(lesson.Insight)} ({lesson.Decision})";
        if (CarriedOver.Count > 0)
            yield return Line($"carried over {CarriedOver.Count}");
        foreach (Experiment carried in CarriedOver)
            yield return $"  {Shown.Escaped(TitleOf(carried))}, to {carried.CarriedTo}: {Shown.Escaped(carried.CarryReason!)}";
        if (Moves.Count > 0)
            yield return "moved in the ranking since the last closed week";
        foreach (RankingMove move in Moves)
            yield return $"  {move}";
    }

    private string DaysLine()
    {
        string capacity = Capacity is { } all ? $" of {ExactNumber.Format(all.Total)}" : "";
        string unknown = LessonsWithoutEffort > 0 ? Line($"; {LessonsWithoutEffort} did not say") : "";
        return $"person-days {ExactNumber.Format(DaysSpent)}{capacity}{unknown}";
    }
}
