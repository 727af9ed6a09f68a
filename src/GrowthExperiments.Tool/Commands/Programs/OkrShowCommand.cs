using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth okr show</c>, and <c>growth okr</c> alone: the objectives of a quarter with their progress.</summary>
internal static class OkrShowCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "show",
            "Shows the objectives of a quarter, each with its key results, how far they are, and whether that is a success: 0.7 of a stretch, all of a commitment.",
            "growth okr show",
            "growth okr show --quarter 2026-Q4 --format markdown");
        Act(command, terminal, program);
        return command;
    }

    /// <summary>Lets a command show the objectives.</summary>
    public static void Act(Command command, Terminal terminal, ProgramOption program)
    {
        Option<Quarter?> quarter = Quarters.Option("The quarter; the current one when not given.");
        Option<ListFormat?> format = OkrOptions.FormatOption();
        command.Add(quarter);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            Quarter shown = result.GetValue(quarter) ?? Quarter.From(loaded.CurrentWeek);
            var page = new OkrPage(shown, loaded.Okrs.In(shown));
            await page.PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            if (page.IsEmpty)
                terminal.Say(Nothing(loaded.Okrs, shown));
            return ExitCode.Ok;
        });
    }

    private static string Nothing(OkrSet okrs, Quarter shown)
    {
        Quarter[] others = [.. okrs.Select(o => o.Quarter).Distinct().Order()];
        return others.Length == 0
            ? "There are no objectives yet. Add one with growth okr objective."
            : $"There are no objectives in {shown}, but in {string.Join(", ", others)}.";
    }
}
