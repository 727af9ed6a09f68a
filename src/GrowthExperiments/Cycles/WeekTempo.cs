using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>How many tests started in a week, against how many should.</summary>
/// <remarks>Two tempos are equal when all their parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record WeekTempo
{
    internal WeekTempo(WeeklyCycle cycle)
    {
        Week = cycle.Week;
        Started = cycle.Experiments.Count(e => e is { Started: not null, StartedBefore: false });
        Band = cycle.Policy.Band;
        IsOpen = cycle.IsOpen;
    }

    /// <summary>The week.</summary>
    public IsoWeek Week { get; }

    /// <summary>How many tests started in it; those carried into it started before and do not count again.</summary>
    public int Started { get; }

    /// <summary>How many should have started, at least and at most, as the team asked when it planned the week.</summary>
    public (int Low, int High) Band { get; }

    /// <summary>Whether as many tests started as should.</summary>
    public bool IsInBand => Started >= Band.Low && Started <= Band.High;

    /// <summary>Whether the week is not closed, so that more tests may start in it.</summary>
    public bool IsOpen { get; }

    /// <summary>Such as <c>in the band</c>.</summary>
    internal string Judgement => Started < Band.Low ? "below the band" : Started > Band.High ? "above the band" : "in the band";

    /// <summary>How many of the closed weeks were in their band; an open one may still come into it.</summary>
    internal static (int InBand, int Closed) Kept(IEnumerable<WeekTempo> weeks)
    {
        WeekTempo[] closed = [.. weeks.Where(w => !w.IsOpen)];
        return (closed.Count(w => w.IsInBand), closed.Length);
    }

    /// <summary>Such as <c>2026-W48: 11 of 8..15, in the band</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Week}: {Started} of {Band.Low}..{Band.High}, {Judgement}");
}
