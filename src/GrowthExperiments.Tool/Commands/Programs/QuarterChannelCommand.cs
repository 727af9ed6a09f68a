using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth quarter channel</c>: what a channel spent and gained, and its limits for the next quarter.</summary>
internal static class QuarterChannelCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "channel",
            "Writes down what a channel spent and gained in a quarter, and the limits of its part of the next budget; what is not given stays as it is.",
            "growth quarter channel \"search ads\" --spend 8000 --gain 24000 --results 40 --currency EUR",
            "growth quarter channel \"search ads\" --floor 2000 --ceiling 20000 --largest-change 0.25 --max-cac 400",
            "growth quarter channel fairs --remove");
        Argument<string> name = new("NAME") { Description = "The name of the channel." };
        command.Add(name);
        Option<Quarter?> quarter = Quarters.Option("The quarter; the current one when not given.");
        command.Add(quarter);
        var options = new ChannelOptions(command);
        Option<bool> remove = new("--remove") { Description = "Take the channel out of the quarter." };
        command.Add(remove);
        command.Validators.Add(result =>
        {
            if (result.GetValue(remove) && options.AnyIn(result))
                result.AddError("--remove takes the channel out; it goes with no number.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            string wanted = result.GetRequiredValue(name);
            ProgramWords.Check(TextRules.Name(wanted, "the name"));
            string line = await program.ChangeAsync(result, terminal, Change, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(line).ConfigureAwait(false);
            return ExitCode.Ok;

            string Change(GrowthProgram p)
            {
                Quarter of = result.GetValue(quarter) ?? Quarters.Current(p);
                QuarterBudget? budget = p.BudgetOf(of);
                Channel? before = budget?.Channels.FirstOrDefault(c => c.Name == wanted);
                if (result.GetValue(remove))
                    return Remove(p, budget, before, of, wanted);
                Channel channel = options.Apply(result, p, before, wanted);
                p.SetBudget(With(budget, of, channel));
                return channel.ToString();
            }
        });
        return command;
    }

    /// <summary>The quarter with the channel, in its place or at the end.</summary>
    private static QuarterBudget With(QuarterBudget? budget, Quarter quarter, Channel channel)
    {
        if (budget is null)
            return QuarterBudget.Of(quarter, [channel]);
        bool isThere = budget.Channels.Any(c => c.Name == channel.Name);
        return With(budget, quarter, isThere ? [.. budget.Channels.Select(c => c.Name == channel.Name ? channel : c)] : [.. budget.Channels, channel]);
    }

    /// <summary>The quarter with other channels, and the budget that was stated.</summary>
    private static QuarterBudget With(QuarterBudget budget, Quarter quarter, Channel[] channels) =>
        ProgramWords.Checked(() => QuarterBudget.Of(quarter, channels, budget.Stated));

    private static string Remove(GrowthProgram program, QuarterBudget? budget, Channel? channel, Quarter quarter, string name)
    {
        if (budget is null || channel is null)
            throw new RefusalException($"{quarter} has no channel {Shown.Quoted(name)}. Check the name with growth quarter.");
        if (budget.Channels.Count == 1)
            program.RemoveBudget(quarter);
        else
            program.SetBudget(With(budget, quarter, [.. budget.Channels.Where(c => c.Name != name)]));
        return $"{Shown.Escaped(name)} is out of {quarter}.";
    }
}
