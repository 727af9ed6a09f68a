using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>The words that say what insights look at.</summary>
internal sealed class InsightsFilters
{
    private readonly Option<string?> _since = Weeks.Option("--since", "Only tests from this week on, such as 2026-W27; all when not given.");
    private readonly Option<string?> _until = Weeks.Option("--until", "Only tests up to this week, itself included.");
    private readonly Option<WinRateDefinition?> _definition = Choices.Option<WinRateDefinition>(
        "--definition", "What a win rate is a part of; notInvalid when not given.", "wonOrLost|concluded|notInvalid");
    private readonly Option<int?> _top = Choices.Count("--top", "How many of the best ideas are looked at, 1 to 100; 10 when not given.");

    private readonly Option<string?> _market = FilterOptions.Market("tests and ideas");

    public InsightsFilters(Command command)
    {
        foreach (Option option in (Option[])[_since, _until, _definition, _top, _market])
            command.Add(option);
    }

    public InsightsOptions Read(ParseResult result)
    {
        IsoWeek? since = Weeks.Parse(result.GetValue(_since));
        IsoWeek? until = Weeks.Parse(result.GetValue(_until));
        InsightsOptions options = InsightsOptions.Default;
        return ProgramWords.Checked(() => options with
        {
            Since = since,
            Until = until,
            Definition = result.GetValue(_definition) ?? options.Definition,
            Market = result.GetValue(_market),
            Top = result.GetValue(_top) ?? options.Top,
        });
    }
}
