using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth playbook show</c>: one playbook, with the days on which its steps are due.</summary>
internal static class PlaybookShowCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "show",
            "Shows a playbook: its steps, with their days when that of the event is given, and the learnings that speak for and against it.",
            "growth playbook show webinar",
            "growth playbook show webinar --on 2026-12-10 --format markdown");
        Argument<string> id = PlaybookCommand.Id();
        Option<DateOnly?> on = Choices.Date("--on", "The day of the event, such as 2026-12-10; each step is then shown with its day.");
        Option<ListFormat?> format = Choices.Option<ListFormat>("--format", "How to print it; table when not given.", "table|json|markdown");
        command.Add(id);
        command.Add(on);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            Playbook playbook = loaded.Meant(result, id);
            var page = ProgramWords.Checked(() => new PlaybookPage(playbook, playbook.ContestsIn(loaded.Log), result.GetValue(on)));
            await page.PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
