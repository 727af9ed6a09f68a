using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth log</c>: what was learned, found again.</summary>
internal static class LogCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "log",
            "Lists what tests taught: those in which all words occur and that pass the filters.",
            "growth log",
            "growth log sign-up --outcome lost",
            "growth log --stage Activation --by-effect --format markdown",
            "growth log verify");
        Argument<string[]> words = new("WORDS") { Description = "Words that occur in title, insight, metric or tags, in any case.", Arity = ArgumentArity.ZeroOrMore };
        command.Add(words);
        var program = new ProgramOption(command, recursive: true);
        var filters = new LogFilters(command);
        Option<ListFormat?> format = Choices.Option<ListFormat>("--format", "How to print it; table when not given.", "table|json|markdown");
        command.Add(format);
        command.Add(LogVerifyCommand.Create(terminal, program));
        command.Add(LogExportCommand.Create(terminal, program));
        program.RefuseBefore(command, "growth log {0} takes the whole log, without words or filters before it.");
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            LearningLog log = loaded.Log;
            IReadOnlyList<Learning> learnings = filters.Apply(result, loaded, result.GetValue(words) ?? []);
            var page = new LogPage(log, learnings);
            await page.PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal, cancellationToken).ConfigureAwait(false);
            if (learnings.Count == 0)
                terminal.Say(log.Count == 0 ? "The log is empty: nothing is concluded yet." : "No learning passes.");
            return ExitCode.Ok;
        });
        return command;
    }
}
