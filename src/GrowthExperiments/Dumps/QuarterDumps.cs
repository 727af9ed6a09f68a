using static System.FormattableString;

namespace GrowthExperiments;

public sealed partial class QuarterReport
{
    internal object ToDump() => new
    {
        Quarter = Invariant($"{Quarter}, {(IsOver ? "over" : "running")} on {On.Text()}: {Started:N0} tests started"),
        Chart = Notebook.Show(() => this.ToSvg(), $"The key results of {Quarter}", "report.ToSvg()"),
        KeyResults = DumpTables.KeyResults(Objectives),
        WinRates = DumpTables.WinRates(WinRates),
        Tempo = DumpTables.Tempo(Tempo),
        Budget = Budget?.ToString(),
        Proposal = Proposal?.ToDump() ?? WhyNoProposal,
        Initiatives = Initiatives?.ToDump(),
        Decisions = DumpTables.Decisions(Decisions),
        Lessons = DumpTables.Learnings(Lessons),
    };
}

public sealed partial record QuarterBudget
{
    internal object ToDump() => new
    {
        Budget = ToString(),
        Channels = DumpRows.Of(Channels, c => new
        {
            Channel = c.Name,
            Spend = $"{c.Spend:N}",
            Gain = $"{c.Gain:N}",
            ForEach1 = c.Return is { } value ? QuarterWords.Number(value) : null,
            c.Results,
            CostPerCustomer = c.AcquisitionCost.Text(),
        }),
    };
}

public sealed partial class ChannelReturns
{
    internal object ToDump() => DumpRows.Of(Items, r => new
    {
        Channel = r.Channel.Name,
        Measured = r.Channel.Return is { } own ? QuarterWords.Number(own) : null,
        Expected = QuarterWords.Number(r.ShrunkReturn),
        r.Channel.Results,
        Credibility = Percent.Of((double)r.Credibility),
    });
}

public sealed partial class BudgetProposal
{
    internal object ToDump() => new
    {
        Budget = $"{Budget:N}",
        Channels = DumpRows.Of(Lines, l => new
        {
            Channel = l.Channel.Name,
            Before = $"{l.Before:N}",
            Proposed = $"{l.Proposed:N}",
            Expected = QuarterWords.Number(l.Return.ShrunkReturn),
            NotMore = l.WhyNotMore,
            NotLess = l.WhyNotLess,
        }),
        Moves = DumpRows.Of(Moves, m => new { m.From, m.To, Amount = $"{m.Amount:N}", Why = m.Reason }),
    };
}

public sealed partial class InitiativeReview
{
    internal object ToDump() => new
    {
        MayStartNew = WhyNothingNew ?? "yes",
        Initiatives = DumpRows.Of(Items, i => new
        {
            i.Initiative.Name,
            i.Initiative.Kind,
            Verdict = i.Verdict == InitiativeVerdict.InTrial ? "In trial" : i.Verdict.ToString(),
            Cost = $"{i.Initiative.Cost:N}",
            Gain = i.Initiative.Gain.Text(),
            Why = i.Reason,
        }),
    };
}
