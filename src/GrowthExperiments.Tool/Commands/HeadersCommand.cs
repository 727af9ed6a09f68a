using System.CommandLine;
using GrowthExperiments.Tool.Output;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth headers</c>: which headers of a sheet are understood.</summary>
internal static class HeadersCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "headers",
            "Lists the headers of a sheet that are understood, and what each of them means; case, accents, spaces and signs do not count.",
            "growth headers");
        command.SetAction(_ =>
        {
            string[][] rows = [.. SheetHeaders.Fields.Select(field => (string[])[field, string.Join(", ", SheetHeaders.Names[field])])];
            Grid.Write(terminal, ["field", "headers"], rows, numberColumns: 0, wrappedColumns: 1);
            return ExitCode.Ok;
        });
        return command;
    }
}
