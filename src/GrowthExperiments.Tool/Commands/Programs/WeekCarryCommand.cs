using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth week carry</c>: a test goes on in a later week.</summary>
internal static class WeekCarryCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "carry",
            "Lets a test that is planned or runs go on in a later week, with the reason.",
            "growth week carry one-field --reason \"Too few visitors so far\"",
            "growth week carry one-field --reason \"Holidays\" --to 2026-W50");
        Argument<string> id = new("ID") { Description = "The id of the hypothesis, or the beginning of it, or its whole title." };
        Option<string> reason = new("--reason") { Description = "Why it goes on.", HelpName = "TEXT", Required = true };
        Option<string?> to = Weeks.Option("--to", "The later week, such as 2026-W49; the one after when not given.");
        command.Add(id);
        command.Add(reason);
        command.Add(to);
        var program = new ProgramOption(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            IsoWeek? target = Weeks.Parse(result.GetValue(to));
            string said = await program.ChangeAsync(result, terminal, Carry, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(said).ConfigureAwait(false);
            return ExitCode.Ok;

            string Carry(GrowthProgram p)
            {
                HypothesisId carried = p.CarryOver(p.IdOf(result.GetRequiredValue(id)), result.GetRequiredValue(reason), target).Hypothesis;
                return $"{p.NameOf(carried)} goes on in {p.OpenWeekOf(carried)}.";
            }
        });
        return command;
    }
}
