using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth okr progress</c>: where the number of a key result is now.</summary>
internal static class OkrProgressCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "progress",
            "Writes down where the number of a key result is now, and says what that is worth.",
            "growth okr progress activation 27");
        Argument<string> id = new("KEY-RESULT") { Description = "The id of the key result, or the beginning of it, or its whole title." };
        Argument<decimal?> number = new("NUMBER")
        {
            Description = "The number now, in the unit of the key result.",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                NumberFault fault = ExactNumber.TryParse(text, out decimal parsed);
                if (fault == NumberFault.None)
                    return parsed;
                result.AddError(Messages.Number("NUMBER", text, fault, Messages.AllowedKeyFigure).Message);
                return null;
            },
        };
        command.Add(id);
        command.Add(number);
        command.SetAction(async (result, cancellationToken) =>
        {
            KeyResult measured = await program.ChangeAsync(
                result,
                terminal,
                p => p.Measure(p.Okrs.KeyResultMeant(result.GetRequiredValue(id)).Id, result.GetValue(number)!.Value),
                cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(measured.ToString()).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
