using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth okr</c>: what the tests are for, from the objectives to the gate.</summary>
internal static class OkrCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "okr",
            "The objectives of a quarter and the key results that would prove them; alone, shows them with their progress.",
            "growth okr objective \"New teams see value in their first week\" --quarter 2026-Q4 --level team --team growth",
            "growth okr key-result new-teams \"Activation rate\" --start 20 --target 30 --due 2026-12-31 --id activation",
            "growth okr progress activation 27",
            "growth okr serve one-field activation",
            "growth okr",
            "growth okr gate");
        var program = new ProgramOption(command, recursive: true);
        command.Add(OkrShowCommand.Create(terminal, program));
        command.Add(OkrObjectiveCommand.Create(terminal, program));
        command.Add(OkrKeyResultCommand.Create(terminal, program));
        command.Add(OkrProgressCommand.Create(terminal, program));
        command.Add(OkrServeCommand.Create(terminal, program));
        command.Add(OkrRemoveCommand.Create(terminal, program));
        command.Add(OkrGateCommand.Create(terminal, program));
        program.RefuseBefore(command, "The options stand after growth okr {0}.");
        OkrShowCommand.Act(command, terminal, program);
        return command;
    }
}
