using System.CommandLine;
using System.Globalization;
using GrowthExperiments.Tool.Output;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth compare</c>: what another formula would change.</summary>
internal static class CompareCommand
{
    private const int DefaultTop = 10;

    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "compare",
            "Compares the rankings of two formulas: what enters and leaves the top, and what moves most.",
            "growth compare ideas.csv --formula mean --against product",
            "growth compare ideas.csv --formula weighted:2/1/1 --against product --top 15");
        var input = new InputOptions(command);
        Option<IceFormula?> formula = Choices.Formula("--formula", "The formula to look at; mean when not given.");
        Option<IceFormula?> against = Choices.Formula("--against", "The formula to compare with; product when not given.");
        Option<int?> top = Choices.Count("--top", "How many places count as the top, and how many moves to list; 10 when not given.");
        command.Add(formula);
        command.Add(against);
        command.Add(top);
        var filters = new FilterOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            Backlog backlog = (await input.Open(result, terminal).LoadAsync(cancellationToken).ConfigureAwait(false)).Backlog;
            Ranking now = filters.Rank(result, backlog, result.GetValue(formula) ?? IceFormula.Mean);
            Ranking before = filters.Rank(result, backlog, result.GetValue(against) ?? IceFormula.Product);
            Print(now.Against(before, result.GetValue(top) ?? DefaultTop), terminal.Output);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Print(RankingComparison comparison, StreamWriter output)
    {
        string now = Shown.Escaped(comparison.Ranking.Name);
        string before = Shown.Escaped(comparison.Baseline.Name);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now} against {before}, {comparison.Ranking.Count} ranked"));
        Section(output, string.Create(CultureInfo.InvariantCulture, $"Enters the top {comparison.Top}"), before, now, comparison.Entered);
        Section(output, string.Create(CultureInfo.InvariantCulture, $"Leaves the top {comparison.Top}"), before, now, comparison.Left);
        Section(output, "Moves most", before, now, [.. comparison.Moves.Take(comparison.Top)]);
    }

    private static void Section(StreamWriter output, string title, string before, string now, IReadOnlyList<RankingMove> moves)
    {
        output.WriteLine();
        if (moves.Count == 0)
        {
            output.WriteLine($"{title}: none");
            return;
        }

        output.WriteLine($"{title}:");
        string[][] rows = [.. moves.Select(m => (string[])[Place(m.Before), Place(m.After), Change(m.Up), Shown.Escaped(m.Hypothesis.Title)])];
        Plain.Write(output, [before, now, "change", "title"], rows, numberColumns: 3);
    }

    private static string Place(int? place) => place?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Change(int up) => up.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
