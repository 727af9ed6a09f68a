using System.CommandLine;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth schema</c>: the JSON Schema of the document.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "schema",
            "Prints the JSON Schema of the backlog document, for editors and other programs.",
            "growth schema > backlog.schema.json");
        command.SetAction(_ =>
        {
            terminal.Output.Write(BacklogJson.Schema);
            return ExitCode.Ok;
        });
        return command;
    }
}
