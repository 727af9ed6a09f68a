using System.Globalization;

namespace GrowthExperiments.Tool.Output;

/// <summary>The ranking for a person: a drawn table on a terminal, plain aligned columns where it is redirected.</summary>
internal static class RankTable
{
    private static readonly string[] Headers = ["#", "score", "I", "C", "E", "stage", "title", "id"];
    private const int NumberColumns = 5;
    private const int TitleColumn = 6;
    private const int IdColumn = 7;
    private const int MinIdWidth = 12;

    public static Task WriteAsync(RankPage page, Terminal terminal)
    {
        List<string[]> rows = [.. page.Items.Select(Row)];
        if (terminal.OutputIsTerminal)
            ShortenIds(rows, Math.Max(MinIdWidth, terminal.Width / 4));
        Grid.Write(terminal, Headers, rows, NumberColumns, TitleColumn);
        return terminal.Output.WriteLineAsync($"\n{page.Summary}");
    }

    private static string[] Row(RankedHypothesis item)
    {
        string[] cells = [.. RankPage.Cells(item).Select(c => Shown.Escaped(c))];
        return [cells[0], cells[2], cells[3], cells[4], cells[5], cells[6], cells[8], cells[9]];
    }

    private static void ShortenIds(List<string[]> rows, int width)
    {
        foreach (string[] row in rows)
            row[IdColumn] = Short(row[IdColumn], width);
    }

    /// <summary>The beginning of an id that would leave no room for the title; <c>growth explain</c> takes a beginning.</summary>
    private static string Short(string id, int width)
    {
        var text = new StringInfo(id);
        return text.LengthInTextElements <= width ? id : text.SubstringByTextElements(0, width - 1) + "…";
    }
}
