using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth week</c>: the ritual, from the plan of a week to its close.</summary>
internal static class WeekCommand
{
    public static Command Create(Terminal terminal) => new ExampleCommand(
        "week",
        "The weekly ritual: plan a week, start it, end its tests, write down what each taught, close it.",
        "growth week plan",
        "growth week start",
        "growth week status",
        "growth week end one-field",
        "growth week conclude one-field --outcome won --insight \"Fewer fields, more sign-ups\" --counts 200/4000,260/4010",
        "growth week close")
    {
        WeekPlanCommand.Create(terminal),
        WeekStartCommand.Create(terminal),
        WeekStatusCommand.Create(terminal),
        WeekEndCommand.Create(terminal),
        LearnCommand.Create(terminal, "conclude"),
        WeekCarryCommand.Create(terminal),
        WeekPutBackCommand.Create(terminal),
        WeekCloseCommand.Create(terminal),
    };
}
