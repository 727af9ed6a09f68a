using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth week put-back</c>: a planned test is an idea again.</summary>
internal static class WeekPutBackCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "put-back",
            "Takes a test that has not started out of its week; the hypothesis is an idea again.",
            "growth week put-back one-field");
        Argument<string> id = new("ID") { Description = "The id of the hypothesis, or the beginning of it, or its whole title." };
        command.Add(id);
        var program = new ProgramOption(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            string said = await program.ChangeAsync(result, terminal, PutBack, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(said).ConfigureAwait(false);
            return ExitCode.Ok;

            string PutBack(GrowthProgram p)
            {
                HypothesisId back = p.IdOf(result.GetRequiredValue(id));
                IsoWeek week = p.PutBack(back).Week;
                return $"{p.NameOf(back)} is out of {week}, and an idea again.";
            }
        });
        return command;
    }
}
