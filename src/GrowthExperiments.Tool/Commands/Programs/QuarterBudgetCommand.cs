using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth quarter budget</c>: what a quarter has to spend.</summary>
internal static class QuarterBudgetCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "budget",
            "Writes down what a quarter has to spend, once its channels are written down.",
            "growth quarter budget 60000",
            "growth quarter budget 60000 --quarter 2027-Q1");
        Argument<string> amount = new("AMOUNT") { Description = "The amount, such as 60000 or 1250.50." };
        Option<Quarter?> quarter = Quarters.Option("The quarter; the current one when not given.");
        command.Add(amount);
        command.Add(quarter);
        command.SetAction(async (result, cancellationToken) =>
        {
            string text = result.GetRequiredValue(amount);
            if (ExactNumber.TryParse(text, out decimal number) != NumberFault.None || number < 0)
                throw new UsageException($"The budget is an amount from 0 on with a decimal point, such as 60000, not {Shown.Quoted(text)}.");
            QuarterBudget budget = await program.ChangeAsync(result, terminal, p => Set(p, result.GetValue(quarter), number), cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(budget.ToString()).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static QuarterBudget Set(GrowthProgram program, Quarter? quarter, decimal amount)
    {
        Quarter of = quarter ?? Quarters.Current(program);
        if (program.BudgetOf(of) is not { } before)
            throw new RefusalException($"{of} has no channels. Write them down first with growth quarter channel.");
        QuarterBudget budget = ProgramWords.Checked(() => QuarterBudget.Of(of, before.Channels, Money.Of(amount, before.Budget.Currency)));
        program.SetBudget(budget);
        return budget;
    }
}
