using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth gate guard</c>: which gate must say Go before an idea is planned.</summary>
internal static class GateGuardCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "guard",
            "Says which gate must say Go before a hypothesis is planned, or with --none that none must.",
            "growth gate guard es-ads es-customers",
            "growth gate guard es-ads --none");
        Argument<string> id = new("ID") { Description = "The id of the hypothesis, or the beginning of it, or its whole title." };
        Argument<string?> gate = new("GATE") { Description = "The id of the gate.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> none = new("--none") { Description = "No gate guards it." };
        command.Add(id);
        command.Add(gate);
        command.Add(none);
        command.Validators.Add(result =>
        {
            if (result.GetValue(gate) is not null == result.GetValue(none))
                result.AddError("Say which gate, or --none.");
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            GateId wanted = result.GetValue(gate) is { } text ? GateCommand.IdOf(text) : GateId.None;
            string line = await program.ChangeAsync(result, terminal, p => Guard(p, result.GetRequiredValue(id), wanted), cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(line).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Guard(GrowthProgram program, string wanted, GateId gate)
    {
        Hypothesis hypothesis = program.Meant(wanted);
        if (!gate.IsNone)
            _ = program.GateOf(gate);
        hypothesis = hypothesis with { GuardedBy = gate };
        program.Backlog.Update(hypothesis);
        string name = program.NameOf(hypothesis.Id);
        if (gate.IsNone)
            return $"{name} is guarded by no gate.";
        return program.GuardOf(hypothesis) is { } closed ? $"{name} is {closed}." : $"{name} is guarded by the gate {Shown.Quoted(gate.Value)}, which said Go.";
    }
}
