using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth economics worth</c>: what the whole of a metric brings in a month.</summary>
internal static class EconomicsWorthCommand
{
    private const string Nothing = "none";

    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "worth",
            "Keeps what the whole of a metric brings in a month, so that the expected lift of a hypothesis has a price; a metric that costs is worth less than nothing.",
            "growth economics worth \"activation rate\" 40000",
            "growth economics worth churn \"-50000 USD\"",
            "growth economics worth churn none");
        Argument<string> metric = new("METRIC") { Description = "The metric, by the name that hypotheses have it under." };
        Argument<string> amount = new("AMOUNT") { Description = "Money a month, such as 40000 or \"40000 EUR\"; the word none takes it away." };
        command.Add(metric);
        command.Add(amount);
        command.SetAction(async (result, cancellationToken) =>
        {
            Metric of = ProgramWords.Checked(() => Metric.Of(result.GetRequiredValue(metric)));
            string said = await program.ChangeAsync(result, terminal, p => Set(p, of, result.GetRequiredValue(amount)), cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(said).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Set(GrowthProgram program, Metric metric, string amount)
    {
        if (string.Equals(amount, Nothing, StringComparison.OrdinalIgnoreCase))
        {
            program.MetricWorths = program.MetricWorths.Without(metric);
            return $"{Shown.Escaped(metric.Value)}: no worth.";
        }

        MetricWorth worth = ProgramWords.Checked(() => MetricWorth.Of(metric, Read(amount, program)));
        EconomicsCommand.Refused(() => program.MetricWorths = program.MetricWorths.With(worth));
        return $"{worth}.";
    }

    /// <summary>Money, or a number in the currency that the program has.</summary>
    private static Money Read(string text, GrowthProgram program)
    {
        Currency currency = program.Economics?.Revenue.Currency ?? program.MetricWorths.Currency;
        if (ExactNumber.TryParse(text, out decimal number) == NumberFault.None)
            return currency.IsNone ? throw new UsageException($"The program has no currency yet. Write it with the amount, such as \"{Shown.Escaped(text)} EUR\".") : Money.Of(number, currency);
        return Money.TryParse(text, out Money money) ? money : throw new UsageException(Messages.MoneyText(text).Message);
    }
}
