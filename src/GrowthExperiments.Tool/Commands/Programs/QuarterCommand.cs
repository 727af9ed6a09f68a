using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth quarter</c>: what a quarter came to, and how to divide the next budget.</summary>
internal static class QuarterCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "quarter",
            "Shows what a quarter came to, or has come to so far: key results, tempo, wins, what channels returned, and how to divide the next budget.",
            "growth quarter",
            "growth quarter 2026-Q4 --next-budget 60000 --format markdown",
            "growth quarter channel \"search ads\" --spend 8000 --gain 24000 --results 40 --currency EUR --largest-change 0.25",
            "growth quarter initiative \"chat tool\" --kind tool --started 2026-07-01 --cost 3000 --adoption 0.2");
        Argument<string?> quarter = new("QUARTER") { Description = "The quarter, such as 2026-Q4; the current one when not given.", Arity = ArgumentArity.ZeroOrOne };
        Option<decimal?> next = Choices.Number("--next-budget", "What to divide in the next quarter; the budget of this one when not given.", "AMOUNT");
        Option<InsightsFormat?> format = Choices.Option<InsightsFormat>("--format", "How to print it; table when not given.", "table|markdown|html|json");
        command.Add(quarter);
        command.Add(next);
        command.Add(format);
        var program = new ProgramOption(command, recursive: true);
        command.Add(QuarterBudgetCommand.Create(terminal, program));
        command.Add(QuarterChannelCommand.Create(terminal, program));
        command.Add(QuarterInitiativeCommand.Create(terminal, program));
        program.RefuseBefore(command, "Say the quarter after the word: growth quarter {0} ... --quarter 2026-Q4.");
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram read = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            QuarterReport report = ReportFor(read, Quarters.Parse(result.GetValue(quarter), read), result.GetValue(next));
            await terminal.OutputStream.WriteAsync(ReportText.Of(report, result.GetValue(format) ?? InsightsFormat.Table), cancellationToken).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The report with an amount in the currency of the quarter.</summary>
    public static QuarterReport ReportFor(GrowthProgram program, Quarter quarter, decimal? next)
    {
        if (next is not { } amount)
            return program.ReportOf(quarter);
        if (program.BudgetOf(quarter) is not { } budget)
            throw new RefusalException($"{quarter} has no channels over which the next budget could be divided. Write them down with growth quarter channel.");
        if (amount < 0)
            throw new UsageException("--next-budget is below 0. Give an amount from 0 on.");
        return program.ReportOf(quarter, ProgramWords.Checked(() => Money.Of(amount, budget.Budget.Currency)));
    }
}
