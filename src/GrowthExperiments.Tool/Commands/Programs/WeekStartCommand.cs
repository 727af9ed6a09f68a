using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth week start</c>: the planned tests run, and what is believed of them is frozen.</summary>
internal static class WeekStartCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "start",
            "Starts the tests of a planned week and freezes what is believed of them; refused while an earlier test has ended and has no learning.",
            "growth week start",
            "growth week start 2026-W48");
        Argument<string?> week = Weeks.Argument("The week, such as 2026-W48; the earliest planned one when not given.");
        command.Add(week);
        var program = new ProgramOption(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            IsoWeek? given = Weeks.Parse(result.GetValue(week));
            WeeklyCycle cycle = await program.ChangeAsync(
                result, terminal, p => p.StartWeek(given ?? Weeks.ToStart(p)), cancellationToken).ConfigureAwait(false);
            int running = cycle.Experiments.Count(e => e.Status == ExperimentStatus.Running);
            await terminal.Output.WriteLineAsync($"{cycle.Week} has started, {CycleWords.Count(running, "test")} running.").ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
