using System.CommandLine;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth policy</c>: what the team asks of each week, and how it rates.</summary>
internal static class PolicyCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "policy",
            "Shows what the team asks of each week, how many tests at what cost, and how it rates; with options, changes it from now on.",
            "growth policy",
            "growth policy --target 8 --capacity \"data:5;engineering:10\" --min-stages 3",
            "growth policy --agree-by mean --lifetime 60 --discuss-from 4",
            "growth policy --require-key-result yes");
        var program = new ProgramOption(command);
        var options = new PolicyOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram of = options.AnyIn(result)
                ? await program.ChangeAsync(result, terminal, Apply, cancellationToken).ConfigureAwait(false)
                : await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            foreach (string line in Lines(of.Policy).Concat(Lines(of.RatingPolicy)))
                await terminal.Output.WriteLineAsync(line).ConfigureAwait(false);
            return ExitCode.Ok;

            GrowthProgram Apply(GrowthProgram p)
            {
                options.Apply(result, p);
                return p;
            }
        });
        return command;
    }

    private static IEnumerable<string> Lines(CyclePolicy policy)
    {
        yield return Line($"target              {policy.Target}");
        yield return Line($"low                 {policy.Band.Low}");
        yield return Line($"high                {policy.Band.High}");
        yield return Line($"max-running         {policy.MaxRunning}");
        yield return Line($"capacity            {Shown.Escaped(policy.Capacity?.ToString() ?? "none")}");
        yield return Line($"default-effort      {Shown.Escaped(policy.DefaultEffort.ToString())}");
        yield return Line($"min-stages          {policy.MinStages}");
        yield return Line($"min-runtime-days    {policy.MinRuntimeDays}");
        yield return Line($"require-key-result  {(policy.RequireKeyResult ? "yes" : "no")}");
    }

    private static IEnumerable<string> Lines(RatingPolicy policy)
    {
        yield return Line($"agree-by            {policy.Rule.ToString().ToLowerInvariant()}");
        yield return Line($"lifetime            {policy.LifetimeDays}");
        yield return Line($"discuss-from        {policy.DiscussFrom}");
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
