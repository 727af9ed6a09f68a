namespace GrowthExperiments;

/// <summary>Divides a budget over channels: the most for those that returned most, within the range of each.</summary>
internal sealed class BudgetSplit
{
    private readonly Currency _currency;
    private readonly decimal[] _amounts;

    public BudgetSplit(IReadOnlyList<ChannelReturn> returns, Money budget)
    {
        Returns = returns;
        _currency = budget.Currency;
        Ranges = [.. returns.Select(r => new ChannelRange(r.Channel))];
        ByReturn = Enumerable.Range(0, returns.Count).OrderByDescending(i => returns[i].CountedReturn).ToList();
        CheckRanges(budget);
        _amounts = [.. returns.Select((r, i) => Math.Clamp(r.Channel.Spend.Amount, Ranges[i].Low, Ranges[i].High))];
        Level(budget.Amount);
        Improve();
    }

    public IReadOnlyList<ChannelReturn> Returns { get; }

    public ChannelRange[] Ranges { get; }

    /// <summary>The indexes of the channels, the best return first; equal ones in the order given.</summary>
    public IReadOnlyList<int> ByReturn { get; }

    /// <summary>What a channel gets more than it had.</summary>
    public decimal ChangeOf(int channel) => _amounts[channel] - Returns[channel].Channel.Spend.Amount;

    public BudgetLine[] Lines() => [.. Returns.Select((r, i) => new BudgetLine(
        r,
        Money.OfRounded(_amounts[i], _currency),
        _amounts[i] == Ranges[i].High ? Ranges[i].HighReason : "no channel that returned less can give more",
        _amounts[i] == Ranges[i].Low ? Ranges[i].LowReason : "no channel that returned more can take more"))];

    private void CheckRanges(Money budget)
    {
        for (int i = 0; i < Ranges.Length; i++)
        {
            if (Ranges[i].Low > Ranges[i].High)
                Throw.Growth(Messages.ChannelLimits(Returns[i].Channel.Name, Words(Ranges[i].Low), Words(Ranges[i].High)));
        }

        decimal least = Ranges.Sum(r => r.Low);
        decimal most = Ranges.Sum(r => r.High);
        if (budget.Amount < least)
            Throw.Growth(Messages.BudgetTooSmall(budget.ToString(), Words(least)));
        if (budget.Amount > most)
            Throw.Growth(Messages.BudgetTooLarge(budget.ToString(), Words(most)));
    }

    /// <summary>Gives what is missing to the best, or takes what is over from the worst.</summary>
    private void Level(decimal budget)
    {
        decimal missing = budget - _amounts.Sum();
        foreach (int i in ByReturn)
            missing -= Add(i, Math.Clamp(missing, 0, Ranges[i].High - _amounts[i]));
        foreach (int i in ByReturn.Reverse())
            missing -= Add(i, -Math.Clamp(-missing, 0, _amounts[i] - Ranges[i].Low));
    }

    /// <summary>Moves from the worst to the best until nobody who returned strictly more can take from anybody who returned less.</summary>
    private void Improve()
    {
        int best = 0;
        int worst = ByReturn.Count - 1;
        while (best < worst && Returns[ByReturn[best]].CountedReturn > Returns[ByReturn[worst]].CountedReturn)
        {
            (int to, int from) = (ByReturn[best], ByReturn[worst]);
            decimal room = Ranges[to].High - _amounts[to];
            decimal left = _amounts[from] - Ranges[from].Low;
            decimal moved = Math.Min(room, left);
            Add(to, moved);
            Add(from, -moved);
            if (room <= left)
                best++;
            else
                worst--;
        }
    }

    private decimal Add(int channel, decimal amount)
    {
        _amounts[channel] += amount;
        return amount;
    }

    private string Words(decimal amount) => $"{ExactNumber.Format(amount)} {_currency}";
}
