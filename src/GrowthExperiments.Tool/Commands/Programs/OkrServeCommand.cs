using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth okr serve</c>: which key result an idea serves.</summary>
internal static class OkrServeCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "serve",
            "Says which key result a hypothesis serves, or with --none that it serves none.",
            "growth okr serve one-field activation",
            "growth okr serve one-field --none");
        Argument<string> id = new("ID") { Description = "The id of the hypothesis, or the beginning of it, or its whole title." };
        Argument<string?> keyResult = new("KEY-RESULT") { Description = "The id of the key result, or the beginning of it, or its whole title.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> none = new("--none") { Description = "It serves none." };
        command.Add(id);
        command.Add(keyResult);
        command.Add(none);
        command.Validators.Add(result =>
        {
            if (result.GetValue(keyResult) is not null == result.GetValue(none))
                result.AddError("Say which key result, or --none.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            string line = await program.ChangeAsync(
                result, terminal, p => Serve(p, result.GetRequiredValue(id), result.GetValue(keyResult)), cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(line).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Serve(GrowthProgram program, string wanted, string? keyResult)
    {
        Hypothesis hypothesis = program.Meant(wanted);
        KeyResult? served = keyResult is null ? null : program.Okrs.KeyResultMeant(keyResult);
        program.Backlog.Update(hypothesis with { Serves = served?.Id ?? KeyResultId.None });
        string name = program.NameOf(hypothesis.Id);
        return served is null ? $"{name} serves no key result." : $"{name} serves {Shown.Quoted(served.Title)} ({Shown.Escaped(served.Id.Value)}).";
    }
}
