using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth log verify</c>: whether the log is as it was written.</summary>
internal static class LogVerifyCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "verify",
            "Works out the chain of hashes anew (exit code 6 when it is broken) and prints the head; keep it elsewhere, such as in a mail, "
            + "to notice that the whole log was rewritten.",
            "growth log verify");
        command.SetAction(async (result, cancellationToken) =>
        {
            LogVerification verification = (await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false)).Log.Verify();
            if (verification.Problem is { } problem)
            {
                terminal.Say(problem);
                return ExitCode.Integrity;
            }

            await terminal.Output.WriteLineAsync($"intact: {CycleWords.Count(verification.Count, "learning")}, head {verification.Head}").ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
