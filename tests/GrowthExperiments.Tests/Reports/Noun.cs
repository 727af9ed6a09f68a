using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Programs;

namespace GrowthExperiments.Tests.Reports;

/// <summary>Something that a dashboard shows, in each of its forms.</summary>
internal sealed record Noun(string Name, Func<HtmlOptions?, string> Html, Func<SvgOptions?, string> Svg, Func<string> Json)
{
    /// <summary>All of any parts that the model can hold, with texts as hostile as the rules allow; the backlog has the titles.</summary>
    public static Gen<(Backlog Backlog, Noun[] Nouns)> Any { get; } =
        from backlog in Gens.BacklogUpTo(6)
        from formula in Gens.Formula
        from learnings in Gen.Choose(0, 4).SelectMany(n => Gens.Learning.ListOf(n))
        from reason in Gens.Lines
        from line in Gens.Line
        from states in Gen.Elements(Enum.GetValues<ExperimentStatus>()).ArrayOf(6)
        from days in Gen.Choose(-9, 9).ArrayOf(12)
        from market in Gens.MaybeNull(Gens.Line)
        select (backlog, Of(backlog, formula, [.. learnings.Select((l, i) => l(i + 1))], reason, line, states, days, market));

    /// <summary>All of a program, with the reports of its last week and of a quarter.</summary>
    public static Noun[] Of(GrowthProgram program, IsoWeek week, Quarter quarter, DateOnly day)
    {
        WeeklyCycle cycle = program.CycleOf(week);
        CyclePlan plan = Replanned(program);
        InsightsReport insights = program.Insights();
        CycleReport report = program.ReportOf(week);
        QuarterReport ofQuarter = program.ReportOf(quarter, on: day);
        return
        [
            .. Basic(program.Backlog, program.Backlog.Rank(), cycle, plan, program.Tempo(), [.. program.Log.Current], insights.ByOwner, insights.Calibration),
            new("week", report.ToHtml, report.ToSvg, report.ToJson),
            new("insights", insights.ToHtml, insights.ToSvg, insights.ToJson),
            new("quarter", ofQuarter.ToHtml, ofQuarter.ToSvg, ofQuarter.ToJson),
        ];
    }

    private static CyclePlan Replanned(GrowthProgram program) => program.Copy().PlanWeek(program.Weeks[^1].Week.AddWeeks(1)).Plan!;

    private static Noun[] Of(Backlog backlog, IceFormula formula, Learning[] learnings, string reason, string line, ExperimentStatus[] states, int[] days, string? market)
    {
        Ranking ranking = backlog.Rank(formula);
        var cycle = new WeeklyCycle(Grown.W48)
        {
            Experiments = [.. backlog.Select((h, i) => new Experiment(h.Id)
            {
                Status = states[i],
                Owner = h.Owner,
                Reason = i % 2 == 0 ? line : null,
                Started = states[i] == ExperimentStatus.Planned ? null : Clock.Monday.AddDays(days[2 * i]),
                Ended = states[i] is ExperimentStatus.InReview or ExperimentStatus.Concluded ? Clock.Monday.AddDays(days[2 * i] + Math.Abs(days[(2 * i) + 1])) : null,
                CarriedTo = states[i] == ExperimentStatus.CarriedOver ? Grown.W49 : null,
                CarryReason = states[i] == ExperimentStatus.CarriedOver ? reason : null,
            })],
        };
        CyclePlan plan = new CyclePlan(
            Grown.W49,
            [.. backlog.Select((h, i) => new CyclePick(i < ranking.Count && ranking.TryGetPlace(h.Id, out int place) ? ranking[place - 1] : null, h) { Effort = h.Effort ?? Effort.Of(1), Reason = reason, IsForced = i % 2 == 0 })],
            [.. ranking.Select(r => new CycleNearMiss(r, line))],
            [reason]).For(market);
        return Basic(
            backlog, ranking, cycle, plan, [new WeekTempo(cycle)], learnings,
            WinRateBreakdown.Of("tag", learnings, l => l.Tags, InsightsOptions.Default),
            ConfidenceCalibration.Of(learnings, 0.95));
    }

    private static Noun[] Basic(
        Backlog backlog, Ranking ranking, WeeklyCycle cycle, CyclePlan plan, IReadOnlyList<WeekTempo> tempo, Learning[] learnings, WinRateBreakdown breakdown, ConfidenceCalibration calibration)
    {
        Funnel funnel = Funnel.Of(learnings);
        return
        [
            new("ranking", ranking.ToHtml, ranking.ToSvg, () => ranking.ToJson()),
            new("cycle", o => cycle.ToHtml(backlog, o), o => cycle.ToSvg(backlog, o), () => cycle.ToJson(backlog)),
            new("plan", plan.ToHtml, plan.ToSvg, plan.ToJson),
            new("tempo", tempo.ToHtml, tempo.ToSvg, tempo.ToJson),
            new("funnel", funnel.ToHtml, funnel.ToSvg, funnel.ToJson),
            new("groups", breakdown.ToHtml, breakdown.ToSvg, breakdown.ToJson),
            new("trust", calibration.ToHtml, calibration.ToSvg, calibration.ToJson),
        ];
    }
}
