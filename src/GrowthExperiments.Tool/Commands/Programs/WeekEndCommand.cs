using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth week end</c>: tests stop running and wait for what they taught to be written down.</summary>
internal static class WeekEndCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "end",
            "Ends running tests, all that are named or none; each then waits for its learning.",
            "growth week end one-field",
            "growth week end one-field weekly-digest");
        Argument<string[]> ids = new("ID") { Description = "The ids of the hypotheses, or beginnings of them, or whole titles.", Arity = ArgumentArity.OneOrMore };
        command.Add(ids);
        var program = new ProgramOption(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            string[] wanted = result.GetRequiredValue(ids);
            string[] lines = await program.ChangeAsync(result, terminal, p => wanted.Select(id => End(p, p.IdOf(id))).ToArray(), cancellationToken).ConfigureAwait(false);
            foreach (string line in lines)
                await terminal.Output.WriteLineAsync(line).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static string End(GrowthProgram program, HypothesisId id)
    {
        Experiment ended = program.EndExperiment(id);
        decimal days = ProgramWords.DaysOf(ended, ended.Ended!.Value) ?? 0;
        return $"{program.NameOf(id)} ended after {CycleWords.Days(days)} and waits for its learning.";
    }
}
