using System.CommandLine;
using System.CommandLine.Parsing;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>The numbers of a channel on the command line.</summary>
internal sealed class ChannelOptions
{
    private readonly Option<decimal?> _spend = Choices.Number("--spend", "What it cost in the quarter.", "AMOUNT");
    private readonly Option<decimal?> _gain = Choices.Number("--gain", "What it gained in the quarter.", "AMOUNT");
    private readonly Option<int?> _results = Choices.Count("--results", "How many results stand behind the gain; few of them count less.");
    private readonly Option<string?> _currency = new("--currency") { Description = "The currency, such as EUR; the one that the program uses when not given.", HelpName = "CODE" };
    private readonly Option<int?> _customers = Choices.Count("--customers", "How many customers it won, for its acquisition cost.");
    private readonly Option<decimal?> _payback = Choices.Number("--payback", "After how many months a customer of it has paid back.", "MONTHS");
    private readonly Option<decimal?> _floor = Choices.Number("--floor", "The least that it gets next.", "AMOUNT");
    private readonly Option<decimal?> _ceiling = Choices.Number("--ceiling", "The most that it gets next.", "AMOUNT");
    private readonly Option<decimal?> _largestChange = Choices.Number("--largest-change", "The largest change against its spend, as a share such as 0.25.", "SHARE");
    private readonly Option<decimal?> _maxCost = Choices.Number("--max-cac", "Above this acquisition cost it gets no more than it had.", "AMOUNT");
    private readonly Option<decimal?> _maxPayback = Choices.Number("--max-payback", "Above this many months of payback it gets no more than it had.", "MONTHS");
    private readonly Option<bool> _noLimits = new("--no-limits") { Description = "Take the limits away that it had; those given with it are set anew." };
    private readonly Option[] _all;

    public ChannelOptions(Command command)
    {
        _all = [_spend, _gain, _results, _currency, _customers, _payback, _floor, _ceiling, _largestChange, _maxCost, _maxPayback, _noLimits];
        foreach (Option option in _all)
            command.Add(option);
    }

    public bool AnyIn(CommandResult result) => _all.Any(o => result.GetResult(o) is { Implicit: false });

    /// <summary>The channel with what is given; the rest as it was before, or none.</summary>
    public Channel Apply(ParseResult result, GrowthProgram program, Channel? before, string name)
    {
        Currency currency = before is not null && result.GetValue(_currency) is null ? before.Spend.Currency : Quarters.CurrencyFor(result.GetValue(_currency), program);
        if (before is not null && before.Spend.Currency != currency)
            throw new UsageException($"{Shown.Quoted(name)} is in {before.Spend.Currency}, not in {currency}. Remove it first, or leave --currency out.");
        if (before is null && (result.GetValue(_spend) is null || result.GetValue(_gain) is null || result.GetValue(_results) is null))
            throw new UsageException($"The channel {Shown.Quoted(name)} is new: give --spend, --gain and --results.");
        Channel? limited = result.GetValue(_noLimits) ? null : before;
        return ProgramWords.Checked(() => Channel.Of(name, MoneyOf(_spend) ?? before!.Spend, MoneyOf(_gain) ?? before!.Gain, result.GetValue(_results) ?? before!.Results) with
        {
            Customers = result.GetValue(_customers) ?? before?.Customers,
            PaybackMonths = result.GetValue(_payback) ?? before?.PaybackMonths,
            Floor = MoneyOf(_floor) ?? limited?.Floor,
            Ceiling = MoneyOf(_ceiling) ?? limited?.Ceiling,
            LargestChange = result.GetValue(_largestChange) ?? limited?.LargestChange,
            MaxAcquisitionCost = MoneyOf(_maxCost) ?? limited?.MaxAcquisitionCost,
            MaxPaybackMonths = result.GetValue(_maxPayback) ?? limited?.MaxPaybackMonths,
        });

        Money? MoneyOf(Option<decimal?> option) => result.GetValue(option) is { } amount ? Money.Of(amount, currency) : null;
    }
}
