using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth economics value</c>: what each hypothesis brings in a month if its expected lift comes true.</summary>
internal static class EconomicsValueCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "value",
            "Lists the hypotheses that can still be chosen by what they bring in a month: expected lift times the worth of their metric; then those without a value, and why.",
            "growth economics value --top 10",
            "growth economics value --format markdown");
        Option<int?> top = Choices.Count("--top", "How many to show; all when not given.");
        Option<ListFormat?> format = Choices.Option<ListFormat>("--format", "How to print it; table when not given.", "table|json|markdown");
        command.Add(top);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram read = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            var page = new ExpectedValuePage(read, result.GetValue(top) ?? int.MaxValue);
            await page.PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            if (read.MetricWorths.Count == 0)
                terminal.Say("No metric has a worth yet. Give one with growth economics worth.");
            return ExitCode.Ok;
        });
        return command;
    }
}
