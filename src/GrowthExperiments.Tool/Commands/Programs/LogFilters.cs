using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>The words that choose among the entries of a log.</summary>
internal sealed class LogFilters
{
    private readonly Option<string?> _week = Weeks.Option("--week", "Only those of this week, such as 2026-W48.");
    private readonly Option<FunnelStage?> _stage = FilterOptions.Stage();
    private readonly Option<string?> _tag = FilterOptions.Tag();
    private readonly Option<string?> _owner = FilterOptions.Owner();
    private readonly Option<string?> _market = FilterOptions.Market();
    private readonly Option<Outcome?> _outcome = Choices.Option<Outcome>(
        "--outcome", "Only those that came out like this.", ProgramWords.Outcomes);
    private readonly Option<string?> _metric = new("--metric") { Description = "Only those about this metric, in any case.", HelpName = "M" };
    private readonly Option<bool> _byEffect = new("--by-effect") { Description = "The largest effect first; else in the order of the log." };
    private readonly Option<bool> _all = new("--all") { Description = "Corrected ones, too." };

    public LogFilters(Command command)
    {
        foreach (Option option in (Option[])[_week, _stage, _tag, _owner, _market, _outcome, _metric, _byEffect, _all])
            command.Add(option);
    }

    public IReadOnlyList<Learning> Apply(ParseResult result, GrowthProgram program, string[] words)
    {
        LearningView view = result.GetValue(_market) is { } market ? program.LearningsInMarket(market) : program.Log.Current;
        view = view.Containing(string.Join(' ', words));
        if (result.GetValue(_all))
            view = view.WithCorrected();
        if (Weeks.Parse(result.GetValue(_week)) is { } week)
            view = view.InWeek(week);
        if (result.GetValue(_stage) is { } stage)
            view = view.InStage(stage);
        if (result.GetValue(_tag) is { } tag)
            view = view.Tagged(tag);
        if (result.GetValue(_owner) is { } owner)
            view = view.OwnedBy(owner);
        if (result.GetValue(_outcome) is { } outcome)
            view = view.WithOutcome(outcome);
        if (result.GetValue(_metric) is { } metric)
            view = view.OnMetric(ProgramWords.Checked(() => Metric.Of(metric)));
        return result.GetValue(_byEffect) ? view.ByEffect() : [.. view];
    }
}
