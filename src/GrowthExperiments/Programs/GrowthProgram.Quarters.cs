namespace GrowthExperiments;

/// <content>What a quarter came to.</content>
public sealed partial class GrowthProgram
{
    /// <summary>What a quarter came to, or has come to so far.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="nextBudget">What to divide over the channels in the next one; null is the budget of this one.</param>
    /// <param name="on">The day of the report; null is today on the clocks of <see cref="TimeZone"/>. Initiatives are reviewed as of that day, or as of the last day
    /// of a quarter that is over then; those that started later are left out.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException"><paramref name="nextBudget"/> is below 0 or in another currency than the channels.</exception>
    public QuarterReport ReportOf(Quarter quarter, Money? nextBudget = null, DateOnly? on = null)
    {
        DateOnly day = on ?? DayOf(Now);
        Initiative[] initiatives = [.. _initiatives.Where(i => i.Started <= quarter.LastDay)];
        QuarterBudget? budget = BudgetOf(quarter);
        (BudgetProposal? proposal, string? whyNot) = Propose(budget, nextBudget);
        return new QuarterReport(quarter, day)
        {
            Program = Name,
            Objectives = Okrs.In(quarter),
            Tempo = [.. _weeks.Where(w => quarter.Contains(w.Week)).Select(w => new WeekTempo(w))],
            Lessons = [.. Log.Between(quarter.FirstWeek, quarter.LastWeek)],
            Budget = budget,
            Returns = budget is null ? null : ChannelReturns.Of(budget.Channels),
            Proposal = proposal,
            WhyNoProposal = whyNot,
            Initiatives = initiatives.Length == 0 ? null : InitiativeReview.Of(initiatives, day < quarter.LastDay ? day : quarter.LastDay),
            Decisions = [.. GateDecisions.Where(d => quarter.Contains(DayOf(d.At)))],
        };
    }

    /// <summary>The proposal, or why the limits of the channels leave none: a report is written all the same.</summary>
    private static (BudgetProposal? Proposal, string? WhyNot) Propose(QuarterBudget? budget, Money? next)
    {
        if (budget is null)
            return default;
        try
        {
            return (budget.Propose(next), null);
        }
        catch (GrowthValidationException e)
        {
            return (null, e.Message);
        }
    }
}
