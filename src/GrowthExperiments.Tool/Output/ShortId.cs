using System.Globalization;

namespace GrowthExperiments.Tool.Output;

/// <summary>The beginnings of ids that would leave no room for the titles on a terminal; commands take a beginning.</summary>
internal static class ShortId
{
    private const int MinWidth = 12;
    private const int PartOfTerminal = 4;

    public static void In(IReadOnlyList<string[]> rows, int column, Terminal terminal)
    {
        int width = Math.Max(MinWidth, terminal.Width / PartOfTerminal);
        foreach (string[] row in rows)
            row[column] = Short(row[column], width);
    }

    private static string Short(string id, int width)
    {
        var text = new StringInfo(id);
        return text.LengthInTextElements <= width ? id : text.SubstringByTextElements(0, width - 1) + "…";
    }
}
