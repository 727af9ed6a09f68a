using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth economics</c>: what one account brings and costs, with a program or without one.</summary>
internal static class EconomicsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "economics",
            "Works out what an account is worth: lifetime value, its ratio to the acquisition cost, payback, and what another churn or revenue does. Without --revenue, shows what the program holds.",
            "growth economics --revenue 500 --churn 0.03 --what-if-churn 0.02",
            "growth economics --revenue 500 --churn 0.03 --margin 0.8 --cac 4000 --save",
            "growth economics",
            "growth economics worth \"activation rate\" 40000",
            "growth economics value --top 10");
        var program = new ProgramOption(command, recursive: true);
        var options = new EconomicsOptions(command);
        Option<bool> save = new("--save") { Description = "Keep the numbers in the program." };
        Option<ListFormat?> format = Choices.Option<ListFormat>("--format", "How to print it; table when not given.", "table|json|markdown");
        command.Add(save);
        command.Add(format);
        command.Add(EconomicsWorthCommand.Create(terminal, program));
        command.Add(EconomicsValueCommand.Create(terminal, program));
        program.RefuseBefore(command, "growth economics {0} takes its options after that word.");
        command.SetAction(async (result, cancellationToken) =>
        {
            UnitEconomics? given = options.Read(result);
            if (given is null && result.GetValue(save))
                throw new UsageException("--save keeps numbers. Give --revenue and --churn, too.");
            GrowthProgram? kept = given is null ? await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false)
                : result.GetValue(save) ? await program.ChangeAsync(result, terminal, p => Keep(p, given), cancellationToken).ConfigureAwait(false)
                : null;
            UnitEconomics? economics = given ?? kept?.Economics;
            var page = new EconomicsPage(economics, options.WhatIf(result, economics), options.DiscountRate(result), kept?.MetricWorths ?? MetricWorths.Empty);
            await page.PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            if (economics is null)
                terminal.Say("The program holds no unit economics. Give --revenue and --churn, and --save to keep them.");
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Runs what a program refuses by one of its rules.</summary>
    public static T Refused<T>(Func<T> verb)
    {
        try
        {
            return verb();
        }
        catch (ArgumentException e)
        {
            throw new RefusalException(e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal));
        }
    }

    private static GrowthProgram Keep(GrowthProgram program, UnitEconomics economics)
    {
        Refused(() => program.Economics = economics);
        return program;
    }
}
