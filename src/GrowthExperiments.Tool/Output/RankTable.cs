namespace GrowthExperiments.Tool.Output;

/// <summary>The ranking for a person: a drawn table on a terminal, plain aligned columns where it is redirected.</summary>
internal static class RankTable
{
    private static readonly string[] Headers = ["#", "score", "I", "C", "E", "stage", "title", "id"];
    private const int NumberColumns = 5;
    private const int TitleColumn = 6;
    private const int IdColumn = 7;

    public static Task WriteAsync(RankPage page, Terminal terminal)
    {
        List<string[]> rows = [.. page.Items.Select(Row)];
        if (terminal.OutputIsTerminal)
            ShortId.In(rows, IdColumn, terminal);
        Grid.Write(terminal, Headers, rows, NumberColumns, TitleColumn);
        return terminal.Output.WriteLineAsync($"\n{page.Summary}");
    }

    private static string[] Row(RankedHypothesis item)
    {
        string[] cells = [.. RankPage.Cells(item).Select(c => Shown.Escaped(c))];
        return [cells[0], cells[2], cells[3], cells[4], cells[5], cells[6], cells[8], cells[9]];
    }
}
