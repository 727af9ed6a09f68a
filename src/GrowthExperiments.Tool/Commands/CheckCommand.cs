using System.CommandLine;
using System.Globalization;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth check</c>: the problems of a file, and nothing else.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "check",
            "Reads a backlog and lists its problems with line, column, rule and remedy; exit code 3 when there are any.",
            "growth check ideas.csv");
        var input = new InputOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            BacklogInput source = input.Open(result, terminal);
            Backlog backlog = (await source.LoadAsync(cancellationToken).ConfigureAwait(false)).Backlog;
            int unscored = backlog.Count(h => h.Score is null);
            await terminal.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{source.Name}: no problems; {backlog.Count} hypotheses, {unscored} not rated yet.")).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
