using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <content>What an account and each metric are worth, the budgets of the quarters, and the things that cost.</content>
public sealed partial class GrowthProgram
{
    internal const int MaxBudgets = 1_000;

    private readonly List<QuarterBudget> _budgets = [];
    private readonly List<Initiative> _initiatives = [];
    private (Currency Currency, NewerMembers? Members) _economicsRead;

    /// <summary>What one account brings and costs; null when not said.</summary>
    /// <exception cref="ArgumentException">It is in another currency than <see cref="MetricWorths"/>: clear those first.</exception>
    public UnitEconomics? Economics
    {
        get;
        set
        {
            if (value is not null && MetricWorths.Count > 0)
                Throw.IfFault(Money.CheckSame(MetricWorths[0].PerMonth, value.Revenue), nameof(value));
            field = value;
        }
    }

    /// <summary>What metrics are worth in money a month; empty when not said.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentException">It is in another currency than <see cref="Economics"/>.</exception>
    public MetricWorths MetricWorths
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count > 0 && Economics is { } economics)
                Throw.IfFault(Money.CheckSame(economics.Revenue, value[0].PerMonth), nameof(value));
            field = value;
        }
    } = MetricWorths.Empty;

    /// <summary>What quarters had to spend, and what became of it, in order of time.</summary>
    public IReadOnlyList<QuarterBudget> Budgets => _budgets.AsReadOnly();

    /// <summary>The things that cost before they prove themselves, in the order in which they came.</summary>
    public IReadOnlyList<Initiative> Initiatives => _initiatives.AsReadOnly();

    /// <summary>Keeps the budget of a quarter; one that is there is replaced.</summary>
    /// <param name="budget">The quarter with its budget and channels.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="budget"/> is null.</exception>
    /// <exception cref="GrowthLimitException">There would be more than 1,000 quarters.</exception>
    public QuarterBudget SetBudget(QuarterBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        int index = _budgets.FindIndex(b => b.Quarter >= budget.Quarter);
        if (index >= 0 && _budgets[index].Quarter == budget.Quarter)
        {
            _budgets[index] = budget;
            return budget;
        }

        if (_budgets.Count == MaxBudgets)
            Throw.Growth(Messages.TooMany(RawMember.Quarters, MaxBudgets, _budgets.Count + 1));
        _budgets.Insert(index < 0 ? _budgets.Count : index, budget);
        return budget;
    }

    /// <summary>Removes the budget of a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The budget that was removed.</returns>
    /// <exception cref="GrowthValidationException">There is none.</exception>
    public QuarterBudget RemoveBudget(Quarter quarter)
    {
        QuarterBudget? budget = BudgetOf(quarter);
        if (budget is null)
            Throw.Growth(Messages.BudgetUnknown(quarter.ToString()));
        _budgets.Remove(budget);
        return budget;
    }

    /// <summary>The budget of a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The budget; null when there is none.</returns>
    public QuarterBudget? BudgetOf(Quarter quarter) => _budgets.Find(b => b.Quarter == quarter);

    /// <summary>Keeps an initiative; one of the same name is replaced where it stands.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <returns>The initiative.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="initiative"/> is null.</exception>
    /// <exception cref="GrowthLimitException">There would be more than 1,000 initiatives.</exception>
    public Initiative SetInitiative(Initiative initiative)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        int index = _initiatives.FindIndex(i => i.Name == initiative.Name);
        if (index >= 0)
        {
            _initiatives[index] = initiative;
            return initiative;
        }

        if (_initiatives.Count == InitiativeReview.Most)
            Throw.Growth(Messages.TooMany(RawMember.Initiatives, InitiativeReview.Most, _initiatives.Count + 1));
        _initiatives.Add(initiative);
        return initiative;
    }

    /// <summary>Removes an initiative.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The initiative that was removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="GrowthValidationException">There is none; the message names a near one.</exception>
    public Initiative RemoveInitiative(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Initiative? initiative = _initiatives.Find(i => i.Name == name);
        if (initiative is null)
            Throw.Growth(Messages.InitiativeUnknown(name, Closest.To(name, _initiatives.Select(i => i.Name))));
        _initiatives.Remove(initiative);
        return initiative;
    }

    /// <summary>What to do about the initiatives on a day.</summary>
    /// <param name="on">The day; null is today by the program's clock and time zone.</param>
    /// <returns>The review.</returns>
    public InitiativeReview ReviewInitiatives(DateOnly? on = null) => InitiativeReview.Of(_initiatives, on ?? DayOf(Now));

    private bool HasEconomics => Economics is not null || MetricWorths.Count > 0 || _economicsRead.Members is not null || _budgets.Count > 0 || _initiatives.Count > 0;

    private Currency EconomicsCurrency => Economics?.Revenue.Currency ?? (MetricWorths.Count > 0 ? MetricWorths.Currency : _economicsRead.Currency);

    private IEnumerable<int> EconomicsMinors =>
    [
        _economicsRead.Members?.Minor ?? 0,
        .. MetricWorths.Select(w => w.NewerMembers?.Minor ?? 0),
        .. _budgets.Select(b => b.NewerMembers?.Minor ?? 0),
        .. _budgets.SelectMany(b => b.Channels).Select(c => c.NewerMembers?.Minor ?? 0),
        .. _initiatives.Select(i => i.NewerMembers?.Minor ?? 0),
    ];

    private void ReadEconomics(BacklogDocument document)
    {
        if (Member(document.ProgramMembers, RawMember.Economics) is { } economics)
        {
            (UnitEconomics? of, MetricWorths worths, Currency currency, NewerMembers? newer) = EconomicsJson.Read(economics, document.Version);
            (Economics, MetricWorths, _economicsRead) = (of, worths, (currency, newer));
        }

        if (Member(document.ProgramMembers, RawMember.Quarters) is { } quarters)
            _budgets.AddRange(QuarterBudgetJson.Read(quarters, document.Version));
        if (Member(document.ProgramMembers, RawMember.Initiatives) is { } initiatives)
            _initiatives.AddRange(InitiativeJson.Read(initiatives, document.Version));
    }

    private void Take(EconomicsMerger merged, GrowthProgram other)
    {
        _economicsRead.Members ??= other._economicsRead.Members;
        if (_economicsRead.Currency.IsNone)
            _economicsRead.Currency = other._economicsRead.Currency;
        MetricWorths = MetricWorths.Empty; // one currency at a time
        Economics = merged.Economics;
        MetricWorths = merged.Worths;
        _budgets.Clear();
        _budgets.AddRange(merged.Budgets);
        _initiatives.Clear();
        _initiatives.AddRange(merged.Initiatives);
    }
}
