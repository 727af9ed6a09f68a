namespace GrowthExperiments;

/// <summary>Explains a division of a budget by moves that add up to it: from the least return to the most.</summary>
internal sealed class BudgetMoves
{
    private const int Whole = -1; // the budget itself

    private readonly BudgetSplit _split;
    private readonly Currency _currency;

    public BudgetMoves(BudgetSplit split, Money growth)
    {
        _split = split;
        _currency = growth.Currency;
        List<(int Channel, decimal Amount)> sources = [.. split.ByReturn.Reverse().Where(i => split.ChangeOf(i) < 0).Select(i => (i, -split.ChangeOf(i)))];
        List<(int Channel, decimal Amount)> targets = [.. split.ByReturn.Where(i => split.ChangeOf(i) > 0).Select(i => (i, split.ChangeOf(i)))];
        if (growth.Amount > 0)
            sources.Insert(0, (Whole, growth.Amount));
        if (growth.Amount < 0)
            targets.Insert(0, (Whole, -growth.Amount));
        All = Array.AsReadOnly(Match(sources, targets).ToArray());
    }

    public IReadOnlyList<BudgetMove> All { get; }

    private IEnumerable<BudgetMove> Match(List<(int Channel, decimal Amount)> sources, List<(int Channel, decimal Amount)> targets)
    {
        int target = 0;
        decimal taken = 0;
        foreach ((int from, decimal amount) in sources)
        {
            for (decimal left = amount; left > 0;)
            {
                decimal moved = Math.Min(left, targets[target].Amount - taken);
                int to = targets[target].Channel;
                yield return new BudgetMove(NameOf(from), NameOf(to), Money.OfRounded(moved, _currency), Reason(from, to));
                left -= moved;
                taken += moved;
                if (taken == targets[target].Amount)
                    (target, taken) = (target + 1, 0);
            }
        }
    }

    private string Reason(int from, int to)
    {
        if (from == Whole)
            return _split.Ranges[to].MustGrow ? Grows(to) : $"the budget grew, and {Returned(to)}";
        if (to == Whole)
            return _split.Ranges[from].MustShrink ? Shrinks(from) : $"the budget shrank, and {Returned(from)}";
        if (_split.Returns[to].CountedReturn > _split.Returns[from].CountedReturn)
            return $"{Returned(to)}, {Returned(from)}";
        return _split.Ranges[from].MustShrink ? Shrinks(from) : Grows(to);
    }

    private string Grows(int channel) => $"{Name(channel)} must get more: {_split.Ranges[channel].LowReason}";

    private string Shrinks(int channel) => $"{Name(channel)} must get less: {_split.Ranges[channel].HighReason}";

    private string Returned(int channel) => _split.Returns[channel] is var r && r.Channel.Return is null ? $"{Name(channel)} {r.Words}" : $"{Name(channel)} returned {r.Words}";

    private string Name(int channel) => Shown.Escaped(_split.Returns[channel].Channel.Name);

    private string? NameOf(int channel) => channel == Whole ? null : _split.Returns[channel].Channel.Name;
}
