using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth week close</c>: the end of a week, once all that it taught is written down.</summary>
internal static class WeekCloseCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "close",
            "Closes a week and prints what it came to; refused, with all reasons, while a test runs or has no learning.",
            "growth week close",
            "growth week close 2026-W48");
        Argument<string?> week = Weeks.Argument("The week, such as 2026-W48; the earliest one that runs when not given.");
        command.Add(week);
        var program = new ProgramOption(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            IsoWeek? given = Weeks.Parse(result.GetValue(week));
            CycleReport report = await program.ChangeAsync(
                result, terminal, p => p.CloseWeek(given ?? Weeks.ToClose(p)), cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteAsync(report.ToString()).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
