using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth quarter initiative</c>: a thing that costs, which is reviewed after its trial.</summary>
internal static class QuarterInitiativeCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "initiative",
            "Writes down a thing that costs before it proves itself, such as a tool, and says what to do with it; what is not given stays as it is.",
            "growth quarter initiative \"chat tool\" --kind tool --started 2026-07-01 --cost 3000 --currency EUR --adoption 0.2",
            "growth quarter initiative \"chat tool\" --gain 4500",
            "growth quarter initiative \"chat tool\" --remove");
        Argument<string> name = new("NAME") { Description = "The name." };
        Option<InitiativeKind?> kind = Choices.Option<InitiativeKind>("--kind", "What it is; tool when not given.", "tool|channel|other");
        Option<DateOnly?> started = Choices.Date("--started", "The first day, such as 2026-07-01.");
        Option<decimal?> cost = Choices.Number("--cost", "What it has cost so far.", "AMOUNT");
        Option<decimal?> gain = Choices.Number("--gain", "What it has gained so far.", "AMOUNT");
        Option<string?> currency = new("--currency") { Description = "The currency, such as EUR; the one that the program uses when not given.", HelpName = "CODE" };
        Option<decimal?> adoption = Choices.Number("--adoption", "The share of those meant to use it who do, 0 to 1.", "SHARE");
        Option<decimal?> needed = Choices.Number("--adoption-needed", "From which share on it counts as adopted.", "SHARE");
        Option<int?> trial = Choices.Count("--trial", "How many days it has to prove itself; 90 when not given.", "DAYS");
        Option<bool> remove = new("--remove") { Description = "Take it off the list." };
        command.Add(name);
        foreach (Option option in (Option[])[kind, started, cost, gain, currency, adoption, needed, trial, remove])
            command.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            string wanted = result.GetRequiredValue(name);
            ProgramWords.Check(TextRules.Name(wanted, "the name"));
            string line = await program.ChangeAsync(result, terminal, Change, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(line).ConfigureAwait(false);
            return ExitCode.Ok;

            string Change(GrowthProgram p)
            {
                if (result.GetValue(remove))
                    return $"{Shown.Escaped(p.RemoveInitiative(wanted).Name)} is off the list.";
                p.SetInitiative(Made(p, p.Initiatives.FirstOrDefault(i => i.Name == wanted)));
                return p.ReviewInitiatives().Items.First(i => i.Initiative.Name == wanted).ToString();
            }

            Initiative Made(GrowthProgram p, Initiative? before)
            {
                if (before is null && (result.GetValue(started) is null || result.GetValue(cost) is null))
                    throw new UsageException($"The initiative {Shown.Quoted(wanted)} is new: give --started and --cost.");
                if (before is not null && result.GetValue(currency) is not null && result.GetValue(cost) is null && Quarters.CurrencyFor(result.GetValue(currency), p) != before.Cost.Currency)
                    throw new UsageException($"{Shown.Quoted(wanted)} cost {before.Cost:N}. Give --cost, and --gain where it is known, in the other currency.");
                Currency money = before is not null && result.GetValue(currency) is null ? before.Cost.Currency : Quarters.CurrencyFor(result.GetValue(currency), p);
                return ProgramWords.Checked(() => Initiative.Of(
                    wanted,
                    result.GetValue(kind) ?? before?.Kind ?? InitiativeKind.Tool,
                    result.GetValue(started) ?? before!.Started,
                    result.GetValue(cost) is { } amount ? Money.Of(amount, money) : before!.Cost) with
                {
                    Gain = result.GetValue(gain) is { } gained ? Money.Of(gained, money) : before?.Cost.Currency == money ? before.Gain : null,
                    Adoption = result.GetValue(adoption) ?? before?.Adoption,
                    AdoptionNeeded = result.GetValue(needed) ?? before?.AdoptionNeeded ?? Initiative.DefaultAdoption,
                    TrialDays = result.GetValue(trial) ?? before?.TrialDays ?? Initiative.DefaultTrialDays,
                });
            }
        });
        return command;
    }
}
