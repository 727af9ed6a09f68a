using System.CommandLine;
using GrowthExperiments.Serialization;
using GrowthExperiments.Tool.Input;

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
            BacklogInput from = input.Open(result, terminal);
            BacklogDocument document = await from.LoadAsync(cancellationToken).ConfigureAwait(false);
            Backlog backlog = document.Backlog;
            Hypothesis hypothesis = HypothesisFinder.Find(backlog, result.GetRequiredValue(id), out string? problem) ?? throw new UsageException(problem!);
            if (!filters.View(result, backlog).Accepts(hypothesis))
                throw new UsageException($"{Shown.Quoted(hypothesis.Id.Value)} does not pass the filters. Widen them.");
            Ranking ranking = filters.Rank(result, backlog, result.GetValue(formula) ?? IceFormula.Product);
            await terminal.Output.WriteLineAsync(ranking.Explain(hypothesis.Id).ToString()).ConfigureAwait(false);
            foreach (string advice in Advice(from, document, hypothesis, terminal))
                await terminal.Output.WriteLineAsync($"Advice: {advice}.").ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>What there is to say against its score, where a team keeps more than scores.</summary>
    private static IReadOnlyList<string> Advice(BacklogInput from, BacklogDocument document, Hypothesis hypothesis, Terminal terminal)
    {
        if (document.ProgramMembers.Count == 0 && document.Backlog.All(h => h is { Ratings.Count: 0, Rated: null, Evidence.Count: 0 }))
            return [];
        try
        {
            return RatingPolicyJson.Read(document).Advice(hypothesis, terminal.Clock.GetUtcNow());
        }
        catch (GrowthException e)
        {
            throw new InputException(from.Name, e);
        }
    }
}
