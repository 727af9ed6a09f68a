using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth okr objective</c>: what should be true at the end of a quarter.</summary>
internal static class OkrObjectiveCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "objective",
            "Adds an objective, at most 3 for one quarter and one company, department or team, and prints its id.",
            "growth okr objective \"Teams stay\" --quarter 2026-Q4 --level company",
            "growth okr objective \"New teams see value in their first week\" --quarter 2026-Q4 --level team --team growth --parent teams-stay");
        Argument<string> title = new("TITLE") { Description = "What should be true, in one line." };
        Option<Quarter?> quarter = Quarters.Option("The quarter that it is for; the current one when not given.");
        Option<OkrLevel?> level = Choices.Option<OkrLevel>("--level", "Whose it is; company when not given.", "company|department|team");
        Option<string?> team = OkrOptions.Text("--team", "NAME", "The name of the department or team.");
        Option<string?> parent = OkrOptions.Text("--parent", "ID", "The objective that it serves, of a level above: its id, or the beginning of it, or its whole title.");
        Option<string?> id = OkrOptions.Text("--id", "ID", "The id; made from the title when not given.");
        command.Add(title);
        foreach (Option option in (Option[])[quarter, level, team, parent, id])
            command.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            Objective added = await program.ChangeAsync(result, terminal, Add, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(Shown.Escaped(added.Id)).ConfigureAwait(false);
            return ExitCode.Ok;

            Objective Add(GrowthProgram to)
            {
                string? above = result.GetValue(parent) is { } wanted ? to.Okrs.ObjectiveMeant(wanted).Id : null;
                Objective objective = ProgramWords.Checked(() => Objective.Create(
                    result.GetRequiredValue(title),
                    result.GetValue(quarter) ?? Quarter.From(to.CurrentWeek),
                    result.GetValue(level) ?? OkrLevel.Company,
                    result.GetValue(team),
                    result.GetValue(id)));
                if (to.Okrs.TryGet(objective.Id, out _))
                    throw new RefusalException(Messages.ObjectiveTwice(objective.Id).ToException());
                return to.SetObjective(objective with { Parent = above });
            }
        });
        return command;
    }
}
