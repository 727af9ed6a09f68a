using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth okr key-result</c>: a number that would prove an objective.</summary>
internal static class OkrKeyResultCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "key-result",
            "Adds a key result to an objective, at most 4, and prints its id; a hypothesis serves it with growth add --serves.",
            "growth okr key-result new-teams \"Activation rate\" --start 20 --target 30 --unit % --due 2026-12-31",
            "growth okr key-result new-teams \"Days to first report\" --start 9 --target 2 --due 2026-12-31 --committed --id days");
        Argument<string> objective = new("OBJECTIVE") { Description = "The id of the objective, or the beginning of it, or its whole title." };
        Argument<string> title = new("TITLE") { Description = "What should be true, in one line." };
        Option<decimal?> start = Required(Choices.Number("--start", "Where the number is at the start of the quarter.", "N"));
        Option<decimal?> target = Required(Choices.Number("--target", "Where it should be; above the start or below it.", "N"));
        Option<DateOnly?> due = Choices.Date("--due", "By when, such as 2026-12-31.");
        due.Required = true;
        Option<string?> metric = OkrOptions.Text("--metric", "NAME", "The metric that is measured.");
        Option<string?> unit = OkrOptions.Text("--unit", "NAME", "What the numbers count, such as % or days.");
        Option<bool> committed = new("--committed") { Description = "A commitment, which succeeds at all of it; otherwise a stretch, which succeeds at 0.7." };
        Option<string?> id = OkrOptions.Text("--id", "ID", "The id; made from the title when not given.");
        command.Add(objective);
        command.Add(title);
        foreach (Option option in (Option[])[start, target, due, metric, unit, committed, id])
            command.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            KeyResult keyResult = ProgramWords.Checked(() => KeyResult.Create(
                result.GetRequiredValue(title),
                result.GetValue(start)!.Value,
                result.GetValue(target)!.Value,
                result.GetValue(due)!.Value,
                result.GetValue(id) is { } given ? KeyResultId.Of(given) : null) with
            {
                Metric = result.GetValue(metric) is { } name ? Metric.Of(name) : Metric.None,
                Unit = result.GetValue(unit),
                IsStretch = !result.GetValue(committed),
            });
            KeyResult added = await program.ChangeAsync(result, terminal, Add, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(Shown.Escaped(added.Id.Value)).ConfigureAwait(false);
            return ExitCode.Ok;

            KeyResult Add(GrowthProgram to)
            {
                Objective of = to.Okrs.ObjectiveMeant(result.GetRequiredValue(objective));
                KeyResult[] all = [.. of.KeyResults, keyResult];
                if (Objective.CheckKeyResults(of.Id, all) is { } fault)
                    throw new RefusalException(fault.ToException());
                to.SetObjective(of with { KeyResults = all });
                return keyResult;
            }
        });
        return command;
    }

    private static Option<decimal?> Required(Option<decimal?> option)
    {
        option.Required = true;
        return option;
    }
}
