using System.CommandLine;
using GrowthExperiments.Tool.Output;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth sensitivity</c>: what the top of a ranking hangs on.</summary>
internal static class SensitivityCommand
{
    private const int DefaultTop = 10;

    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "sensitivity",
            "Says what the top of a ranking hangs on: other formulas, single ratings one higher or lower, and how far the raters differ.",
            "growth sensitivity ideas.csv",
            "growth sensitivity growth.json --top 15 --formula mean --format json");
        var input = new InputOptions(command);
        Option<int?> top = Choices.Count("--top", "How many places count as the top, 1 to 1000; 10 when not given.");
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is 0 or > RankingSensitivity.MostTop)
                result.AddError("--top takes a whole number from 1 to 1000 here.");
        });
        Option<IceFormula?> formula = Choices.Formula("--formula", "How the ratings become one number; product when not given.");
        Option<ReportFormat?> format = Choices.Option<ReportFormat>("--format", "How to print it; table when not given.", "table|json");
        command.Add(top);
        command.Add(formula);
        var filters = new FilterOptions(command);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            Backlog backlog = (await input.Open(result, terminal).LoadAsync(cancellationToken).ConfigureAwait(false)).Backlog;
            Ranking ranking = filters.Rank(result, backlog, result.GetValue(formula) ?? IceFormula.Product);
            RankingSensitivity sensitivity = ranking.Sensitivity(result.GetValue(top) ?? DefaultTop);
            if (result.GetValue(format) == ReportFormat.Json)
                SensitivityReport.WriteJson(sensitivity, terminal);
            else
                SensitivityReport.WriteText(sensitivity, terminal);
            return ExitCode.Ok;
        });
        return command;
    }
}
