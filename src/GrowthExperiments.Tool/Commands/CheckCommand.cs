using System.CommandLine;
using GrowthExperiments.Tool.Input;
using GrowthExperiments.Tool.Output;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth check</c>: the problems of a file, and what its hypotheses lack to be testable.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "check",
            "Reads a backlog and lists its problems with line, column, rule and remedy (exit code 3 when there are any), then hints at what its hypotheses lack to be testable.",
            "growth check ideas.csv");
        var input = new InputOptions(command);
        Option<ReportFormat?> format = Choices.Option<ReportFormat>("--format", "How to print the hints; table when not given.", "table|json");
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            BacklogInput source = input.Open(result, terminal);
            Backlog backlog = (await source.LoadAsync(cancellationToken).ConfigureAwait(false)).Backlog;
            if (result.GetValue(format) == ReportFormat.Json)
                CheckReport.WriteJson(backlog, terminal);
            else
                CheckReport.WriteText(source, backlog, terminal);
            return ExitCode.Ok;
        });
        return command;
    }
}
