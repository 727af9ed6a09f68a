using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth gate</c>: go or no-go by numbers.</summary>
internal static class GateCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "gate",
            "Go or no-go: lists the gates of the program and what they said last. A hypothesis that a gate guards is not planned before its Go.",
            "growth gate",
            "growth gate template new-market --market ES --pipeline 100000 --interests 10 --unit EUR",
            "growth gate guard es-ads es-customers",
            "growth gate decide es-interest --measure \"months of selling=3\" --measure pipeline=120000 --measure \"first interests=12\"",
            "growth gate log --market ES");
        var program = new ProgramOption(command, recursive: true);
        AddList(command, terminal, program);
        var list = new ExampleCommand("list", "Lists the gates and what they said last.", "growth gate list --market ES");
        AddList(list, terminal, program);
        command.Add(list);
        command.Add(GateAddCommand.Create(terminal, program));
        command.Add(GateTemplateCommand.Create(terminal, program));
        command.Add(GateGuardCommand.Create(terminal, program));
        command.Add(GateDecideCommand.Create(terminal, program));
        command.Add(GateShowCommand.Create(terminal, program));
        command.Add(GateLogCommand.Create(terminal, program));
        command.Add(GateRemoveCommand.Create(terminal, program));
        program.RefuseBefore(command, "growth gate {0} takes its options behind its name.");
        return command;
    }

    public static Option<string?> Market() => new("--market") { Description = "Only those for this market, in any case.", HelpName = "M" };

    public static Option<ListFormat?> Format() => Choices.Option<ListFormat>("--format", "How to print it; table when not given.", "table|json|markdown");

    /// <summary>The id of a gate as it stands on the command line.</summary>
    public static GateId IdOf(string text)
    {
        if (!GateId.TryRead(text, out GateId id, out Fault? fault))
            ProgramWords.Check(fault);
        return id;
    }

    private static void AddList(Command command, Terminal terminal, ProgramOption program)
    {
        Option<string?> market = Market();
        Option<ListFormat?> format = Format();
        command.Add(market);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<Gate> gates = result.GetValue(market) is { } wanted ? loaded.GatesInMarket(wanted) : loaded.Gates;
            await new GatePage(loaded, gates).PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            if (gates.Count == 0)
                terminal.Say(loaded.Gates.Count == 0 ? "The program has no gate. Add one with growth gate add, or growth gate template." : "No gate is for this market.");
            return ExitCode.Ok;
        });
    }
}
