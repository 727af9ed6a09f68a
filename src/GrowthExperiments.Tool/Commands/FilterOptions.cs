using System.CommandLine;

namespace GrowthExperiments.Tool.Commands;

/// <summary>The words that choose which hypotheses take part.</summary>
internal sealed class FilterOptions
{
    private readonly Option<FunnelStage?> _stage = Stage();

    private readonly Option<string?> _tag = Tag();

    private readonly Option<string?> _owner = Owner();

    private readonly Option<string?> _market = Market();

    private readonly Option<HypothesisStatus?> _status =
        Choices.Option<HypothesisStatus>("--status", "Only this status, even one that is set aside otherwise.", Choices.Words<HypothesisStatus>());

    private readonly Option<bool> _all = new("--all") { Description = "Rank every status; usually only Idea and Planned can be chosen." };

    public FilterOptions(Command command)
    {
        command.Add(_stage);
        command.Add(_tag);
        command.Add(_owner);
        command.Add(_market);
        command.Add(_status);
        command.Add(_all);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_all) && result.GetResult(_status) is not null)
                result.AddError("--status and --all exclude each other: give one of them.");
        });
    }

    public static Option<FunnelStage?> Stage() => Choices.Option<FunnelStage>("--stage", "Only this stage of the funnel.", Choices.Words<FunnelStage>());

    public static Option<string?> Tag() => new("--tag") { Description = "Only those with this tag, in any case.", HelpName = "T" };

    public static Option<string?> Owner() => new("--owner") { Description = "Only those of this owner, in any case.", HelpName = "O" };

    public static Option<string?> Market(string only = "those") => new("--market") { Description = $"Only {only} for this market, in any case.", HelpName = "M" };

    public bool AllStatuses(ParseResult result) => result.GetValue(_all) || result.GetValue(_status) is not null;

    public BacklogView View(ParseResult result, Backlog backlog)
    {
        BacklogView view = backlog.Where(_ => true);
        if (result.GetValue(_stage) is { } stage)
            view = view.InStage(stage);
        if (result.GetValue(_tag) is { } tag)
            view = view.Tagged(tag);
        if (result.GetValue(_owner) is { } owner)
            view = view.OwnedBy(owner);
        if (result.GetValue(_market) is { } market)
            view = view.InMarket(market);
        if (result.GetValue(_status) is { } status)
            view = view.InStatus(status);
        return view;
    }

    public Ranking Rank(ParseResult result, Backlog backlog, IceFormula formula)
    {
        BacklogView view = View(result, backlog);
        return AllStatuses(result) ? view.RankAll(formula) : view.Rank(formula);
    }
}
