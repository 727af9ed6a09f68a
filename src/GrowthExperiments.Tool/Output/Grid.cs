using Spectre.Console;

namespace GrowthExperiments.Tool.Output;

/// <summary>Rows and columns for a person: a drawn table on a terminal, plain aligned columns where the output is redirected.</summary>
internal static class Grid
{
    public static void Write(Terminal terminal, IReadOnlyList<string> headers, IReadOnlyList<string[]> rows, int numberColumns, params int[] wrappedColumns)
    {
        if (!terminal.OutputIsTerminal)
        {
            Plain.Write(terminal.Output, headers, rows, numberColumns);
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        for (int i = 0; i < headers.Count; i++)
            table.AddColumn(new TableColumn(new Text(headers[i])) { Alignment = i < numberColumns ? Justify.Right : Justify.Left, NoWrap = !wrappedColumns.Contains(i) });
        foreach (string[] row in rows)
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Output) });
        console.Profile.Width = terminal.Width;
        console.Write(table);
    }
}
