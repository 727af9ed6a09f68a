using System.CommandLine;
using GrowthExperiments.Tool.Output;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth week status</c>: where the tests of a week stand, and what keeps the week from moving on.</summary>
internal static class WeekStatusCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "status",
            "Shows where the tests of a week stand and what keeps the week from its next step.",
            "growth week status",
            "growth week status 2026-W48 --format json");
        Argument<string?> week = Weeks.Argument("The week, such as 2026-W48; when not given the one that runs, else the planned one, else the last.");
        Option<ReportFormat?> format = Choices.Option<ReportFormat>("--format", "How to print it; table when not given.", "table|json");
        command.Add(week);
        var program = new ProgramOption(command);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            IsoWeek? given = Weeks.Parse(result.GetValue(week));
            GrowthProgram read = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            WeekStatus status = RefusalException.Name(() => new WeekStatus(read, given ?? Weeks.ToShow(read), read.Now));
            if (result.GetValue(format) == ReportFormat.Json)
                status.WriteJson(terminal);
            else
                status.WriteTable(terminal);
            return ExitCode.Ok;
        });
        return command;
    }
}
