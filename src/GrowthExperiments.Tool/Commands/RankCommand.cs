using System.CommandLine;
using GrowthExperiments.Tool.Input;
using GrowthExperiments.Tool.Output;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth rank</c>: reads as a stream and keeps only the rows asked for.</summary>
internal static class RankCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "rank",
            "Ranks a backlog, best first: by value, then confidence, ease, impact, and order of arrival.",
            "growth rank ideas.csv --top 10",
            "growth rank ideas.json --stage Activation --formula mean",
            "growth rank - --input csv --format json < ideas.csv");
        var input = new InputOptions(command);
        Option<int?> top = Choices.Count("--top", "How many to show; all when not given.");
        Option<int?> skip = Choices.Count("--skip", "How many of the best to pass over.");
        Option<IceFormula?> formula = Choices.Formula("--formula", "How the ratings become one number; product when not given.");
        Option<RankFormat?> format = Choices.Option<RankFormat>("--format", "How to print it; table when not given.", "table|json|csv|markdown");
        command.Add(top);
        command.Add(skip);
        command.Add(formula);
        var filters = new FilterOptions(command);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            int pass = result.GetValue(skip) ?? 0;
            int take = result.GetValue(top) ?? int.MaxValue;
            var ranking = new StreamRanking(
                (int)Math.Min(int.MaxValue, (long)pass + take),
                result.GetValue(formula),
                filters.AllStatuses(result));
            BacklogInput source = input.Open(result, terminal);
            await FillAsync(ranking, source, filters.View(result, []), terminal, cancellationToken).ConfigureAwait(false);
            var page = new RankPage(ranking, [.. ranking.Top().Skip(pass).Take(take)]);
            await page.PrintAsync(result.GetValue(format) ?? RankFormat.Table, terminal, cancellationToken).ConfigureAwait(false);
            if (ranking.Count == 0)
                terminal.Say("Nothing to rank: no rated hypothesis passes the filters.");
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task FillAsync(
        StreamRanking ranking, BacklogInput input, BacklogView filter, Terminal terminal, CancellationToken cancellationToken)
    {
        if (input.SkipsBadRows)
        {
            foreach (Hypothesis hypothesis in (await input.LoadAsync(cancellationToken).ConfigureAwait(false)).Backlog.Where(filter.Accepts))
                ranking.Add(hypothesis);
            return;
        }

        var problems = new ProblemPrinter(terminal, input);
        var ledger = new IdLedger();
        bool any = false;
        await foreach (InputRow row in input.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            any = true;
            problems.Print(row.Problems, row.Problems.Count);
            if (row.Hypothesis is not { } hypothesis)
                continue;
            ledger.Add(hypothesis.Id, row.Place);
            if (filter.Accepts(hypothesis))
                ranking.Add(hypothesis);
        }

        await DuplicateReport.PrintAsync(input, ledger, problems, cancellationToken).ConfigureAwait(false);
        if (problems.Any)
            throw problems.Refuse();
        input.SayNotes();
        if (!any)
            throw new InputRefusedException($"{input.Name} holds no hypotheses. Add at least one below its head.");
    }
}
