using System.CommandLine;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth policy</c>: what the team asks of each week.</summary>
internal static class PolicyCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "policy",
            "Shows what the team asks of each week: how many tests, at what cost; with options, changes it for the weeks planned from now on.",
            "growth policy",
            "growth policy --target 8 --capacity \"data:5;engineering:10\" --min-stages 3");
        var program = new ProgramOption(command);
        var options = new PolicyOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            CyclePolicy policy = options.AnyIn(result)
                ? await program.ChangeAsync(result, terminal, p => p.Policy = options.Apply(result, p.Policy), cancellationToken).ConfigureAwait(false)
                : (await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false)).Policy;
            foreach (string line in Lines(policy))
                await terminal.Output.WriteLineAsync(line).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static IEnumerable<string> Lines(CyclePolicy policy)
    {
        yield return Line($"target            {policy.Target}");
        yield return Line($"low               {policy.Band.Low}");
        yield return Line($"high              {policy.Band.High}");
        yield return Line($"max-running       {policy.MaxRunning}");
        yield return Line($"capacity          {Shown.Escaped(policy.Capacity?.ToString() ?? "none")}");
        yield return Line($"default-effort    {Shown.Escaped(policy.DefaultEffort.ToString())}");
        yield return Line($"min-stages        {policy.MinStages}");
        yield return Line($"min-runtime-days  {policy.MinRuntimeDays}");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
