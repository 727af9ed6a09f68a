using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth week plan</c>: which tests a week runs, and why these.</summary>
internal static class WeekPlanCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "plan",
            "Chooses the tests of a week from the head of the ranking, within the policy, and says why; a week that has not started is planned anew.",
            "growth week plan",
            "growth week plan --market FR",
            "growth week plan 2026-W48 --force-in black-friday --exclude one-field --dry-run");
        Argument<string?> week = Weeks.Argument("The week, such as 2026-W48; when not given the planned one, else the current one, else the one after the last.");
        Option<string[]> forced = Ids("--force-in", "A hypothesis that must be in the plan, rated or not. Once for each.");
        Option<string[]> excluded = Ids("--exclude", "A hypothesis that must not be in the plan. Once for each.");
        Option<IceFormula?> formula = Choices.Formula("--formula", "How the ratings become one number; product when not given.");
        Option<string?> market = FilterOptions.Market("hypotheses");
        Option<bool> dryRun = new("--dry-run") { Description = "Print the plan and write nothing." };
        command.Add(week);
        var program = new ProgramOption(command);
        command.Add(forced);
        command.Add(excluded);
        command.Add(formula);
        command.Add(market);
        command.Add(dryRun);
        command.SetAction(async (result, cancellationToken) =>
        {
            IsoWeek? given = Weeks.Parse(result.GetValue(week));
            if (result.GetValue(dryRun))
            {
                GrowthProgram read = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
                Print(RefusalException.Name(() => read.ProposeWeek(given ?? Weeks.ToPlan(read), OptionsFor(read))), terminal);
                await terminal.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
                terminal.Say("Nothing written, this was a dry run.");
                return ExitCode.Ok;
            }

            (CyclePlan plan, string[] goesOn) = await program.ChangeAsync(result, terminal, Plan, cancellationToken).ConfigureAwait(false);
            Print(plan, terminal);
            foreach (string test in goesOn)
                await terminal.Output.WriteLineAsync($"Goes on from an earlier week: {test}").ConfigureAwait(false);
            return ExitCode.Ok;

            (CyclePlan Plan, string[] GoesOn) Plan(GrowthProgram p)
            {
                WeeklyCycle cycle = p.PlanWeek(given ?? Weeks.ToPlan(p), OptionsFor(p));
                return (cycle.Plan!, [.. cycle.Experiments.Where(e => e.IsOpen && e.CarriedFrom is not null).Select(e => p.NameOf(e.Hypothesis))]);
            }

            PlanOptions OptionsFor(GrowthProgram p) => ProgramWords.Checked(() => new PlanOptions
            {
                Market = result.GetValue(market),
                Forced = [.. (result.GetValue(forced) ?? []).Select(p.IdOf)],
                Excluded = [.. (result.GetValue(excluded) ?? []).Select(p.IdOf)],
                Formula = result.GetValue(formula) ?? IceFormula.Product,
            });
        });
        return command;
    }

    private static Option<string[]> Ids(string name, string description) => new(name) { Description = description, HelpName = "ID" };

    private static void Print(CyclePlan plan, Terminal terminal) => terminal.Output.WriteLine(plan.ToString());
}
