using System.CommandLine;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth learn</c>, which is <c>growth week conclude</c>, too: what a test taught is written down, or corrected.</summary>
internal static class LearnCommand
{
    public static Command Create(Terminal terminal, string name)
    {
        string words = name == "learn" ? "growth learn" : $"growth week {name}";
        var command = new ExampleCommand(
            name,
            name == "learn"
                ? "Writes down what a test that has ended taught, failures too; the same as growth week conclude."
                : "Writes down what a test that has ended taught, failures too; the same as growth learn.",
            $"{words} one-field --outcome won --insight \"Fewer fields, more sign-ups\" --counts 200/4000,260/4010",
            $"{words} weekly-digest --outcome neutral --insight \"Nobody opens it\" --effect 0.01 --interval -0.02..0.04 --decision iterate",
            $"{words} --correct L12 --outcome lost --insight \"The tracking was broken in week one\"");
        var conclusion = new ConclusionOptions(command);
        var program = new ProgramOption(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            Effect? effect = conclusion.EffectIn(result);
            (Learning learning, string[] followUps) = await program.ChangeAsync(result, terminal, Conclude, cancellationToken).ConfigureAwait(false);
            Print(learning, followUps, terminal);
            return ExitCode.Ok;

            (Learning Learning, string[] FollowUps) Conclude(GrowthProgram p)
            {
                Learning written = conclusion.WriteInto(p, result, effect);
                return (written, [.. written.FollowUps.Select(id => p.NameOf(id))]);
            }
        });
        return command;
    }

    private static void Print(Learning learning, string[] followUps, Terminal terminal)
    {
        StreamWriter output = terminal.Output;
        output.WriteLine($"{learning}{(learning.Corrects is { } corrected ? $", in place of {corrected}" : "")}");
        if (learning.Effect is { } effect)
            output.WriteLine($"effect {effect}");
        output.WriteLine($"decision {learning.Decision}");
        foreach (string followUp in followUps)
            output.WriteLine($"follow-up {followUp}");
        if (learning.Effect is { HasSampleRatioMismatch: true, Samples: var (control, treatment) })
        {
            output.Flush();
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"warning: groups of {control} and {treatment} are no chance at the planned share, so visitors were not shared out as planned: do not trust this effect."));
        }
    }
}
