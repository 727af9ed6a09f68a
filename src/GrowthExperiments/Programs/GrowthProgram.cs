using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <summary>What one team holds: its backlog, its weeks of tests and its learning log, with the verbs of the weekly ritual.</summary>
/// <remarks>
/// <para>The ritual: <see cref="PlanWeek"/>, <see cref="StartWeek"/>, <see cref="EndExperiment"/>, <see cref="Conclude(HypothesisId, Conclusion, DateTimeOffset?)"/>,
/// <see cref="CloseWeek"/>. A week closes, and a later one starts, only when each test that has ended has a learning.</para>
/// <para>Each verb does all of its work or, when it throws, none. One writer at a time; cycles, experiments and learnings that it hands out
/// are immutable and free to share.</para>
/// </remarks>
/// <example>
/// <code>
/// var program = GrowthProgram.Create("Acme growth");
/// program.Backlog.AddRange(ideas);
/// WeeklyCycle week = program.PlanWeek(IsoWeek.Parse("2026-W48"));
/// program.StartWeek(week.Week);
/// program.EndExperiment(id);
/// program.Conclude(id, Outcome.Neutral, "Fewer fields moved sign-ups, not activation", Effect.FromCounts(200, 4000, 204, 4010));
/// CycleReport report = program.CloseWeek(week.Week);
/// </code>
/// </example>
[DebuggerDisplay("{Name,nq}: {Backlog.Count} hypotheses, {Weeks.Count} weeks, {Log.Count} learnings")]
public sealed partial class GrowthProgram
{
    private readonly BacklogDocument _document;
    private readonly TimeProvider _clock;
    private readonly List<WeeklyCycle> _weeks = [];
    private readonly Dictionary<HypothesisId, IsoWeek> _openWeeks = []; // of each hypothesis whose experiment is open
    private readonly Dictionary<HypothesisId, int> _references = []; // how many tests and learnings name each

    private GrowthProgram(BacklogDocument document, TimeProvider? clock)
    {
        _document = document;
        _clock = clock ?? TimeProvider.System;
        Backlog.Guard = Refusal;
    }

    /// <summary>The name of the team or program, 1 to 200 UTF-16 units on one line; null when not said.</summary>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message names.</exception>
    public string? Name
    {
        get => _document.Name;
        set => _document.Name = value;
    }

    /// <summary>The IANA name of the zone in whose calendar the team counts weeks; <c>UTC</c> when not said.</summary>
    /// <exception cref="ArgumentException">The zone is unknown on this machine.</exception>
    public string TimeZone
    {
        get => _document.TimeZone;
        set => _document.TimeZone = value;
    }

    /// <summary>What the team asks of each week that it plans from now on.</summary>
    /// <exception cref="ArgumentNullException">The policy is null.</exception>
    public CyclePolicy Policy
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = CyclePolicy.Default;

    /// <summary>How the team rates from now on: how several raters agree, and how long a score holds.</summary>
    /// <exception cref="ArgumentNullException">The policy is null.</exception>
    public RatingPolicy RatingPolicy
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = RatingPolicy.Default;

    /// <summary>The hypotheses; their statuses follow the verbs of the program.</summary>
    public Backlog Backlog => _document.Backlog;

    /// <summary>The weeks, in order of time.</summary>
    public IReadOnlyList<WeeklyCycle> Weeks => _weeks.AsReadOnly();

    /// <summary>What was learned.</summary>
    public LearningLog Log { get; private init; } = new();

    /// <summary>The week in which the program's clock and time zone are now.</summary>
    public IsoWeek CurrentWeek => IsoWeek.From(DayOf(Now));

    /// <summary>Now, on the clocks of the program's zone.</summary>
    internal DateTimeOffset Now => InZone(_clock.GetUtcNow());

    private IsoWeek? LastClosed => _weeks.FindLast(w => !w.IsOpen)?.Week;

