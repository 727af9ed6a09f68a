using System.CommandLine;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth explain</c>: why one hypothesis has its place.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "explain",
            "Says in words why a hypothesis has its place: its number, what beats it, what it beats, and the rule that decided.",
            "growth explain ideas.csv one-field-sign-up",
            "growth explain ideas.json one-field --formula mean");
        var input = new InputOptions(command);
        Argument<string> id = new("ID") { Description = "The id of the hypothesis, or the beginning of it, or its whole title." };
        Option<IceFormula?> formula = Choices.Formula("--formula", "How the ratings become one number; product when not given.");
        command.Add(id);
        command.Add(formula);
        var filters = new FilterOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            Backlog backlog = (await input.Open(result, terminal).LoadAsync(cancellationToken).ConfigureAwait(false)).Backlog;
            Hypothesis hypothesis = Find(backlog, result.GetRequiredValue(id));
            if (!filters.View(result, backlog).Accepts(hypothesis))
                throw new UsageException($"{Shown.Quoted(hypothesis.Id.Value)} does not pass the filters. Widen them.");
            Ranking ranking = filters.Rank(result, backlog, result.GetValue(formula) ?? IceFormula.Product);
            await terminal.Output.WriteLineAsync(ranking.Explain(hypothesis.Id).ToString()).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static Hypothesis Find(Backlog backlog, string wanted)
    {
        if (HypothesisId.TryParse(wanted, null, out HypothesisId id) && backlog.TryGet(id, out Hypothesis? exact))
            return exact;
        Hypothesis[] matches = [.. backlog.Where(h => h.Id.Value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || h.Title == wanted)];
        if (matches.Length == 1)
            return matches[0];
        string hint = matches.Length > 1
            ? $"it may be {string.Join(", ", matches.Take(5).Select(h => Shown.Escaped(h.Id.Value)))}"
            : Closest.To(wanted, backlog.Select(h => h.Id.Value)) is { } near ? $"did you mean {Shown.Escaped(near)}" : "see the ids with growth rank";
        throw new UsageException($"{(matches.Length > 1 ? "More than one hypothesis fits" : "No hypothesis has the id")} {Shown.Quoted(wanted)}: {hint}.");
    }
}
