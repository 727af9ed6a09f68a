using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth okr remove</c>: an objective or a key result is given up.</summary>
internal static class OkrRemoveCommand
{
    /// <summary>What is removed.</summary>
    private enum Kind
    {
        Objective = 1,
        KeyResult,
    }

    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "remove",
            "Removes an objective with its key results, or one key result. What serves it stays in the backlog and is set aside by the gate.",
            "growth okr remove new-teams",
            "growth okr remove activation --of keyresult");
        Argument<string> id = new("ID") { Description = "The id of the objective or key result, or the beginning of it, or its whole title." };
        Option<Kind?> kind = Choices.Option<Kind>("--of", "What it is, where both an objective and a key result fit.", "objective|keyresult");
        command.Add(id);
        command.Add(kind);
        command.SetAction(async (result, cancellationToken) =>
        {
            string removed = await program.ChangeAsync(
                result, terminal, p => Remove(p, result.GetRequiredValue(id), result.GetValue(kind)), cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync($"{removed} is removed.").ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Remove(GrowthProgram program, string wanted, Kind? kind)
    {
        bool isObjective = kind != Kind.KeyResult && program.Okrs.HasObjective(wanted);
        bool isKeyResult = kind != Kind.Objective && program.Okrs.HasKeyResult(wanted);
        if (isObjective && isKeyResult)
            throw new InputRefusedException($"{Shown.Quoted(wanted)} fits an objective and a key result. Say which with --of.");
        if (!isObjective && !isKeyResult && kind is null)
            throw new InputRefusedException($"No objective and no key result has the id {Shown.Quoted(wanted)}: see the ids with growth okr.");
        if (!isKeyResult && kind != Kind.KeyResult)
            return Name(program.RemoveObjective(program.Okrs.ObjectiveMeant(wanted).Id).Title);
        KeyResult keyResult = program.Okrs.KeyResultMeant(wanted);
        _ = program.Okrs.TryGetKeyResult(keyResult.Id, out Objective? objective, out _);
        program.SetObjective(objective! with { KeyResults = [.. objective.KeyResults.Where(k => k.Id != keyResult.Id)] });
        return Name(keyResult.Title);
    }

    private static string Name(string title) => Shown.Quoted(title);
}