    /// <summary>Makes a program without hypotheses and weeks.</summary>
    /// <param name="name">The name of the team or program; null for none.</param>
    /// <param name="timeZone">The IANA name of the zone in whose calendar the team counts weeks.</param>
    /// <param name="clock">What tells the time where a verb is given none; null is the system's clock.</param>
    /// <returns>The program.</returns>
    /// <exception cref="ArgumentException">The name breaks a rule, or the zone is unknown on this machine.</exception>
    public static GrowthProgram Create(string? name = null, string timeZone = "UTC", TimeProvider? clock = null) =>
        new(new BacklogDocument([]) { Name = name, TimeZone = timeZone }, clock);

    /// <summary>The cycle of a week.</summary>
    /// <param name="week">The week.</param>
    /// <returns>The cycle as it is now.</returns>
    /// <exception cref="GrowthValidationException">The week was never planned; the message lists the open ones.</exception>
    public WeeklyCycle CycleOf(IsoWeek week)
    {
        if (!TryGetCycle(week, out WeeklyCycle? cycle))
            Throw.Growth(Messages.WeekUnknown(week.ToString(), [.. _weeks.Where(w => w.IsOpen).Select(w => w.Week.ToString())]));
        return cycle;
    }

    /// <summary>Looks a cycle up without throwing.</summary>
    /// <param name="week">The week.</param>
    /// <param name="cycle">The cycle as it is now, or null.</param>
    /// <returns>Whether the week was planned, or a test was carried over into it.</returns>
    public bool TryGetCycle(IsoWeek week, [MaybeNullWhen(false)] out WeeklyCycle cycle)
    {
        int index = IndexOf(week);
        cycle = index >= 0 ? _weeks[index] : null;
        return cycle is not null;
    }

    /// <summary>The number of a week in the list, or the complement of where it would stand.</summary>
    private int IndexOf(IsoWeek week) => CollectionsMarshal.AsSpan(_weeks).BinarySearch(new ByWeek(week));

    /// <summary>Puts the next state of a cycle in its place.</summary>
    private void Keep(WeeklyCycle cycle)
    {
        int index = IndexOf(cycle.Week);
        if (index < 0)
            _weeks.Insert(~index, cycle);
        else
            _weeks[index] = cycle;
    }

    /// <summary>The moment that a caller gave, or now.</summary>
    private DateTimeOffset Instant(DateTimeOffset? at) => at ?? Now;

    /// <summary>A moment on the clocks of the program's zone; in UTC where this machine does not know the zone.</summary>
    private DateTimeOffset InZone(DateTimeOffset at) => ZoneNames.TryFind(TimeZone, out TimeZoneInfo? zone) ? TimeZoneInfo.ConvertTime(at, zone) : at.ToUniversalTime();

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(InZone(at).DateTime);

    private Hypothesis Known(HypothesisId id)
    {
        if (!Backlog.TryGet(id, out Hypothesis? hypothesis))
            Throw.Growth(Messages.ProgramIdUnknown(id.Value, Closest.To(id.Value, Backlog.Select(h => h.Id.Value))));
        return hypothesis;
    }

    private static void CheckMove(Hypothesis hypothesis, HypothesisStatus to)
    {
        if (HypothesisLifecycle.Refusal(hypothesis.Status, to) is { } fault)
            Throw.Growth(fault with { Rule = $"{Shown.Quoted(hypothesis.Id.Value)} is {hypothesis.Status}: {fault.Rule}" });
    }

    /// <summary>What the weeks and the log forbid of a change that comes past the verbs.</summary>
    private Fault? Refusal(Hypothesis before, Hypothesis? after)
    {
        if (!RefersTo(before.Id))
            return null;
        if (after is null)
            return Messages.RemoveInProgram(before.Id.Value);
        return before.Status == after.Status ? null : Messages.StatusInProgram(before.Id.Value, before.Status.ToString(), after.Status.ToString());
    }

    /// <summary>A week to be found among cycles.</summary>
    private readonly struct ByWeek(IsoWeek week) : IComparable<WeeklyCycle>
    {
        public int CompareTo(WeeklyCycle? other) => week.CompareTo(other!.Week);
    }
}
